package releve.bench.web;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.journal.JournalReader;

/** Compares what was acknowledged with what is in the journal afterwards, by its bytes: each message and each form exactly once. */
final class Kept {
    private static final Pattern FORM = Pattern.compile("\"form\":\"([0-9a-f-]{36})\"");

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** @param lost acknowledged and not there; {@code twice}: there more than once */
    record Outcome(long expected, long lost, long twice) {
        static Outcome of(Set<String> expected, Map<String, Integer> found) {
            long lost =
                    expected.stream().filter(each -> !found.containsKey(each)).count();
            long twice = found.values().stream().filter(times -> times > 1).count();
            return new Outcome(expected.size(), lost, twice);
        }
    }

    void acknowledged(byte[] message) {
        acknowledged.add(hash(message));
    }

    Outcome messages(Path data) {
        Map<String, Integer> found = new HashMap<>();
        try (JournalReader reader = JournalReader.open(data)) {
            reader.entries(0, entry -> {
                if (entry.kind().name().equals("mirror.message")) {
                    reader.findPayload(entry.seq()).ifPresent(body -> found.merge(hash(body), 1, Integer::sum));
                }
            });
        }
        return Outcome.of(acknowledged, found);
    }

    static Outcome forms(Path data, Set<String> accepted) {
        Map<String, Integer> found = new HashMap<>();
        try (JournalReader reader = JournalReader.open(data)) {
            reader.entries(0, entry -> {
                if (entry.kind().name().equals("ward.vital-signs")) {
                    reader.findPayload(entry.seq()).ifPresent(body -> {
                        Matcher form = FORM.matcher(new String(body, java.nio.charset.StandardCharsets.UTF_8));
                        if (form.find()) {
                            found.merge(form.group(1), 1, Integer::sum);
                        }
                    });
                }
            });
        }
        return Outcome.of(accepted, found);
    }

    private static String hash(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
