package releve.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What the world does to messages: bytes flipped, parts cut, doubled and swapped, delimiters, escapes and marks strewn in. */
final class Mutation {
    private static final List<byte[]> SPICE = List.of(
            of("|"),
            of("^"),
            of("~"),
            of("\\"),
            of("&"),
            of("#"),
            of("\r"),
            of("\n"),
            of("\r\n"),
            of("\"\""),
            of("\u000B"),
            of("\u001C"),
            of("\u001C\r"),
            of("\u0000"),
            of("\\F\\"),
            of("\\X"),
            of("\\XC3"),
            of("\\XFF\\"),
            of("\\.br\\"),
            of("\\.sp99999\\"),
            of("\\C2D46\\"),
            of("\\M2442\\"),
            of("\\Z"),
            of("MSH|^~\\&|"),
            of("MSH"),
            of("FHS|^~\\&"),
            of("BTS"),
            of("OBX|"),
            of("\r\u00C3\u00A9"),
            of("\u00FF\u00FE"),
            of("\u00FE\u00FF"),
            of("\u00EF\u00BB\u00BF"),
            of("é"),
            of("UNICODE UTF-16"),
            of("8859/1"),
            of("GB 18030-2000"),
            of("ISO IR87"),
            of("\u001B$B"),
            of("20261025023000"));

    private final Random random;
    private final List<byte[]> samples;

    Mutation(Random random, List<byte[]> samples) {
        this.random = random;
        this.samples = samples;
    }

    /** One message, one to eight times damaged; now and then nothing but noise, or another character set. */
    byte[] message() {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = any();
        for (int i = 0; i <= random.nextInt(8); i++) {
            bytes = damaged(bytes);
        }
        if (random.nextInt(20) == 0) {
            bytes = new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE);
        }
        return bytes;
    }

    /** Several frames, now and then damaged. */
    byte[] stream() {
        var stream = new ByteArrayOutputStream();
        for (int i = 0; i <= random.nextInt(6); i++) {
            byte[] frame = MllpWriter.frame(random.nextBoolean() ? any() : message());
            stream.writeBytes(random.nextInt(3) == 0 ? damaged(frame) : frame);
        }
        return stream.toByteArray();
    }

    /** The same bytes in pieces of random length. */
    List<byte[]> pieces(byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>();
        int most = 1 + random.nextInt(random.nextBoolean() ? 3 : 3000);
        int at = 0;
        while (at < bytes.length) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(most));
            pieces.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return pieces;
    }

    private byte[] any() {
        return samples.get(random.nextInt(samples.size()));
    }

    private byte[] damaged(byte[] bytes) {
        int from = near(bytes);
        int to = Math.min(bytes.length, from + random.nextInt(20));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, from);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, from, spice(), from);
            case 3 -> joined(bytes, from, spice(), to);
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> joined(bytes, to, bytes, from);
            default -> joined(bytes, from, Arrays.copyOf(any(), 1 + random.nextInt(300)), from);
        };
    }

    /** A place in the bytes; every other time in the header, where damage does most. */
    private int near(byte[] bytes) {
        int most = random.nextBoolean() ? Math.min(bytes.length, 110) : bytes.length;
        return most == 0 ? 0 : Math.min(bytes.length, random.nextInt(most));
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] spice() {
        return SPICE.get(random.nextInt(SPICE.size()));
    }

    /** The bytes before one place, something else, the bytes behind another place. */
    private static byte[] joined(byte[] bytes, int before, byte[] between, int behind) {
        int most = Math.min(between.length, 4096);
        byte[] joined = Arrays.copyOf(bytes, before + most + bytes.length - Math.min(behind, bytes.length));
        System.arraycopy(between, 0, joined, before, most);
        System.arraycopy(
                bytes,
                Math.min(behind, bytes.length),
                joined,
                before + most,
                bytes.length - Math.min(behind, bytes.length));
        return joined;
    }

    private static byte[] of(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
