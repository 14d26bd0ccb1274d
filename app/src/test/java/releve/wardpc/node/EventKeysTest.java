package releve.wardpc.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.bundle.EventCode;
import releve.journal.Caller;
import releve.journal.Journal;

final class EventKeysTest {
    private static final Caller BY = new Caller("account/1", "bed-manager");

    @TempDir
    Path data;

    @Test
    void aKitsCodeBecomesTheKeyOfItsLockAndIsInNoEntry() {
        try (Journal journal = Journal.open(data, List.of(new WardPcView()), Clock.systemUTC())) {
            var keys = new EventKeys(journal, new SecureRandom(), Clock.systemUTC());
            EventKeys.Made made = keys.make("CITADELLE", BY);

            EventKeys.Current current = keys.current("CITADELLE").orElseThrow();
            assertEquals(made.kit(), current.kit());
            EventCode typed = EventCode.read(made.code().printed().toLowerCase(java.util.Locale.ROOT))
                    .orElseThrow();
            assertEquals(
                    current.lock(),
                    typed.key(HexFormat.of().parseHex(current.salt())).lock());
            String plain = made.code().printed().replace("-", "");
            journal.read().entries(0, entry -> {
                String payload = new String(journal.read().payload(entry.seq()), StandardCharsets.UTF_8);
                assertFalse(
                        payload.contains(plain) || payload.contains(made.code().printed()));
            });
        }
    }

    @Test
    void aSiteHasAllItsKitsUntilOneIsWithdrawnAndOtherSitesHaveNone() {
        try (Journal journal = Journal.open(data, List.of(new WardPcView()), Clock.systemUTC())) {
            var keys = new EventKeys(journal, new SecureRandom(), Clock.systemUTC());
            EventKeys.Made safe = keys.make("CITADELLE", BY);
            EventKeys.Made fresh = keys.make("CITADELLE", BY);

            assertEquals(List.of(fresh.kit(), safe.kit()), names(keys.all("CITADELLE")));
            assertTrue(keys.all("ARLON").isEmpty());
            keys.withdraw(fresh.kit(), "seal broken", BY);
            assertEquals(List.of(safe.kit()), names(keys.all("CITADELLE")));
        }
    }

    private static List<String> names(List<EventKeys.Current> kits) {
        return kits.stream().map(EventKeys.Current::kit).toList();
    }
}
