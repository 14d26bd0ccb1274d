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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        Optional<Path> folder = DataSets.find("hl7v2");
        for (Path file : folder.isEmpty() ? List.<Path>of() : DataSets.files(folder.get())) {
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
            judge(new Feeds(reader.jdbi()), reader);
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

    private static void judge(Feeds feeds, JournalReader reader) {
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
        long unjust = report.troubled().stream()
                .filter(one -> one.outcome().equals("unreadable"))
                .filter(one -> namesAPatient(new String(reader.payload(one.seq()), StandardCharsets.ISO_8859_1)))
                .peek(one -> System.out.println("  but a person could file entry " + one.seq()))
                .count();
        assertTrue(
                unjust <= (1 - READ) * ofReadTypes,
                unjust + " of " + ofReadTypes + " messages of types that are read were unreadable without good reason");
    }

    /** What a person sees without our reader: a PID line with anything in PID-2, PID-3 or PID-4 that could be a number. */
    private static boolean namesAPatient(String message) {
        String separator =
                Pattern.quote(message.substring(message.indexOf("MSH") + 3).substring(0, 1));
        return message.lines()
                .map(line -> line.strip().split(separator, -1))
                .filter(fields -> fields[0].equals("PID"))
                .anyMatch(fields -> IntStream.rangeClosed(2, 4)
                        .filter(i -> i < fields.length)
                        .anyMatch(i -> !fields[i].split("\\^", -1)[0].isBlank()));
    }
}
