package releve.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads LDIF (RFC 2849) as directories export it: folded lines, comments, base64 values, attribute options. It is tolerant of line
 * ends and of letters beyond ASCII; values behind a URL are not fetched. What cannot be read is told by its line.
 */
final class Ldif {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private Optional<String> fault = Optional.empty();
    private int begins;

    private Ldif() {}

    /** One attribute and one of its values; {@code name} is small and without options. */
    record Pair(String name, String value) {}

    /**
     * @param line where it begins, from 1
     * @param fault why it cannot be trusted, if it cannot
     */
    record Entry(int line, List<Pair> pairs, Optional<String> fault) {
        List<String> all(String name) {
            return pairs.stream()
                    .filter(pair -> pair.name().equals(name))
                    .map(Pair::value)
                    .toList();
        }
    }

    /** Whether a file is LDIF and not a table: its first line of content is {@code version:} or {@code dn:}. */
    static boolean looksLike(String text) {
        String first = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return first.startsWith("version:") || first.startsWith("dn:");
    }

    static List<Entry> read(String text) {
        Ldif ldif = new Ldif();
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int begin = at;
            var whole = new StringBuilder(lines.get(at++));
            boolean blank = whole.isEmpty();
            while (!blank && at < lines.size() && lines.get(at).startsWith(" ")) {
                whole.append(lines.get(at++), 1, lines.get(at - 1).length());
            }
            ldif.line(whole.toString(), begin + 1);
        }
        ldif.end();
        return ldif.entries;
    }

    private void line(String line, int number) {
        if (line.isBlank()) {
            end();
            return;
        }
        if (line.startsWith("#")) {
            return;
        }
        if (begins == 0) {
            begins = number;
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
            fault("line " + number + " is neither 'attribute: value' nor a comment");
            return;
        }
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        int option = name.indexOf(';');
        value(option < 0 ? name : name.substring(0, option), line.substring(colon + 1), number);
    }

    private void value(String name, String rest, int number) {
        if (rest.startsWith("<")) {
            return; // a URL: nothing of it is needed, and nothing is fetched
        }
        if (!rest.startsWith(":")) {
            pairs.add(new Pair(name, rest.strip()));
            return;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(rest.substring(1).strip());
            decoded(bytes).ifPresent(value -> pairs.add(new Pair(name, value)));
        } catch (IllegalArgumentException malformed) {
            fault("line " + number + " is no base64");
        }
    }

    /** Nothing when it is no text: a photograph, a security identifier. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private void fault(String reason) {
        fault = fault.isPresent() ? fault : Optional.of(reason);
    }

    private void end() {
        boolean preamble =
                fault.isEmpty() && pairs.size() == 1 && pairs.getFirst().name().equals("version");
        if (begins != 0 && !preamble) {
            entries.add(new Entry(begins, List.copyOf(pairs), fault));
        }
        pairs.clear();
        fault = Optional.empty();
        begins = 0;
    }
}
