package releve.bundle;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The code in a sealed kit: sixteen letters and digits in groups of four, the last of them a check, so that a slip is told from a wrong code.
 * It becomes a key by Argon2id; only the key's lock stays behind, so whoever takes a node's disk cannot open what was locked.
 */
public final class EventCode {
    /** Crockford's base 32: no I, L, O or U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CHOSEN = 15; // 75 bits
    private static final int GROUP = 4;

    /** The second of the two sets that RFC 9106, section 4, recommends, with one lane instead of four: 64 MiB, three passes. */
    private static final int MEMORY_KIB = 65_536;

    private static final int PASSES = 3;

    private final String letters;

    private EventCode(String letters) {
        this.letters = letters;
    }

    public static EventCode random(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < CHOSEN; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new EventCode(text.append(check(text)).toString());
    }

    /** As it is read out and typed: with or without hyphens, in any case, O for 0, I or L for 1. Nothing when there is a slip in it. */
    public static Optional<EventCode> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean right = plain.length() == CHOSEN + 1
                && plain.chars().allMatch(each -> LETTERS.indexOf(each) >= 0)
                && plain.charAt(CHOSEN) == check(plain.substring(0, CHOSEN));
        return right ? Optional.of(new EventCode(plain)) : Optional.empty();
    }

    /** Weights are odd, so any one wrong letter shows, and differ between neighbours, so most swaps do. */
    private static char check(CharSequence chosen) {
        int sum = 0;
        for (int i = 0; i < chosen.length(); i++) {
            sum += LETTERS.indexOf(chosen.charAt(i)) * (2 * i + 1);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    /** The key that this code stands for. Slow on purpose. @param salt at least 16 bytes, kept beside the lock */
    public LockKey key(byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[Lock.LENGTH];
        generator.generateBytes(letters.getBytes(StandardCharsets.US_ASCII), key);
        return LockKey.of(key);
    }

    /** In groups of four, for the sheet in the kit and nothing else. */
    public String printed() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return "EventCode[…]"; // never the code
    }
}
