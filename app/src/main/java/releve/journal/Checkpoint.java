package releve.journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed statement of how long the log is and what stands in it: a C2SP {@code tlog-checkpoint} inside a C2SP
 * {@code signed-note}. Whoever holds one, on paper or in a file, can later prove that nothing before it was changed.
 *
 * @param log the log's id, 32 hexadecimal digits; the note's origin is {@code releve/} and this id
 * @param size how many entries it covers
 * @param root the Merkle root over them (RFC 9162, 2.1.1), in base64
 * @param note the whole signed note, to be kept or printed byte by byte
 */
public record Checkpoint(String log, long size, String root, String note) {
    static final String ORIGIN = "releve/";
    static final String SIGNED_BY = "\u2014 ";

    private static final Pattern NOTE = Pattern.compile(
            "releve/([0-9a-f]{32})\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n\n((?:\u2014 [^ \n+]+ [A-Za-z0-9+/]+={0,2}\n)+)");

    /** Reads a signed note. Its shape is checked here, its signature only by a {@link Verifier}, which knows the log's key. */
    public static Checkpoint parse(String note) {
        Matcher matcher = NOTE.matcher(note);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a checkpoint of a Relève journal: origin releve/<log>, size,"
                    + " root in base64, an empty line and a signature expected");
        }
        String root = matcher.group(3);
        if (!Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(root))
                .equals(root)) {
            throw new IllegalArgumentException("root " + root + " is no proper base64");
        }
        return new Checkpoint(matcher.group(1), Long.parseLong(matcher.group(2)), root, note);
    }

    /** The note as it was signed; {@link #parse} of it gives this checkpoint back. */
    public String print() {
        return note;
    }

    /**
     * Sixteen words that stand for log, size and root, to be printed beside the size: the first 16 bytes of the SHA-256 of the
     * note's text (the three lines that are signed), one word for each byte.
     */
    public List<String> words() {
        return Words.of(text(log, size, root));
    }

    String rootHex() {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(root));
    }

    String text() {
        return text(log, size, root);
    }

    List<String> signatures() {
        return note.substring(text().length() + 1).lines().toList();
    }

    static String text(String log, long size, String root) {
        return ORIGIN + log + "\n" + size + "\n" + root + "\n";
    }

    static Checkpoint sign(LogKey key, long size, byte[] root) {
        String base64 = Base64.getEncoder().encodeToString(root);
        String text = text(key.log(), size, base64);
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new Checkpoint(
                key.log(), size, base64, text + "\n" + key.identity().line(signature));
    }
}
