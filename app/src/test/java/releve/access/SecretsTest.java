package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
    @TempDir
    private Path data;

    private Secrets secrets(Argon2Cost cost) {
        return new Secrets(NodeKey.of(data, new SecureRandom()), new SecureRandom(), cost);
    }

    @Test
    void theProductPaysWhatOwaspAsks() {
        Secrets secrets = secrets(Argon2Cost.OWASP);
        String hash = secrets.hash(Entrance.PIN);
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1,keyid="), hash);
        assertTrue(secrets.matches(hash, Entrance.PIN));
        assertFalse(secrets.matches(hash, "271829"));
    }

    /** The test vector for Argon2id of RFC 9106, 5.3: the library does what the standard says, its secret value included. */
    @Test
    void argon2idIsThatOfTheStandard() {
        byte[] tag = new byte[32];
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(HexFormat.of().parseHex("02".repeat(16)))
                .withSecret(HexFormat.of().parseHex("03".repeat(8)))
                .withAdditional(HexFormat.of().parseHex("04".repeat(12)))
                .build());
        generator.generateBytes(HexFormat.of().parseHex("01".repeat(32)), tag);
        assertEquals(
                "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
                HexFormat.of().formatHex(tag));
    }

    @Test
    void theSamePinHasAnotherHashEachTime() {
        Secrets secrets = secrets(Entrance.CHEAP);
        assertNotEquals(secrets.hash(Entrance.PIN), secrets.hash(Entrance.PIN));
    }

    @Test
    void aPasswordIsTheSameHoweverItsAccentsAreTyped() {
        Secrets secrets = secrets(Entrance.CHEAP);
        assertTrue(secrets.matches(secrets.hash("un mot de passe sal\u00e9"), "un mot de passe sale\u0301"));
    }

    @Test
    void aDearerHashOfLaterIsStillChecked() {
        String dear = secrets(new Argon2Cost(16, 2, 1)).hash(Entrance.PIN);
        assertTrue(secrets(Entrance.CHEAP).matches(dear, Entrance.PIN));
    }

    @Test
    void pinsNobodyChoseAreAcceptable() {
        Secrets secrets = secrets(Entrance.CHEAP);
        for (int i = 0; i < 500; i++) {
            String pin = secrets.randomPin();
            assertEquals(8, pin.length());
            assertEquals(Optional.empty(), SecretShape.objection(pin, "anna"));
        }
    }

    @Property
    void nothingIsAPinAndAPasswordAndNoShapeThrows(@ForAll String secret, @ForAll String name) {
        Optional<SecretShape> shape = SecretShape.of(secret);
        Optional<Objection> objection = SecretShape.objection(secret, name);
        assertTrue(shape.isPresent() || objection.equals(Optional.of(Objection.SECRET_MALFORMED)));
    }
}
