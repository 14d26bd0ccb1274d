package releve.mirror.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import releve.hl7.Defaults;
import releve.hl7.Message;
import releve.hl7.Read;

/** Published messages of other projects, where the data sets are there: how many are read, and the others with the reason. */
class SampleMessagesTest {
    private static final Pattern HEADER = Pattern.compile("(?m)^(?=MSH\\|)");

    /** A PID with something in PID-2, PID-3 or PID-4: whoever reads the message can say whose it is. */
    private static final Pattern NAMES_A_PATIENT = Pattern.compile("\\nPID\\|[^|\\n]*\\|{1,3}[^|\\n]");

    private record Sample(String file, String text) {
        byte[] bytes() {
            return text.replace('\n', '\r').getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void ofThePublishedMessagesNearlyAllAreRead() throws IOException {
        Path folder = folder();
        Assumptions.assumeTrue(Files.isDirectory(folder), "no data sets at " + folder);
        Map<String, Integer> counts = new TreeMap<>();
        List<String> rest = new ArrayList<>();
        int listed = 0;
        int disputed = 0;
        for (Sample sample : samples(folder)) {
            Read read = Message.read(sample.bytes(), new Defaults(StandardCharsets.UTF_8, Hospital.ZONE));
            if (!(read instanceof Read.Readable readable)) {
                counts.merge("no HL7", 1, Integer::sum);
                continue;
            }
            Learned learned = Meaning.learn(readable.message(), Hospital.context("samples"));
            counts.merge(learned.outcome().getClass().getSimpleName(), 1, Integer::sum);
            if (!(learned.outcome() instanceof Outcome.NotRead)) {
                listed++;
            }
            switch (learned.outcome()) {
                case Outcome.Read() -> assertTrue(learned.size() > 0, sample.file());
                case Outcome.Unreadable(String reason) -> {
                    rest.add("unreadable " + sample.file() + ": " + reason);
                    disputed += NAMES_A_PATIENT.matcher(sample.text()).find() ? 1 : 0;
                }
                case Outcome.Partly(List<String> reasons) -> rest.add("partly " + sample.file() + ": " + reasons);
                case Outcome.NotRead(String type) -> counts.merge("NotRead " + type, 1, Integer::sum);
            }
        }
        System.out.println("published messages: " + counts);
        rest.forEach(System.out::println);
        assertTrue(listed > 100, "messages of listed types: " + listed);
        assertTrue(
                disputed * 100 <= listed * 2,
                disputed + " of " + listed + " unreadable without a reason a person shares");
    }

    @Test
    void whatIsReadTwiceIsTheSame() throws IOException {
        Path folder = folder();
        Assumptions.assumeTrue(Files.isDirectory(folder), "no data sets at " + folder);
        for (Sample sample : samples(folder)) {
            if (Message.read(sample.bytes(), Defaults.NORTH_SEA) instanceof Read.Readable readable) {
                assertEquals(
                        Meaning.learn(readable.message(), Hospital.context("samples")),
                        Meaning.learn(readable.message(), Hospital.context("samples")),
                        sample.file());
            }
        }
    }

    private static Path folder() {
        String named = System.getenv("RELEVE_DATA_SETS");
        return Path.of(named == null ? "../../shared/data" : named).resolve("hl7v2");
    }

    private static List<Sample> samples(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\r")
                        .replace('\n', '\r');
                for (String part : HEADER.split(text)) {
                    if (part.startsWith("MSH|")) {
                        samples.add(new Sample(folder.relativize(file).toString(), part));
                    }
                }
            }
        }
        return samples;
    }
}
