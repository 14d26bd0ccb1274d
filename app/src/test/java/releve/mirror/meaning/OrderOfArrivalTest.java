package releve.mirror.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jdbi.v3.core.Jdbi;
import releve.care.ResultStatus;
import releve.chart.PatientChart;
import releve.laboratory.Result;

/** Laws: the order in which messages arrive, and replaying them, change nothing that a reader sees. */
class OrderOfArrivalTest {
    private record Told(String type, String time, List<String> segments) {}

    private static final List<Told> STORY = List.of(
            adt("A01", "0800", "A", "DUPONT^ANNE||19500102|F"),
            adt("A08", "0810", "A", "DUPONT^ANNA"),
            adt("A02", "0900", "B", ""),
            adt("A12", "0915", "A", ""),
            adt("A02", "0930", "C", ""),
            adt("A21", "1000", "C", ""),
            adt("A22", "1100", "C", ""),
            adt("A03", "1200", "C", "LAMBERT^ANNA"),
            adt("A13", "1210", "C", ""),
            oru("0801", "P", "6.0"),
            oru("0901", "F", "6.9"),
            oru("1001", "C", "4.9"),
            oru("1002", "P", "7.7"),
            new Told("ADT^A31", "0820", List.of("PID|||1^^^CHR^MR", "AL1|1||PEN^Penicillin", "AL1|2||ASP^Aspirin")),
            new Told("ADT^A31", "0920", List.of("PID|||1^^^CHR^MR", "AL1|1||PEN^Penicillin")),
            new Told("RDE^O11", "0830", List.of("PID|||1^^^CHR^MR", "ORC|NW|RX1", "RXE||X^Drug|5||mg")),
            new Told("RDE^O11", "0930", List.of("PID|||1^^^CHR^MR", "ORC|DC|RX1", "RXE||X^Drug|5||mg")),
            new Told("ADT^A40", "0940", List.of("EVN|A40|202611210940", "PID|||1^^^CHR^MR", "MRG|2^^^CHR^MR")),
            new Told("ADT^A37", "0950", List.of("EVN|A37|202611210950", "PID|||1^^^CHR^MR", "PID|||2^^^CHR^MR")));

    private static Told adt(String event, String time, String bed, String person) {
        return new Told(
                "ADT^" + event,
                time,
                List.of(
                        "EVN|" + event + "|20261121" + time,
                        "PID|||1^^^CHR^MR||" + person,
                        "PV1||I|CARD^12^" + bed + "^CIT||||||||||||||||S1"));
    }

    private static Told oru(String time, String status, String value) {
        return new Told(
                "ORU^R01",
                time,
                List.of(
                        "PID|||1^^^CHR^MR||D",
                        "OBR|1|P1|F1|PANEL^Panel|||202611210700|||||||||||||||20261121" + time + "|||F",
                        "OBX|1|NM|K^Potassium||" + value + "|mmol/L|||||" + status));
    }

    @Property(tries = 25)
    @Label("any order of arrival shows the same bed, name, allergies, drugs and results")
    void anyOrderOfArrivalShowsTheSame(@ForAll long seed) throws IOException {
        List<Told> shuffled = new ArrayList<>(STORY);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(summary(STORY), summary(shuffled));
    }

    /** An interface engine that lost its place sends a whole day again, with other control ids. */
    @Property(tries = 15)
    @Label("a story told twice, in any order, shows the same as told once")
    void aStoryToldTwiceShowsTheSame(@ForAll long seed) throws IOException {
        List<Told> twice = new ArrayList<>(STORY);
        twice.addAll(STORY);
        Collections.shuffle(twice, new Random(seed));
        assertEquals(summary(STORY), summary(twice));
    }

    @Property(tries = 6)
    @Label("replaying the log gives the very same tables")
    void replayGivesTheSameTables(@ForAll long seed) throws IOException {
        List<Told> shuffled = new ArrayList<>(STORY);
        Collections.shuffle(shuffled, new Random(seed));
        in(folder -> {
            try (Hospital hospital = new Hospital(folder)) {
                tell(hospital, shuffled);
                List<String> before = dump(hospital.journal().read().jdbi());
                hospital.rebuild();
                assertEquals(before, dump(hospital.journal().read().jdbi()));
            }
            return "";
        });
    }

    private static String summary(List<Told> story) throws IOException {
        return in(folder -> {
            try (Hospital hospital = new Hospital(folder)) {
                tell(hospital, story);
                PatientChart chart = hospital.chart("1");
                Result potassium = chart.results().getFirst().latest();
                assertEquals(ResultStatus.CORRECTED, potassium.value().status());
                return String.join(
                        "\n",
                        hospital.taken().toString(),
                        chart.patient().person().toString(),
                        chart.stays().getFirst().status().toString(),
                        String.valueOf(chart.stays().getFirst().since()),
                        potassium.value().value(),
                        chart.dossier().allergies().items().stream()
                                .map(item -> item.allergy().substance().display())
                                .toList()
                                .toString(),
                        chart.drugs()
                                .getFirst()
                                .prescription()
                                .orElseThrow()
                                .step()
                                .toString(),
                        chart.linked().toString());
            }
        });
    }

    private static void tell(Hospital hospital, List<Told> story) {
        story.forEach(told -> hospital.tell(
                told.type(), "20261121" + told.time(), told.segments().toArray(String[]::new)));
    }

    private static List<String> dump(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            List<String> rows = new ArrayList<>();
            List<String> tables = handle.createQuery("""
                            SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE 'identity/_%' ESCAPE '/'
                              OR name LIKE 'ward/_%' ESCAPE '/' OR name LIKE '%/_entry' ESCAPE '/') ORDER BY name
                            """).mapTo(String.class).list();
            for (String table : tables) {
                handle.createQuery("SELECT * FROM " + table).mapToMap().list().stream()
                        .map(row -> table + row)
                        .sorted()
                        .forEach(rows::add);
            }
            return rows;
        });
    }

    private interface InFolder {
        String run(Path folder) throws IOException;
    }

    private static String in(InFolder work) throws IOException {
        Path folder = Files.createTempDirectory("rooms");
        try {
            return work.run(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
