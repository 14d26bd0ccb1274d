package releve.agenda.rescue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.Moment;

/**
 * An appointment as an export tells it. Texts stand as they were written; an empty text means not said.
 *
 * @param key by which the same appointment is known again in the next export
 * @param remarks what of this line could not be read
 */
public record Row(
        long line,
        BookingKey key,
        Patient patient,
        Visit visit,
        Preparation preparation,
        Standing standing,
        List<Remark> remarks)
        implements Found {
    /** HL7 v2 table 0001, as {@code releve.identity.Person} has it; empty when not said. */
    private static final Set<String> SEXES = Set.of("", "F", "M", "O", "U");

    private static final int HIGHEST_ASA = 6;
    private static final int PHONES = 3;

    public Row {
        remarks = List.copyOf(remarks);
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + ": 1 or more expected");
        }
    }

    /**
     * Known by a number, or by a family name with a birth date or a telephone.
     *
     * @param authority whose number it is
     */
    public record Patient(
            String authority,
            String number,
            String family,
            String given,
            @Nullable LocalDate born,
            String sex,
            Reach reach) {
        public Patient {
            if (!known(number, family, born, reach)) {
                throw new IllegalArgumentException(
                        "a patient needs a number, or a family name and a birth date or telephone");
            }
            if (!number.isBlank() && authority.isBlank()) {
                throw new IllegalArgumentException("patient number without an authority");
            }
            if (!SEXES.contains(sex)) {
                throw new IllegalArgumentException("sex '" + sex + "': F, M, O, U or nothing expected");
            }
        }

        static boolean known(String number, String family, @Nullable LocalDate born, Reach reach) {
            return !number.isBlank()
                    || !family.isBlank() && (born != null || !reach.phones().isEmpty());
        }
    }

    /**
     * How the patient is reached.
     *
     * @param phones as written, the one to call first standing first
     * @param language ISO 639
     * @param proxy who answers for the patient
     */
    public record Reach(List<String> phones, String language, String proxy, String proxyPhone) {
        public Reach {
            phones = List.copyOf(phones);
            if (phones.size() > PHONES || phones.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(phones.size() + " telephones: up to 3 expected, none blank");
            }
        }
    }

    /**
     * What is to be done, when, where, by whom.
     *
     * @param starts a day, or a day and a time when one was said
     * @param place the theatre or consulting room
     * @param reason the procedure or the reason, null when neither was said
     */
    public record Visit(
            Kind kind,
            Moment starts,
            @Nullable Duration length,
            String site,
            String service,
            String place,
            String physician,
            @Nullable Coded reason) {
        public Visit {
            if (length != null && !length.isPositive()) {
                throw new IllegalArgumentException("length " + length + ": more than nothing expected");
            }
        }
    }

    /** @param asa the class of the American Society of Anesthesiologists, 1 to 6; 0 when not said */
    public record Preparation(
            String anaesthesia,
            int asa,
            Set<Need> needs,
            @Nullable LocalDate consent,
            Harm harm) {
        public Preparation {
            needs = Set.copyOf(needs);
            if (asa < 0 || asa > HIGHEST_ASA) {
                throw new IllegalArgumentException("ASA " + asa + ": 1 to 6 expected, or 0");
            }
        }
    }
}
