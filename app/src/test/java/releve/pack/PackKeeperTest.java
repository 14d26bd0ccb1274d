package releve.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.crisis.Trust;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Kind;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.paper.Sheet;
import releve.ward.Wards;
import releve.web.DataAge;
import releve.web.DataAges;
import releve.web.Language;

/** What lies ready on a real journal. */
class PackKeeperTest {
    private static final Wards.Named WARD = new Wards.Named("CITADELLE", "CARD");

    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private static final DataAges FROZEN = new DataAges() {
        @Override
        public DataAge overall() {
            return new DataAge.Frozen(Instant.parse("2026-11-21T02:30:00Z"));
        }

        @Override
        public List<FeedAge> feeds() {
            return List.of(new FeedAge("adt", overall()));
        }
    };

    private static final Packs.Outside OUTSIDE = new Packs.Outside(FROZEN, Trust.NO_DECLARATION);

    @Test
    void aPackIsMadeAgainOnlyWhenItsPatientsChangeOrItGrowsOld(@TempDir Path data) throws Exception {
        try (Mirror mirror = Mirror.open(data, List.of(), ListenerSettings.loopback(0), clock)) {
            say(mirror, 1, "ADT^A01", "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR");
            PackKeeper keeper = PackKeeper.in(
                    data.resolve("packs"), mirror.journal().read(), OUTSIDE, Language.FRENCH, ZoneOffset.UTC, clock);
            keeper.round();
            byte[] first = keeper.ready(WARD).orElseThrow();
            assertTrue(new Sheet(first).text().contains("ESSAI, SYNTHÉTIQUE"));

            now = now.plus(PackKeeper.EVERY);
            keeper.round();
            assertArrayEquals(first, keeper.ready(WARD).orElseThrow(), "nothing changed");
            assertEquals(now, keeper.find(WARD).orElseThrow().checked(), "and that was looked at");

            say(mirror, 2, "ADT^A08", "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR\rAL1|1|DA|^Pénicilline");
            now = now.plus(PackKeeper.EVERY);
            keeper.round();
            byte[] second = keeper.ready(WARD).orElseThrow();
            assertTrue(new Sheet(second).text().contains("Pénicilline"));

            now = now.plus(PackKeeper.RENEWED);
            assertTrue(keeper.ready(WARD).isEmpty(), "what was not looked at for long is not handed out");
            keeper.round();
            Instant made = keeper.find(WARD).orElseThrow().made();
            assertEquals(now, made, "an old pack is made again though nothing changed");
            assertTrue(Duration.between(made, now).compareTo(Stamp.SHIFT) < 0);
        }
    }

    @Test
    void aWardWherePeopleMoveIsMadeAgainSoonButNotAllTheTime(@TempDir Path data) throws Exception {
        try (Mirror mirror = Mirror.open(data, List.of(), ListenerSettings.loopback(0), clock)) {
            say(mirror, 1, "ADT^A01", "PV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR");
            PackKeeper keeper = PackKeeper.in(
                    data.resolve("packs"), mirror.journal().read(), OUTSIDE, Language.FRENCH, ZoneOffset.UTC, clock);
            keeper.round();
            byte[] first = keeper.ready(WARD).orElseThrow();

            say(mirror, 2, "ADT^A02", "PV1||I|CARD^13^B^CITADELLE||||||||||||||||V1^^^CHR");
            now = now.plus(PackKeeper.APART).minusSeconds(1);
            keeper.round();
            assertArrayEquals(first, keeper.ready(WARD).orElseThrow(), "it was looked at a moment ago");

            now = now.plusSeconds(1);
            keeper.round();
            assertTrue(new Sheet(keeper.ready(WARD).orElseThrow()).text().contains("13 B"));
            assertEquals(now, keeper.find(WARD).orElseThrow().made());
        }
    }

    @Test
    void aConfidentialPatientIsLeftOutForWhoMayNotSeeThem(@TempDir Path data) throws Exception {
        try (Mirror mirror = Mirror.open(data, List.of(), ListenerSettings.loopback(0), clock)) {
            say(mirror, 1, "ADT^A01", "PD1||||||||||||Y\rPV1||I|CARD^12^A^CITADELLE||||||||||||||||V1^^^CHR");
            var packs = new Packs(mirror.journal().read(), OUTSIDE, Language.FRENCH, ZoneOffset.UTC, clock);
            Packs.Draft draft = packs.draft(WARD).orElseThrow();
            String whole = new Sheet(draft.make().pdf()).text();
            assertTrue(whole.contains("ESSAI, SYNTHÉTIQUE") && whole.contains("CONFIDENTIEL"), whole);
            long id = draft.patients().getFirst().id();
            String covered =
                    new Sheet(draft.without(java.util.Set.of(id)).make().pdf()).text();
            assertFalse(covered.contains("ESSAI"), covered);
            assertTrue(covered.contains("occupé (confidentiel)"), covered);
        }
    }

    private static void say(Mirror mirror, int control, String type, String segments) {
        String message = "MSH|^~\\&|APP|FAC|RELEVE|RELEVE|20261121080" + control + "||" + type + "|" + control
                + "|P|2.5.1\rEVN||20261121080" + control
                + "\rPID|||1^^^CHR^MR||ESSAI^SYNTHÉTIQUE||19571103|F\r" + segments + "\r";
        mirror.journal()
                .append(new Fact(
                        new Kind("mirror.message", 1),
                        "feed/adt",
                        new Caller("adt", "feed"),
                        message.getBytes(StandardCharsets.UTF_8)));
    }
}
