package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MllpReaderTest {
    private static final int MAX = 1000;
    private static final String VT = "\u000B";
    private static final String FS = "\u001C";
    private static final String END = FS + "\r";
    private static final String M1 = "MSH|^~\\&|one\r";
    private static final String M2 = "MSH|^~\\&|two\r";

    @Test
    void framesAreReadInTheOrderSent() throws IOException {
        assertEquals(List.of("whole " + M1, "whole " + M2, "end"), frames(VT + M1 + END + VT + M2 + END));
    }

    @Test
    void whatTheWriterWritesTheReaderReads() throws IOException {
        byte[] frame = MllpWriter.frame(bytes(M1));
        assertArrayEquals(bytes(VT + M1 + END), frame);
        assertEquals(List.of("whole " + M1, "end"), frames(new String(frame, StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001C\r", "\u001C\n", "\u001C\r\n", "\u001C"})
    void aFrameEndsAlsoWhereTheCarriageReturnIsMissing(String end) throws IOException {
        assertEquals(List.of("whole " + M1, "whole " + M2, "end"), frames(VT + M1 + end + VT + M2 + end));
    }

    @Test
    void aSenderThatForgetsTheCarriageReturnGetsItsAnswer() throws IOException {
        var connection = new Chunks(List.of(bytes(VT + M1 + FS))).waitingAtTheEnd();
        assertInstanceOf(Frame.Whole.class, new MllpReader(connection, MAX).next());
    }

    @Test
    void endAndStartMarksInsideTextAreText() throws IOException {
        String text = M1 + "OBX|1|TX|||a" + VT + "b" + FS + "c\r";
        assertEquals(List.of("whole " + text, "end"), frames(VT + text + END));
    }

    @Test
    void anEmptyFrameOrALineEndIsASignOfLife() throws IOException {
        assertEquals(List.of("empty", "end"), frames(VT + END));
        assertEquals(List.of("empty", "end"), frames(VT + "\r" + END));
        assertEquals(List.of("empty", "whole " + M1, "empty", "end"), frames("\r\n" + VT + M1 + END + "\n" + "\r\n"));
    }

    @Test
    void aFrameThatItsSenderGaveUpIsReportedAndTheNextOneRead() throws IOException {
        List<String> frames = frames(VT + M1 + VT + M2 + END);
        assertEquals("broken " + M1, frames.getFirst());
        assertEquals(List.of("whole " + M2, "end"), frames.subList(1, 3));
    }

    @Test
    void bytesOutsideAFrameAreReportedOnceAndTheNextFrameRead() throws IOException {
        assertEquals(List.of("broken noise", "whole " + M1, "end"), frames("noise" + VT + M1 + END));
        assertEquals(List.of("broken " + M1, "whole " + M2, "end"), frames(M1 + END + VT + M2 + END));
        assertEquals(List.of("whole " + M1, "broken ", "end"), frames(VT + M1 + END + END));
    }

    @Test
    void aSenderWithoutFramesIsToldSoWhileItWaits() throws IOException {
        var connection = new Chunks(List.of(bytes(M1))).waitingAtTheEnd();
        Frame.Broken broken = assertInstanceOf(Frame.Broken.class, new MllpReader(connection, MAX).next());
        assertTrue(broken.reason().contains("0x0B"), broken.reason());
    }

    @ParameterizedTest
    @CsvSource({"GET / HTTP/1.1,HTTP", "'\u0016\u0003\u0001\u0002abc',TLS", "hello,outside a frame"})
    void strayBytesAreNamedForWhatTheyAre(String bytes, String reason) throws IOException {
        Frame.Broken broken = assertInstanceOf(Frame.Broken.class, reader(bytes).next());
        assertTrue(broken.reason().contains(reason), broken.reason());
    }

    @Test
    void aFrameOverTheSizeIsPassedOverAndTheConnectionGoesOn() throws IOException {
        String large = M1 + "x".repeat(MAX);
        assertEquals(
                List.of("too large " + large.length(), "whole " + M2, "end"), frames(VT + large + END + VT + M2 + END));
        String exact = M1 + "x".repeat(MAX - M1.length());
        assertEquals(List.of("whole " + exact, "end"), frames(VT + exact + END));
        assertEquals(List.of("too large " + (MAX + 1), "end"), frames(VT + exact + "x" + END));
    }

    @Test
    void aConnectionThatEndsInsideAFrameIsReported() throws IOException {
        assertEquals(List.of("broken MSH|", "end", "end"), frames(VT + "MSH|", 3));
        assertEquals(List.of("too large 5000", "end", "end"), frames(VT + "x".repeat(5000), 3));
    }

    @Test
    void aTimeOutInTheMiddleLosesNothing() throws IOException {
        var connection = new Chunks(List.of(bytes(VT + "MSH|^~"))).waitingAtTheEnd();
        var reader = new MllpReader(connection, MAX);
        assertThrows(SocketTimeoutException.class, reader::next);
        assertThrows(SocketTimeoutException.class, reader::next);
        connection.arrive(bytes("\\&|x" + FS));
        assertEquals("whole MSH|^~\\&|x", said(reader.next()));
    }

    @Test
    void aGigabyteOfOneFrameTakesNoMemory() throws IOException {
        long length = 1_000_000_000;
        InputStream endless = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                throw new AssertionError("read by single bytes");
            }

            @Override
            public int read(byte[] into, int from, int most) {
                int count = (int) Math.min(most, left);
                Arrays.fill(into, from, from + count, (byte) 'x');
                if (left == length) {
                    into[from] = 0x0B;
                }
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        var used = new CountedRoom(Long.MAX_VALUE);
        var reader = new MllpReader(endless, 1 << 20, used);
        assertEquals(new Frame.TooLarge(length - 1), reader.next());
        assertTrue(used.most() <= 3 << 20, used.most() + " bytes at most");
        assertEquals(0, used.taken());
    }

    @Test
    void aLargeFrameWaitsForRoomAndGivesItBack() throws IOException {
        String large = "MSH|" + "x".repeat(500_000);
        var room = new CountedRoom(2_000_000);
        var reader = new MllpReader(new ByteArrayInputStream(bytes(VT + large + END + VT + M1 + END)), 1_000_000, room);
        assertEquals("whole " + large, said(reader.next()));
        assertTrue(room.taken() >= 500_000);
        assertEquals("whole " + M1, said(reader.next()));
        reader.close();
        assertEquals(0, room.taken());
    }

    @Test
    void aFrameForWhichThereIsNoRoomIsPassedOver() throws IOException {
        String large = "MSH|" + "x".repeat(500_000);
        var room = new CountedRoom(200_000);
        var reader = new MllpReader(new ByteArrayInputStream(bytes(VT + large + END + VT + M1 + END)), 1_000_000, room);
        assertEquals(new Frame.TooLarge(large.length()), reader.next());
        assertEquals("whole " + M1, said(reader.next()));
        assertEquals(0, room.taken());
    }

    static List<String> frames(String sent) throws IOException {
        return frames(sent, Integer.MAX_VALUE);
    }

    private static List<String> frames(String sent, int most) throws IOException {
        MllpReader reader = reader(sent);
        List<String> frames = new ArrayList<>();
        while (frames.size() < most
                && (most < Integer.MAX_VALUE
                        || frames.isEmpty()
                        || !frames.getLast().equals("end"))) {
            frames.add(said(reader.next()));
        }
        return frames;
    }

    private static MllpReader reader(String sent) {
        return new MllpReader(new ByteArrayInputStream(bytes(sent)), MAX);
    }

    static String said(Frame frame) {
        return switch (frame) {
            case Frame.Whole(byte[] bytes) -> "whole " + new String(bytes, StandardCharsets.ISO_8859_1);
            case Frame.Empty() -> "empty";
            case Frame.TooLarge(long size) -> "too large " + size;
            case Frame.Broken(String ignored, byte[] head) -> "broken " + new String(head, StandardCharsets.ISO_8859_1);
            case Frame.End() -> "end";
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
