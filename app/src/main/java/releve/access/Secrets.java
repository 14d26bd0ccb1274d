package releve.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * PINs and passwords as Argon2id hashes (RFC 9106) with a key of this node as its secret value, so that a copy of the journal alone
 * does not give away six digits. Every question costs one hash, whether there is anything to compare with or not.
 */
final class Secrets {
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int PASSWORD_GROUPS = 4;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2}),keyid=([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final NodeKey key;
    private final SecureRandom random;
    private final Argon2Cost cost;

    /** As many at a time as there are cores: each takes its memory, and a crowd at shift change waits its turn. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private final LongAdder computed = new LongAdder();
    private final String nobody;

    Secrets(NodeKey key, SecureRandom random, Argon2Cost cost) {
        this.key = key;
        this.random = random;
        this.cost = cost;
        this.nobody = form(cost, salt(), new byte[HASH]);
    }

    /** The hash to keep, in the PHC string form. */
    String hash(String secret) {
        byte[] salt = salt();
        return form(cost, salt, compute(secret, salt, cost));
    }

    /** Whether this is the secret behind {@code hash}. Without a hash, or with another node's, the work is the same and the answer no. */
    boolean matches(@Nullable String hash, String secret) {
        boolean known = hash != null && ours(hash);
        Matcher form = FORM.matcher(known && hash != null ? hash : nobody);
        if (!form.matches()) {
            throw new IllegalStateException("a kept hash has another form than ours");
        }
        var paid = new Argon2Cost(number(form, 1), number(form, 2), number(form, 3));
        byte[] made = compute(secret, Base64.getDecoder().decode(form.group(5)), paid);
        return MessageDigest.isEqual(made, Base64.getDecoder().decode(form.group(6))) && known;
    }

    /** Whether the hash was made with this node's key: another cannot be checked here. */
    boolean ours(@Nullable String hash) {
        if (hash == null) {
            return false;
        }
        Matcher form = FORM.matcher(hash);
        return form.matches() && form.group(4).equals(key.id());
    }

    /** A PIN nobody chose, to be handed out and changed. */
    String randomPin() {
        while (true) {
            String pin = "%08d".formatted(random.nextInt(100_000_000));
            Optional<Objection> objection = SecretShape.objection(pin, "");
            if (objection.isEmpty()) {
                return pin;
            }
        }
    }

    /** 80 bits, in letters that can be read off paper. */
    String randomPassword() {
        return OneTimeCode.random(random, PASSWORD_GROUPS);
    }

    /** How many hashes were computed since the start. */
    long computed() {
        return computed.sum();
    }

    private byte[] compute(String secret, byte[] salt, Argon2Cost paid) {
        String cut = secret.length() > SecretShape.PASSWORD_LONGEST * 4 ? "" : secret;
        byte[] bytes = SecretShape.normal(cut).getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[HASH];
        turns.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(paid.memoryKib())
                    .withIterations(paid.passes())
                    .withParallelism(paid.lanes())
                    .withSalt(salt)
                    .withSecret(key.bytes())
                    .build());
            generator.generateBytes(bytes, hash);
            computed.increment();
            return hash;
        } finally {
            turns.release();
        }
    }

    private String form(Argon2Cost paid, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d,keyid=%s$%s$%s"
                .formatted(
                        paid.memoryKib(),
                        paid.passes(),
                        paid.lanes(),
                        key.id(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
