package releve.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import releve.identity.PatientRef;
import releve.identity.Patients;

/**
 * The number of a blank form, from which form, patient and minute of printing can be told without asking any list (decision 0017):
 * one digit of the form, twelve of the patient, eight of the minute, and a check digit after Damm, which finds every wrong digit and
 * every pair of swapped neighbours. 22 digits: eleven symbols of Code 128. The same sheet printed twice carries the same number.
 */
public record FormNumber(Form form, long patient, Instant minute) {
    static final int DIGITS = 22;

    private static final long PATIENTS = 1_000_000_000_000L;
    private static final long MINUTES = 100_000_000L;

    /** The totally anti-symmetric quasigroup of order 10 in Damm's dissertation (Marburg 2004), p. 111. */
    private static final String[] DAMM = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    public FormNumber {
        if (patient < 0 || patient >= PATIENTS) {
            throw new IllegalArgumentException("patient mark " + patient + ": 12 digits expected");
        }
        long minutes = minutes(minute);
        if (minutes < 0 || minutes >= MINUTES) {
            throw new IllegalArgumentException("a form of " + minute);
        }
        minute = Instant.EPOCH.plus(Duration.ofMinutes(minutes));
    }

    static FormNumber of(Form form, PatientRef patient, Instant made) {
        return new FormNumber(form, mark(patient), made);
    }

    /** Twelve digits of SHA-256 over {@code AUTHORITY/NUMBER}: the same on every node and after every rebuild. */
    static long mark(PatientRef patient) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(patient.toString().getBytes(StandardCharsets.UTF_8));
            long start = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                start = start << Byte.SIZE | hash[i] & 0xFF;
            }
            return Long.remainderUnsigned(start, PATIENTS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number written in these digits, blanks aside; nothing when a digit is wrong. */
    public static Optional<FormNumber> read(String text) {
        String digits = text.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{" + DIGITS + "}") || check(digits) != 0) {
            return Optional.empty();
        }
        for (Form form : Form.values()) {
            if (form.digit() == digits.charAt(0) - '0') {
                return Optional.of(new FormNumber(
                        form,
                        Long.parseLong(digits.substring(1, 13)),
                        Instant.EPOCH.plus(Duration.ofMinutes(Long.parseLong(digits.substring(13, 21))))));
            }
        }
        return Optional.empty();
    }

    /** Rows of the patients whose sheet it may be, by the number scanned off it; nobody when it is no form's number. */
    public static List<Long> patients(String scanned, Jdbi jdbi) {
        return read(scanned).map(form -> new Patients(jdbi).rowsOf(form::isOf)).orElse(List.of());
    }

    public boolean isOf(PatientRef one) {
        return mark(one) == patient;
    }

    /** As it is scanned. */
    public String digits() {
        String body = "%d%012d%08d".formatted(form.digit(), patient, minutes(minute));
        return body + check(body);
    }

    /** In groups, for reading aloud. */
    public String spaced() {
        String digits = digits();
        return digits.charAt(0) + " " + digits.substring(1).replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    @Override
    public String toString() {
        return digits();
    }

    static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }

    private static long minutes(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 60L);
    }
}
