package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void everyMessageGetsItsAnswerInOrder() throws Exception {
        try (Receiver receiver = new Receiver(0)) {
            Delivered delivered = replay(receiver, 1).play(messages(300), count -> {});
            assertEquals(300, delivered.sent());
            assertEquals(300, delivered.accepted());
            assertEquals(0, delivered.resent());
            assertEquals(300, delivered.latencies().count());
            assertEquals(ids(300), receiver.heard());
        }
    }

    @Test
    void whatWasNotAnsweredIsSentAgainAfterTheConnectionBroke() throws Exception {
        try (Receiver receiver = new Receiver(50)) {
            Delivered delivered = replay(receiver, 1).play(messages(210), count -> {});
            assertEquals(210, delivered.accepted());
            assertTrue(delivered.resent() >= 4, delivered.resent() + " resent");
            assertEquals(ids(210), receiver.heard().stream().distinct().toList());
            assertEquals(210 + delivered.resent(), receiver.heard().size());
        }
    }

    @Test
    void aRejectionIsCountedWithItsReasonAndTheNextMessageFollows() throws Exception {
        try (Receiver receiver = new Receiver(0)) {
            List<Sent> three = new ArrayList<>();
            messages(2).forEachRemaining(three::add);
            three.add(1, new Sent(Instant.EPOCH, "adt", "PID|1".getBytes(StandardCharsets.UTF_8), ""));
            Delivered delivered = replay(receiver, 1).play(three.iterator(), count -> {});
            assertEquals(2, delivered.accepted());
            assertEquals(1, delivered.rejected());
            assertEquals(List.of(" AR no MSH"), delivered.refusals());
        }
    }

    @Test
    void severalConnectionsDeliverTheSameMessages() throws Exception {
        try (Receiver receiver = new Receiver(0)) {
            Delivered delivered = replay(receiver, 8).play(messages(400), count -> {});
            assertEquals(400, delivered.accepted());
            assertEquals(ids(400), receiver.heard().stream().sorted().toList());
        }
    }

    @Test
    void pollsAreSentAndNotWaitedFor() throws Exception {
        try (Receiver receiver = new Receiver(0)) {
            List<Sent> both = new ArrayList<>();
            both.add(new Sent(Instant.EPOCH, "adt", new byte[0], ""));
            messages(1).forEachRemaining(both::add);
            Delivered delivered = replay(receiver, 1).play(both.iterator(), count -> {});
            assertEquals(1, delivered.polls());
            assertEquals(1, delivered.sent());
        }
    }

    @Test
    void aReceiverThatStaysAwayEndsTheReplay() throws Exception {
        Receiver receiver = new Receiver(0);
        receiver.close();
        Replay replay = new Replay(feed -> receiver.address(), Pace.AS_FAST_AS_ANSWERED, 1, Duration.ofMillis(200));
        assertThrows(IOException.class, () -> replay.play(messages(500), count -> {}));
    }

    @Test
    void percentilesStandWithinAThirtySecondOfTheTruth() {
        Latencies latencies = new Latencies();
        for (int micros = 1; micros <= 10_000; micros++) {
            latencies.record(micros * 1_000L);
        }
        assertEquals(5_000, latencies.percentile(0.5).toNanos() / 1_000.0, 5_000 / 32.0);
        assertEquals(9_900, latencies.percentile(0.99).toNanos() / 1_000.0, 9_900 / 32.0);
        assertEquals(Duration.ofMillis(10), latencies.slowest());
    }

    private static Replay replay(Receiver receiver, int connections) {
        return new Replay(feed -> receiver.address(), Pace.AS_FAST_AS_ANSWERED, connections, PATIENCE);
    }

    private static Iterator<Sent> messages(int count) {
        Outlet outlet = new Outlet(Feed.ADT);
        List<Sent> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(outlet.message(Drill.T0, "ADT^A08^ADT_A01", "EVN|A08\r"));
        }
        return messages.iterator();
    }

    private static List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        messages(count).forEachRemaining(sent -> ids.add(sent.controlId()));
        return ids;
    }
}
