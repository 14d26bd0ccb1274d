package releve.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers that this node gives to patients without one: {@code T}, five digits of the node, six that count up, and a check digit after
 * ISO/IEC 7064 MOD 11,10, which finds every wrong digit and nearly every pair of swapped ones. Twelve digits: six symbols of Code 128.
 */
public final class TemporaryNumber {
    /** Whose numbers they are. */
    public static final String AUTHORITY = "RELEVE";

    private static final int NODES = 100_000;
    private static final int SERIALS = 1_000_000;
    private static final int MODULUS = 10;
    private static final int BODY = 11;

    private TemporaryNumber() {}

    /** @param log the id of the journal that gives it: two nodes have different logs and so, but for one chance in 100,000, different digits */
    static String of(String log, int serial) {
        if (serial < 0 || serial >= SERIALS) {
            throw new IllegalArgumentException("temporary number " + serial + ": below " + SERIALS + " expected");
        }
        String body = "%05d%06d".formatted(node(log), serial);
        return "T" + body + check(body);
    }

    /** Whether it is one, and read without a slip. */
    public static boolean fits(String number) {
        return number.matches("T\\d{12}") && check(number.substring(1, 1 + BODY)) == number.charAt(1 + BODY) - '0';
    }

    /** As it was typed or scanned: in groups or not, with or without its T, which bar codes leave out. Nothing when there is a slip in it. */
    public static Optional<String> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        String whole = plain.startsWith("T") ? plain : "T" + plain;
        return fits(whole) ? Optional.of(whole) : Optional.empty();
    }

    /** What its bar code holds: twelve digits, which every scanner types right on every keyboard. */
    public static String digits(String number) {
        return number.substring(1);
    }

    /** The serial part of a number of this log, or -1. */
    static int serial(String log, String number) {
        String start = "T%05d".formatted(node(log));
        return fits(number) && number.startsWith(start) ? Integer.parseInt(number.substring(6, 12)) : -1;
    }

    /** In groups, for reading aloud. */
    public static String spaced(String number) {
        return fits(number)
                ? number.substring(0, 1) + " " + number.substring(1, 5) + " " + number.substring(5, 9) + " "
                        + number.substring(9)
                : number;
    }

    private static int node(String log) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(log.getBytes(StandardCharsets.UTF_8));
            long start = (hash[0] & 0xFFL) << 24 | (hash[1] & 0xFFL) << 16 | (hash[2] & 0xFFL) << 8 | hash[3] & 0xFFL;
            return (int) (start % NODES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static int check(String digits) {
        int product = MODULUS;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return (MODULUS + 1 - product) % MODULUS;
    }
}
