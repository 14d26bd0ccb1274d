package releve.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the escape sequences of HL7 v2.9 chapter 2.7: delimiters, hexadecimal bytes, formatting commands (as line breaks and
 * spaces) and switches to another single-byte character set. Highlighting is dropped. What is not known stays as it was sent.
 */
final class Escapes {
    /** ISO 2022 designations that {@code \Cxxyy\} may carry (chapter 2.14.2), by their two bytes in hexadecimal. */
    private static final Map<String, Charset> DESIGNATED = Map.of(
            "2842", StandardCharsets.US_ASCII,
            "2D41", StandardCharsets.ISO_8859_1,
            "2D42", Charset.forName("ISO-8859-2"),
            "2D4C", Charset.forName("ISO-8859-5"),
            "2D46", Charset.forName("ISO-8859-7"),
            "2D47", Charset.forName("ISO-8859-6"),
            "2D4D", Charset.forName("ISO-8859-9"),
            "2D62", Charset.forName("ISO-8859-15"));

    /** No command asks for more than a page of blank lines or a line of blanks. */
    private static final int MOST = 80;

    private final Delimiters delimiters;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private Charset charset;

    private Escapes(Delimiters delimiters, Charset charset) {
        this.delimiters = delimiters;
        this.charset = charset;
    }

    static String resolve(byte[] bytes, int from, int to, Delimiters delimiters, Charset charset) {
        return new Escapes(delimiters, charset).resolve(bytes, from, to);
    }

    private String resolve(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int end = bytes[i] == delimiters.escape() ? closing(bytes, i + 1, to) : -1;
            if (end >= 0 && take(new String(bytes, i + 1, end - i - 1, StandardCharsets.ISO_8859_1))) {
                i = end + 1;
            } else {
                pending.write(bytes[i++]);
            }
        }
        flush();
        return text.toString();
    }

    private int closing(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == delimiters.escape()) {
                return i;
            }
        }
        return -1;
    }

    private void flush() {
        if (pending.size() > 0) {
            text.append(LineBreaks.plain(pending.toString(charset)));
            pending.reset();
        }
    }

    /** Whether the sequence between two escape characters was understood. */
    private boolean take(String sequence) {
        if (sequence.isEmpty()) {
            return false;
        }
        char first = sequence.charAt(0);
        if (sequence.length() == 1) {
            return single(first);
        }
        return switch (first) {
            case 'X' -> hexadecimal(sequence);
            case 'C' -> designated(sequence.substring(1));
            case '.' -> command(sequence.substring(1));
            default -> false;
        };
    }

    private boolean single(char letter) {
        byte delimiter = switch (letter) {
            case 'F' -> delimiters.field();
            case 'S' -> delimiters.component();
            case 'T' -> delimiters.subcomponent();
            case 'R' -> delimiters.repetition();
            case 'E' -> delimiters.escape();
            case 'P' -> delimiters.truncation() == 0 ? (byte) '#' : delimiters.truncation();
            default -> 0;
        };
        if (delimiter != 0) {
            pending.write(delimiter);
        }
        return delimiter != 0 || letter == 'H' || letter == 'N';
    }

    private boolean hexadecimal(String sequence) {
        if (sequence.length() % 2 == 0) {
            return false;
        }
        for (int i = 1; i < sequence.length(); i++) {
            if (Character.digit(sequence.charAt(i), 16) < 0) {
                return false;
            }
        }
        for (int i = 1; i < sequence.length(); i += 2) {
            pending.write(Integer.parseInt(sequence, i, i + 2, 16));
        }
        return true;
    }

    private boolean designated(String bytes) {
        Charset next = DESIGNATED.get(bytes);
        if (next != null) {
            flush();
            charset = next;
        }
        return next != null;
    }

    /** Chapter 2.7.7: {@code .br .sp .in .ti .sk .ce .fi .nf}, with a number or without. */
    private boolean command(String command) {
        if (command.length() < 2) {
            return false;
        }
        int number = number(command.substring(2));
        if (number < 0) {
            return false;
        }
        @Nullable
        String what = switch (command.substring(0, 2)) {
            case "br", "ce" -> "\n";
            case "sp" -> "\n".repeat(Math.max(1, number));
            case "in", "ti", "sk" -> " ".repeat(number);
            case "fi", "nf" -> "";
            default -> null;
        };
        if (what != null) {
            flush();
            text.append(what);
        }
        return what != null;
    }

    /** The number after a command, 0 when there is none, -1 when it is no number. A sign says nothing to a reader. */
    private static int number(String text) {
        String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
        if (digits.isEmpty()) {
            return 0;
        }
        if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Math.min(MOST, Integer.parseInt(digits));
    }
}
