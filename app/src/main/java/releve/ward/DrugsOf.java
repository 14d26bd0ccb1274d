package releve.ward;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import releve.care.Coded;
import releve.care.OrderRef;
import releve.identity.Patient;
import releve.web.Words;

/**
 * What the form of a dose has to know of the patient's drugs. Medication stands on the same floor as the ward; who stands above both
 * answers it from what feeds and wards said together.
 */
public interface DrugsOf {
    /** Knows of no drug and of no dose: for what records no doses. */
    DrugsOf NONE = new DrugsOf() {
        @Override
        public List<Choice> current(Patient patient, Words words, Instant now) {
            return List.of();
        }

        @Override
        public String allergies(Patient patient, Words words) {
            return "";
        }

        @Override
        public Optional<Earlier> same(Collection<Long> rows, Item.DrugGiven dose, Instant at, OptionalLong but) {
            return Optional.empty();
        }
    };

    /**
     * A drug that can be chosen.
     *
     * @param dose as ordered, in words; {@code route} likewise; blank when not said
     * @param shown the order, when it was last given and when it is due, in the visitor's words
     */
    record Choice(Coded drug, OrderRef order, String dose, String route, String shown) {
        /** What the form sends for it: the same for the same order, however the list changes meanwhile. */
        public String code() {
            return code(drug, order);
        }

        static String code(Coded drug, OrderRef order) {
            String all = String.join("\n", order.placer(), order.filler(), drug.system(), drug.code(), drug.text());
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /**
     * A dose that was taken already.
     *
     * @param feed that said it; blank when a ward recorded it here
     * @param by who gave it, as far as that was said
     * @param vomited it did not stay
     * @param seq the journal entry
     */
    record Earlier(String drug, Instant at, String amount, String feed, String by, boolean vomited, long seq) {}

    /** What is prescribed now, by name. */
    List<Choice> current(Patient patient, Words words, Instant now);

    /** In one line; silence is not "none". */
    String allergies(Patient patient, Words words);

    /**
     * The dose already taken that one at this moment would double: of the same round, or too shortly before or after.
     *
     * @param rows of the patient
     * @param but the entry of a record that is being corrected: it does not double itself
     */
    Optional<Earlier> same(Collection<Long> rows, Item.DrugGiven dose, Instant at, OptionalLong but);
}
