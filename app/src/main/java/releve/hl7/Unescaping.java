package releve.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One value with its escape sequences resolved (HL7 v2.9, 2.7): delimiters, hexadecimal data, formatting commands, character sets.
 *
 * <p>Formatting becomes line breaks and spaces, highlighting disappears. An unknown sequence stays as it was sent. An escape
 * character that begins no sequence is a character like any other, and what follows it is looked at again.
 */
final class Unescaping {
    private static final int LONGEST_COMMAND = 24;
    private static final int MOST_REPEATED = 100;

    private final Wire wire;
    private final int from;
    private final int end;
    private final StringBuilder out;
    private final ByteArrayOutputStream hex = new ByteArrayOutputStream(0);
    private @Nullable Charset switched;
    private int plainFrom;

    Unescaping(Wire wire, int from, int end) {
        this.wire = wire;
        this.from = from;
        this.end = end;
        this.out = new StringBuilder(end - from);
    }

    String text() {
        plainFrom = from;
        int at = from;
        while (at < end) {
            byte value = wire.bytes()[at];
            if (value == wire.delimiters().escape()) {
                at = sequence(at);
            } else if (value == '\r' || value == '\n') {
                plain(at);
                hex();
                out.append('\n');
                at += value == '\r' && at + 1 < end && wire.bytes()[at + 1] == '\n' ? 2 : 1;
                plainFrom = at;
            } else {
                at++;
            }
        }
        plain(end);
        hex();
        return out.toString();
    }

    /** Resolves the sequence that begins at {@code at}; returns where to go on. */
    private int sequence(int at) {
        int close = wire.next(at + 1, end, wire.delimiters().escape());
        if (close == end || close == at + 1) {
            return at + 1;
        }
        byte kind = wire.bytes()[at + 1];
        if (kind == 'Z') {
            return close + 1;
        }
        plain(at);
        plainFrom = close + 1;
        if (kind == 'X' ? hexadecimal(at + 2, close) : command(at + 1, close)) {
            return close + 1;
        }
        plainFrom = at;
        return at + 1;
    }

    private boolean command(int begin, int close) {
        if (close - begin > LONGEST_COMMAND) {
            return false;
        }
        String command = wire.raw(begin, close);
        String resolved = command.length() == 1 ? letter(command.charAt(0)) : formatting(command);
        if (resolved != null) {
            hex();
            out.append(resolved);
            return true;
        }
        return switchSet(command);
    }

    private @Nullable String letter(char letter) {
        Delimiters delimiters = wire.delimiters();
        return switch (letter) {
            case 'F' -> character(delimiters.field());
            case 'S' -> character(delimiters.component());
            case 'T' -> character(delimiters.subcomponent());
            case 'R' -> character(delimiters.repetition());
            case 'E' -> character(delimiters.escape());
            case 'P' -> character(delimiters.truncation());
            case 'H', 'N' -> "";
            default -> null;
        };
    }

    private static @Nullable String character(int delimiter) {
        return delimiter == Delimiters.NONE ? null : String.valueOf((char) delimiter);
    }

    private static @Nullable String formatting(String command) {
        if (command.charAt(0) != '.' || command.length() < 3) {
            return null;
        }
        String argument = command.substring(3).strip();
        return switch (command.substring(1, 3)) {
            case "br", "ce" -> argument.isEmpty() ? "\n" : null;
            case "sp" -> repeated("\n", argument);
            case "sk" -> repeated(" ", argument);
            case "in", "ti" -> number(argument) == null ? null : "";
            case "fi", "nf" -> argument.isEmpty() ? "" : null;
            default -> null;
        };
    }

    private static @Nullable String repeated(String what, String argument) {
        if (argument.isEmpty()) {
            return what;
        }
        Integer times = number(argument);
        return times == null ? null : what.repeat(Math.clamp(times, 1, MOST_REPEATED));
    }

    private static @Nullable Integer number(String argument) {
        try {
            return Integer.valueOf(argument);
        } catch (NumberFormatException expected) {
            return null;
        }
    }

    private boolean hexadecimal(int begin, int close) {
        if (begin == close || (close - begin) % 2 != 0) {
            return false;
        }
        byte[] decoded = new byte[(close - begin) / 2];
        for (int i = 0; i < decoded.length; i++) {
            int high = Character.digit(wire.bytes()[begin + 2 * i], 16);
            int low = Character.digit(wire.bytes()[begin + 2 * i + 1], 16);
            if (high < 0 || low < 0) {
                return false;
            }
            decoded[i] = (byte) (16 * high + low);
        }
        hex.writeBytes(decoded);
        return true;
    }

    /** {@code \Cxxyy\} and {@code \Mxxyyzz\} change the character set up to the end of the value (2.7.2 and 2.7.3). */
    private boolean switchSet(String command) {
        Charset charset = EscapedSets.find(command);
        if (charset == null) {
            return false;
        }
        boolean unicode = wire.decoding().charset().equals(StandardCharsets.UTF_8);
        switched = unicode || charset.equals(StandardCharsets.US_ASCII) ? null : charset;
        return true;
    }

    /** Ends the plain text that runs up to {@code to}. */
    private void plain(int to) {
        if (plainFrom < to) {
            hex();
            out.append(
                    switched == null
                            ? wire.raw(plainFrom, to)
                            : EscapedSets.decode(switched, wire.bytes(), plainFrom, to));
            plainFrom = to;
        }
    }

    /** Hexadecimal sequences that follow each other may spell one character together. */
    private void hex() {
        if (hex.size() > 0) {
            out.append(wire.decoding().decodeEscaped(hex.toByteArray()));
            hex.reset();
        }
    }
}
