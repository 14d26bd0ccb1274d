package releve.chart;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * How the bytes of a document are shown. The first bytes decide, never the sender's word alone: what calls itself a PDF and is none is
 * sent as a file to keep, and what could run in a browser (HTML, SVG, XML) is never shown as such.
 */
enum Shown {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TEXT("text/plain; charset=utf-8", "txt"),
    OTHER("application/octet-stream", "bin");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final Charset WESTERN = Charset.forName("windows-1252");

    final String type;
    final String ending;

    Shown(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    static Shown of(String declared, byte[] bytes) {
        if (begins(bytes, PDF_BEGINS)) {
            return PDF;
        }
        if (begins(bytes, PNG_BEGINS)) {
            return PNG;
        }
        if (begins(bytes, JPEG_BEGINS)) {
            return JPEG;
        }
        return declared.toLowerCase(Locale.ROOT).matches("(text|tx|ft)(/(plain|octet-stream|tx|ft|text))?")
                        && !binary(bytes)
                ? TEXT
                : OTHER;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean binary(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-8 where it is, else the character set of Western Windows, in which every byte means something. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }
}
