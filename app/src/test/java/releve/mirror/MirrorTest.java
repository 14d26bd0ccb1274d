package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.ward.Wards;

/** The mirror as its senders see it, over real sockets and a real journal. */
final class MirrorTest {
    private static final int MAXIMUM = 200_000;

    @TempDir
    private Path data;

    private Mirror mirror;

    @BeforeEach
    void open() throws IOException {
        var settings = new ListenerSettings(
                InetAddress.getLoopbackAddress(), 0, MAXIMUM, Duration.ofMinutes(1), 5_000, null, false);
        mirror = Mirror.open(data, settings, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        mirror.close();
    }

    private List<byte[]> kept() {
        List<byte[]> bodies = new ArrayList<>();
        mirror.journal().read().entries(0, entry -> {
            if (Feeds.isMessage(entry.kind())) {
                bodies.add(mirror.journal().read().payload(entry.seq()));
            }
        });
        return bodies;
    }

    private FeedReport report() {
        mirror.journal().settle();
        return new Feeds(mirror.journal().read().jdbi())
                .report(Clock.systemUTC().instant(), 10);
    }

    @Test
    void aMessageIsKeptByteByByteBeforeItIsAcknowledged() throws IOException {
        byte[] message =
                "MSH|^~\\&|HIS|H1|R|X|20261120||ADT^A28|M1|P|2.5\rPID|1||1^^^C||M\u00fcller\rZXY|\u0001\u00ff\r"
                        .getBytes(StandardCharsets.ISO_8859_1);
        try (var sender = new TinySender(mirror.port())) {
            String reply = sender.send(message);
            assertTrue(reply.contains("MSA|AA|M1\r"), reply);
            assertTrue(reply.startsWith("MSH|^~\\&|R|X|HIS|H1|"), reply);
        }
        assertEquals(1, kept().size());
        assertTrue(Arrays.equals(message, kept().getFirst()));
    }

    @Test
    void aRepeatIsAcknowledgedAndNotKeptTwice() throws IOException {
        try (var sender = new TinySender(mirror.port());
                var other = new TinySender(mirror.port())) {
            String message = TinySender.registration("R1", "Repeat");
            assertTrue(sender.send(message).contains("MSA|AA|R1\r"));
            assertTrue(sender.send(message).contains("MSA|AA|R1\r"));
            assertTrue(other.send(message).contains("MSA|AA|R1\r"));
        }
        assertEquals(1, kept().size());
    }

    @Test
    void theSameIdWithAnotherBodyIsKeptAndFlagged() throws IOException {
        try (var sender = new TinySender(mirror.port())) {
            assertTrue(sender.send(TinySender.registration("R1", "One")).contains("MSA|AA|R1\r"));
            assertTrue(sender.send(TinySender.registration("R1", "Two")).contains("MSA|AA|R1\r"));
        }
        assertEquals(2, kept().size());
        assertEquals(1, report().feeds().getFirst().sameIdOtherBody());
    }

    @Test
    void whatIsNoHl7IsRefusedWithAReasonAndTheConnectionSurvives() throws IOException {
        try (var sender = new TinySender(mirror.port())) {
            String reply = sender.send("EVN|A01|20261120\rPID|1\r");
            assertTrue(reply.contains("MSA|AR|"), reply);
            assertTrue(reply.contains("MSH"), reply);
            assertTrue(sender.send(TinySender.registration("A1", "After")).contains("MSA|AA|A1\r"));
        }
        assertEquals(1, kept().size());
    }

    @Test
    void aMessageOverTheSizeIsRefusedAndTheConnectionSurvives() throws IOException {
        try (var sender = new TinySender(mirror.port())) {
            String reply = sender.send(TinySender.registration("BIG", "x".repeat(MAXIMUM)));
            assertTrue(reply.contains("MSA|AR|"), reply);
            assertTrue(reply.contains("" + MAXIMUM), reply);
            assertTrue(sender.send(TinySender.registration("A1", "After")).contains("MSA|AA|A1\r"));
        }
        assertEquals(1, kept().size());
    }

    @Test
    void aTypeThatIsNotReadIsKeptAndCountedAsSuch() throws IOException {
        try (var sender = new TinySender(mirror.port())) {
            assertTrue(sender.send("MSH|^~\\&|HIS|H1|||20261120||BAR^P01|B1|P|2.5\rPID|1||7^^^C\r")
                    .contains("MSA|AA|B1\r"));
            assertTrue(sender.send("MSH|^~\\&|HIS|H1|||20261120||ADT^A01|B2|P|2.5\rEVN|A01\r")
                    .contains("MSA|AA|B2\r"));
        }
        FeedReport report = report();
        assertEquals(1, report.feeds().getFirst().notRead());
        assertEquals(1, report.troubles());
        assertEquals("unreadable", report.troubled().getFirst().outcome());
    }

    @Test
    void inEnhancedModeTheSenderGetsTheAcknowledgementItAsksFor() throws IOException {
        String common = "MSH|^~\\&|HIS|H1|||20261120||ADT^A28|%s|P|2.5|||%s|%s\rPID|1||1^^^C\r";
        try (var sender = new TinySender(mirror.port())) {
            assertTrue(sender.send(common.formatted("E1", "AL", "NE")).contains("MSA|CA|E1\r"));
            assertTrue(sender.send(common.formatted("E2", "NE", "AL")).contains("MSA|AA|E2\r"));
            // Neither is asked for: silence, so the next answer is the next message's.
            sender.write(frame(common.formatted("E3", "NE", "NE")));
            assertTrue(sender.send(common.formatted("E4", "", "")).contains("MSA|AA|E4\r"));
        }
        assertEquals(4, kept().size());
    }

    @Test
    void thousandsOfHalfOpenConnectionsDoNotStopTheOthers() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 2_000; i++) {
                var socket = new Socket();
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), mirror.port()));
                socket.getOutputStream().write(new byte[] {0x0b, 'M', 'S'}); // and then nothing
                idle.add(socket);
            }
            try (var sender = new TinySender(mirror.port())) {
                for (int i = 0; i < 20; i++) {
                    assertTrue(sender.send(TinySender.registration("H" + i, "Among"))
                            .contains("MSA|AA|H" + i + "\r"));
                }
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        assertEquals(20, kept().size());
    }

    @Test
    void anIdleConnectionIsClosedInItsTime() throws IOException {
        Path other = data.resolve("other");
        var settings = new ListenerSettings(
                InetAddress.getLoopbackAddress(), 0, MAXIMUM, Duration.ofMillis(50), 10, null, false);
        try (Mirror hasty = Mirror.open(other, settings, Clock.systemUTC());
                var sender = new TinySender(hasty.port())) {
            assertThrows(IOException.class, sender::reply);
        }
    }

    @Test
    void aSecondMirrorOnTheSameFolderIsToldWhoHasIt() {
        var error = assertThrows(
                RuntimeException.class,
                () -> Mirror.open(data, ListenerSettings.loopback(0), Clock.systemUTC())
                        .close());
        assertTrue(
                String.valueOf(error.getMessage())
                        .contains("" + ProcessHandle.current().pid()),
                error.getMessage());
    }

    @Test
    void aBatchInOneFrameIsKeptAndAnsweredMessageByMessage() throws IOException {
        String batch = "FHS|^~\\&|HIS\rBHS|^~\\&|HIS\r" + TinySender.registration("B1", "One")
                + TinySender.registration("B2", "Two") + "BTS|2\rFTS|1\r";
        try (var sender = new TinySender(mirror.port())) {
            assertTrue(sender.send(batch).contains("MSA|AA|B1\r"));
            assertTrue(sender.reply().contains("MSA|AA|B2\r"));
        }
        assertEquals(2, kept().size());
    }

    @Test
    void orderIsKeptWithinAConnection() throws IOException {
        try (var sender = new TinySender(mirror.port())) {
            for (int i = 0; i < 50; i++) {
                sender.send(TinySender.registration("O" + i, "Order"));
            }
        }
        List<String> ids = kept().stream()
                .map(body -> new String(body, StandardCharsets.ISO_8859_1).split("\\|", 11)[9])
                .toList();
        assertEquals(IntStream.range(0, 50).mapToObj(i -> "O" + i).collect(Collectors.toList()), ids);
    }

    @Test
    void whoWasAdmittedLiesInTheirBed() throws IOException {
        try (var sender = new TinySender(mirror.port())) {
            sender.send("MSH|^~\\&|HIS|H1|||20261120120000||ADT^A01|C1|P|2.5\rEVN|A01|20261120120000\r"
                    + "PID|1||77^^^CHR^PI||Synthetic^Anna||19500101|F\rPV1|1|I|CARD^214^1^H1|||||||||||||||V7^^^CHR\r");
        }
        mirror.journal().settle();
        var census = new Wards(mirror.journal().read().jdbi()).census("CARD");
        assertEquals(
                "77",
                census.wards()
                        .getFirst()
                        .beds()
                        .getFirst()
                        .occupants()
                        .getFirst()
                        .number());
        assertFalse(census.wards().getFirst().beds().getFirst().contradicts());
    }

    private static byte[] frame(String message) {
        return ("\u000b" + message + "\u001c\r").getBytes(StandardCharsets.ISO_8859_1);
    }
}
