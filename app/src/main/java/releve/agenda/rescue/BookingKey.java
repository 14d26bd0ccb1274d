package releve.agenda.rescue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By what an appointment is known again: the department's own number of the booking, or, where the export has none, a digest of
 * patient, start, place and physician. The same line gives the same key in every export, so importing a file twice changes nothing.
 *
 * @param derived made here, not said by the department
 */
public record BookingKey(String value, boolean derived) {
    private static final int LONGEST = 250;

    public BookingKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(value.length() + " characters: a key of 1 to " + LONGEST + " expected");
        }
    }

    static BookingKey of(String number, Row.Patient patient, Row.Visit visit) {
        if (!number.isBlank()) {
            return new BookingKey(number.length() <= LONGEST ? number : digest(List.of(number)), false);
        }
        List<String> whom = patient.number().isBlank()
                ? List.of(patient.family(), patient.given(), String.valueOf(patient.born()), phone(patient))
                : List.of(patient.authority(), patient.number());
        return new BookingKey(
                digest(List.of(
                        String.join(
                                "\u001e", whom.stream().map(Vocabulary::folded).toList()),
                        visit.starts().said(),
                        Vocabulary.folded(visit.place()),
                        Vocabulary.folded(visit.physician()))),
                true);
    }

    /** A telephone distinguishes only those who have no birth date: it changes more often than a person. */
    private static String phone(Row.Patient patient) {
        return patient.born() != null ? "" : patient.reach().phones().getFirst();
    }

    /** SHA-256 of the parts with a sign between them that no folded text has. */
    public static String digest(List<String> parts) {
        byte[] text = parts.stream().collect(Collectors.joining("\u001f")).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
