package releve.hl7;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes a file apart into its messages: several one after another, in batches (FHS, BHS … BTS, FTS; HL7 v2.9 chapter 2.10.3), with
 * MLLP marks around them or not.
 */
public final class Batches {
    private Batches() {}

    /** The messages, each from its MSH to before the next one or a batch segment. Empty when there is no MSH at a line's start. */
    public static List<byte[]> split(byte[] file) {
        List<byte[]> messages = new ArrayList<>();
        int start = -1;
        for (int line = lineAt(file, 0); line < file.length; line = nextLine(file, line)) {
            boolean message = begins(file, line, "MSH");
            if (message || batch(file, line)) {
                add(messages, file, start, line);
                start = message ? line : -1;
            }
        }
        add(messages, file, start, file.length);
        return messages;
    }

    private static void add(List<byte[]> messages, byte[] file, int start, int end) {
        if (start < 0) {
            return;
        }
        int to = end;
        while (to > start && mark(file[to - 1])) {
            to--;
        }
        messages.add(Arrays.copyOfRange(file, start, to));
    }

    private static boolean batch(byte[] file, int line) {
        return begins(file, line, "FHS")
                || begins(file, line, "BHS")
                || begins(file, line, "BTS")
                || begins(file, line, "FTS");
    }

    private static boolean begins(byte[] file, int line, String name) {
        if (line + 3 >= file.length) {
            return name.charAt(1) == 'T' && line + 3 == file.length && same(file, line, name);
        }
        byte separator = file[line + 3];
        return same(file, line, name)
                && (separator > ' ' && !Character.isLetterOrDigit(separator)
                        || name.charAt(1) == 'T' && (separator == '\r' || separator == '\n'));
    }

    private static boolean same(byte[] file, int line, String name) {
        return file[line] == name.charAt(0) && file[line + 1] == name.charAt(1) && file[line + 2] == name.charAt(2);
    }

    /** Behind the next line end, past marks and a byte order mark. */
    private static int nextLine(byte[] file, int from) {
        int i = from;
        while (i < file.length && file[i] != '\r' && file[i] != '\n' && file[i] != MllpWriter.END) {
            i++;
        }
        return lineAt(file, i);
    }

    private static int lineAt(byte[] file, int from) {
        int i = from;
        while (i < file.length && (mark(file[i]) || file[i] == ' ' || file[i] == '\t')) {
            i++;
        }
        boolean byteOrderMark = i + 2 < file.length
                && file[i] == (byte) 0xef
                && file[i + 1] == (byte) 0xbb
                && file[i + 2] == (byte) 0xbf;
        return byteOrderMark ? i + 3 : i;
    }

    private static boolean mark(byte b) {
        return b == '\r' || b == '\n' || b == MllpWriter.START || b == MllpWriter.END;
    }
}
