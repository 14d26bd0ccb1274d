package releve.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BundleTest {
    private static final byte[] HEADING = "ward 3A, made at noon".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTENT = "nobody reads this without a key".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final SealKey node = SealKey.random(random);
    private final LockKey kit = LockKey.random(random);
    private final LockKey own = LockKey.random(random);

    private byte[] locked() {
        return Bundle.lock(HEADING, CONTENT, List.of(kit.lock(), own.lock()), node, random);
    }

    private static Bundle sound(Checked checked) {
        return assertInstanceOf(Checked.Sound.class, checked).bundle();
    }

    @Test
    void whoeverHoldsOneOfItsKeysOpensIt() {
        Bundle bundle = sound(Bundle.check(locked(), node.mark()));
        assertArrayEquals(HEADING, bundle.heading());
        assertArrayEquals(CONTENT, bundle.open(kit).orElseThrow());
        assertArrayEquals(CONTENT, bundle.open(own).orElseThrow());
        assertTrue(bundle.open(LockKey.random(random)).isEmpty());
    }

    @Test
    void theContentIsNotReadableInItsBytes() {
        String bytes = new String(locked(), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("ward 3A"));
        assertFalse(bytes.contains("nobody reads"));
    }

    @Test
    void anotherSignerIsNotTheirs() {
        assertEquals(
                new Checked.Faulty(Fault.NOT_THEIRS),
                Bundle.check(locked(), SealKey.random(random).mark()));
    }

    @Test
    void everyByteThatIsChangedShows() {
        byte[] whole = locked();
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertInstanceOf(Checked.Faulty.class, Bundle.check(changed, node.mark()), "byte " + i);
        }
    }

    @Test
    void everyPlaceWhereItIsCutShowsAndSoDoesWhatHangsOn() {
        byte[] whole = locked();
        for (int i = 0; i < whole.length; i++) {
            assertInstanceOf(Checked.Faulty.class, Bundle.check(Arrays.copyOf(whole, i), node.mark()), "cut at " + i);
        }
        assertEquals(
                new Checked.Faulty(Fault.CUT_SHORT), Bundle.check(Arrays.copyOf(whole, whole.length + 1), node.mark()));
    }

    @Test
    void anyBytesAtAllAreAnsweredAndNeverThrow() {
        var chance = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            byte[] any = new byte[chance.nextInt(300)];
            chance.nextBytes(any);
            var framed = new ByteArrayOutputStream();
            framed.writeBytes("RLVB1\n".getBytes(StandardCharsets.US_ASCII));
            framed.writeBytes(any);
            assertInstanceOf(Checked.Faulty.class, Bundle.check(any, node.mark()));
            assertInstanceOf(Checked.Faulty.class, Bundle.check(framed.toByteArray(), node.mark()));
        }
    }

    @Test
    void aBundleWithoutALockIsNotMade() {
        assertThrows(IllegalArgumentException.class, () -> Bundle.lock(HEADING, CONTENT, List.of(), node, random));
    }

    @Test
    void anEventCodeIsReadAsPeopleTypeItAndASlipIsTold() {
        EventCode code = EventCode.random(random);
        byte[] salt = new byte[16];
        LockKey key = code.key(salt);
        String printed = code.printed();
        assertTrue(printed.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"), printed);
        String typed =
                printed.toLowerCase(java.util.Locale.ROOT).replace('-', ' ').replace('0', 'o');
        assertEquals(key.lock(), EventCode.read(typed).orElseThrow().key(salt).lock());
        String plain = printed.replace("-", "");
        for (int i = 0; i < plain.length(); i++) {
            char other = plain.charAt(i) == '7' ? '8' : '7';
            String slip = plain.substring(0, i) + other + plain.substring(i + 1);
            assertTrue(EventCode.read(slip).isEmpty(), "letter " + i);
        }
        assertTrue(EventCode.read("").isEmpty());
        assertTrue(EventCode.read(plain + "0").isEmpty());
        assertFalse(code.toString().contains(printed.substring(0, 4)));
    }
}
