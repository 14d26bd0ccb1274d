package releve.portable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SHA-256 of every file of the folder, sorted by path, as {@code sha256sum -c} reads them. The first line, a comment to {@code sha256sum}, says what
 * the text is, so that no signature over it can be taken for one over anything else.
 */
record Checksums(SortedMap<String, String> files) {
    static final String FILE = "CHECKSUMS";
    static final String SIGNATURE = "CHECKSUMS.sig";
    private static final String TITLE = "# releve portable folder, SHA-256 of every file, format 1";

    /** What a start from a stick that can be written to puts beside the program. */
    private static final Set<String> GROWS = Set.of("data", "drill-data", "cache");

    /** Never sure to be written the same way twice, so never covered. */
    private static final Set<String> THEMSELVES = Set.of(FILE, SIGNATURE);

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(.+)");
    private static final int BUFFER = 1 << 16;

    static Checksums of(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path each : found) {
            Path below = folder.relativize(each);
            String name = below.toString().replace('\\', '/');
            boolean grows =
                    below.getNameCount() > 1 && GROWS.contains(below.getName(0).toString());
            if (!grows && !THEMSELVES.contains(name)) {
                files.put(name, Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) ? sha256(each) : "no plain file");
            }
        }
        return new Checksums(files);
    }

    /** What {@code text} says; an {@code IllegalArgumentException} names the line that is none of ours. */
    static Checksums read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(TITLE)) {
            throw new IllegalArgumentException("the first line is not '" + TITLE + "'");
        }
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches() || files.put(line.group(2), line.group(1)) != null) {
                throw new IllegalArgumentException("line " + (i + 1) + " is not '<SHA-256>  <file>', each file once");
            }
        }
        return new Checksums(files);
    }

    String text() {
        var text = new StringBuilder(TITLE).append('\n');
        files.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        return text.toString();
    }

    /** Short enough for a file's name, different for every other program or runtime. */
    String id() {
        byte[] digest = digest().digest(text().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    /** In what {@code found} differs from this, by file. */
    SortedMap<String, Difference> against(Checksums found) {
        SortedMap<String, Difference> differences = new TreeMap<>();
        for (Map.Entry<String, String> each : files.entrySet()) {
            String now = found.files.get(each.getKey());
            if (now == null) {
                differences.put(each.getKey(), Difference.MISSING);
            } else if (!now.equals(each.getValue())) {
                differences.put(each.getKey(), Difference.CHANGED);
            }
        }
        found.files.keySet().stream()
                .filter(each -> !files.containsKey(each))
                .forEach(each -> differences.put(each, Difference.ADDED));
        return differences;
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // the stream feeds the digest
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
