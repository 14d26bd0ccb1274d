package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.DataSets;
import releve.hl7.Batches;
import releve.journal.JournalReader;

/** Every sample message of the collection through the real mirror: accepted, kept, and read as far as its type is read. */
final class SamplesTest {
    /** Of messages whose type is read, the share that must be understood. */
    private static final double READ = 0.98;

    private static final Pattern ACCEPTED = Pattern.compile("MSA.(AA|CA)");

    @TempDir
    private Path data;

    @Test
    void everySampleMessageIsKeptAndNearlyAllAreRead() throws IOException {
        List<byte[]> messages = new ArrayList<>();
        for (Path file : DataSets.files("hl7v2")) {
            messages.addAll(Batches.split(Files.readAllBytes(file)));
        }
        if (messages.isEmpty()) {
            return; // the collection is not here; the samples of this project are read by other tests
        }
        Set<String> bodies = new HashSet<>();
        try (Mirror mirror = Mirror.open(data, ListenerSettings.loopback(0), Clock.systemUTC());
                var sender = new TinySender(mirror.port())) {
            for (byte[] message : messages) {
                String reply = acknowledged(sender, message);
                assertTrue(ACCEPTED.matcher(reply).find(), reply);
                bodies.add(new String(message, StandardCharsets.ISO_8859_1));
            }
        }
        try (JournalReader reader = JournalReader.open(data)) {
            Set<String> kept = new HashSet<>();
            reader.entries(0, entry -> {
                if (Feeds.isMessage(entry.kind())) {
                    kept.add(new String(reader.payload(entry.seq()), StandardCharsets.ISO_8859_1));
                }
            });
            assertEquals(bodies.size(), kept.size());
            assertTrue(kept.containsAll(bodies));
            assertEquals(List.of(), reader.faults());
            judge(new Feeds(reader.jdbi()));
        }
    }

    /** A sender that asks for no acknowledgement gets none: then the next message's answer would be taken for this one's. */
    private static String acknowledged(TinySender sender, byte[] message) throws IOException {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        String header = text.substring(text.indexOf("MSH")).split("[\r\n]")[0];
        String[] fields = header.split(Pattern.quote(header.substring(3, 4)), -1);
        String accept = fields.length > 14 ? fields[14].strip() : "";
        String application = fields.length > 15 ? fields[15].strip() : "";
        List<String> noneOnSuccess = List.of("", "NE", "ER");
        boolean silent = !(accept + application).isEmpty()
                && noneOnSuccess.contains(accept)
                && noneOnSuccess.contains(application);
        if (!silent) {
            return sender.send(message);
        }
        sender.write(("\u000b" + new String(message, StandardCharsets.ISO_8859_1) + "\u001c\r")
                .getBytes(StandardCharsets.ISO_8859_1));
        return "MSA|AA";
    }

    private static void judge(Feeds feeds) {
        Feeds.Counts counts = feeds.counts();
        FeedReport report = feeds.report(Clock.systemUTC().instant(), 1_000);
        long ofReadTypes = counts.kept() - counts.notRead();
        System.out.println("SamplesTest: " + counts);
        report.troubled().stream()
                .filter(one -> one.outcome().equals("unreadable"))
                .forEach(one ->
                        System.out.println("  unreadable: " + one.type() + " " + one.feed() + ": " + one.reason()));
        report.troubled().stream()
                .filter(one -> one.outcome().equals("partly"))
                .forEach(
                        one -> System.out.println("  in part: " + one.type() + " " + one.feed() + ": " + one.reason()));
        assertTrue(
                counts.unreadable() <= (1 - READ) * ofReadTypes,
                counts.unreadable() + " of " + ofReadTypes + " messages of types that are read were unreadable");
    }
}
