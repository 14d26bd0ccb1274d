package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assertions;

/** Whatever happens to a message on its way, reading it throws nothing, hangs nowhere and takes no more memory than it has bytes. */
final class ReaderFuzzTest {
    private static final int ROUNDS = Boolean.getBoolean("releve.soak") ? 2_000 : 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final List<byte[]> SAMPLES =
            Samples.ours().stream().map(Samples.Sample::bytes).toList();

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aMutatedMessageIsReadOrRefused(@ForAll long seed) {
        var mutation = new Mutation(new Random(seed), SAMPLES);
        Assertions.assertTimeoutPreemptively(LONGEST, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                read(mutation.message());
            }
        });
    }

    private static void read(byte[] bytes) {
        switch (Message.read(bytes, Defaults.NORTH_SEA)) {
            case Read.NotHl7(String reason) -> assertTrue(reason.length() > 5);
            case Read.Readable(Message message) -> {
                assertTrue(Samples.touch(message) > 0);
                Instant now = Instant.EPOCH;
                byte[] answer =
                        Acknowledgement.rejecting(message, Acknowledgement.Code.AE, Fault.INTERNAL, "fuzz", "1", now);
                assertTrue(Message.read(answer, Defaults.NORTH_SEA) instanceof Read.Readable);
                AcknowledgementMode.of(message);
                message.find("PID").ifPresent(pid -> Timestamp.parse(pid.text(7), Defaults.NORTH_SEA.zone()));
            }
        }
        int total = 0;
        for (byte[] message : Batches.split(bytes)) {
            assertTrue(Message.read(message, Defaults.NORTH_SEA) instanceof Read.Readable);
            total += message.length;
        }
        assertTrue(total <= 2 * bytes.length + 8, total + " bytes of " + bytes.length);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void mutatedFramesInRandomPiecesGiveTheSameMessagesHoweverTheyArrive(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var mutation = new Mutation(random, SAMPLES);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] stream = mutation.stream();
            List<String> pieces = frames(new MllpReader(new Chunks(mutation.pieces(stream)), 4096), stream.length);
            List<String> whole = frames(new MllpReader(new ByteArrayInputStream(stream), 4096), stream.length);
            if (!endMarkInText(stream)) {
                Assertions.assertEquals(wholes(whole), wholes(pieces));
            }
        }
    }

    /** Where an end mark stands in text, what follows decides; when nothing has followed yet it ends the frame. */
    private static boolean endMarkInText(byte[] stream) {
        for (int i = 0; i + 1 < stream.length; i++) {
            if (stream[i] == Mllp.END
                    && stream[i + 1] != '\r'
                    && stream[i + 1] != '\n'
                    && stream[i + 1] != Mllp.START) {
                return true;
            }
        }
        return false;
    }

    private static List<String> wholes(List<String> frames) {
        return frames.stream()
                .filter(frame -> frame.startsWith("whole ") || frame.startsWith("too large "))
                .toList();
    }

    private static List<String> frames(MllpReader reader, int bytes) throws IOException {
        List<String> frames = new ArrayList<>();
        Frame frame = reader.next();
        while (!(frame instanceof Frame.End)) {
            frames.add(MllpReaderTest.said(frame));
            assertTrue(frames.size() <= bytes + 1, "more frames than bytes");
            frame = reader.next();
        }
        return frames;
    }
}
