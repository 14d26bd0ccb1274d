package releve.agenda.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.agenda.CsvFile;
import releve.agenda.Verdict;
import releve.web.Language;

/** A team's list as a file: out, filled in as a spreadsheet saves it, and back. */
class ListFileTest {
    @TempDir
    private Path folder;

    private OpenCalls house;
    private final Script script = new Script(Language.FRENCH, OpenCalls.ZONE);
    private UUID list;

    @BeforeEach
    void open() {
        house = new OpenCalls(folder);
        for (int patient = 1; patient <= 3; patient++) {
            house.booked("R" + patient, patient, "20261124080" + patient, "HIP^Hanche^L");
            house.decided("R" + patient, patient, Verdict.defer(LocalDate.of(2026, 12, 20)));
        }
        list = house.calls
                .split(UUID.randomUUID(), List.of("Nord"), 10, each -> true, OpenCalls.ANNE)
                .getFirst();
        house.clock.pass(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<List<String>> out() {
        byte[] file = new ListFile(script, script.in(Language.FRENCH))
                .of(house.calls.list(list).orElseThrow());
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF\"Liste\",\"Patient\","), text);
        assertTrue(text.endsWith("\"\r\n"));
        return CsvFile.read(file).stream()
                .map(each -> (List<String>) new ArrayList<>(each.cells()))
                .toList();
    }

    /** As a spreadsheet of this country saves it: semicolons, quotes only where needed. */
    private static byte[] saved(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.matches("(?s).*[;\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int column(String name) {
        return ListFile.COLUMNS.indexOf(name);
    }

    private static void fill(List<String> row, String result, String day, String hour) {
        row.set(column("result"), result);
        row.set(column("day"), day);
        row.set(column("hour"), hour);
    }

    private Returns.Result taken(byte[] file) {
        return new Returns(house.calls, script, script.in(Language.DUTCH), house.clock.instant())
                .take(file, OpenCalls.BERT);
    }

    @Test
    void whatATeamWroteIsFiledOnceHoweverOftenItComesBack() {
        List<List<String>> rows = out();
        fill(rows.get(1), "1", "21/11/2026", "7:30");
        rows.get(1).set(column("agreed"), "22/12/2026");
        rows.get(1).set(column("note"), "dit \"oui\";\nmerci");
        fill(rows.get(2), "5", "21/11/2026", "7h35");
        assertEquals(new Returns.Result(2, 0, 1, List.of()), taken(saved(rows)));
        ToCall reached =
                house.person(Integer.parseInt(rows.get(1).get(column("patient")).replace("CHR/", "")));
        assertFalse(reached.isOpen());
        Told told = reached.state().calls().getFirst().told().getFirst();
        assertEquals(Optional.of(LocalDate.of(2026, 12, 22)), told.agreed());
        assertEquals("dit \"oui\";\nmerci", reached.state().calls().getFirst().note());
        List<ToCall> before = house.calls.everybody();
        assertEquals(new Returns.Result(0, 2, 1, List.of()), taken(saved(rows)));
        assertEquals(before, house.calls.everybody());
    }

    @Test
    void aBadRowIsToldWithItsLineAndWhyAndTheOthersAreFiled() {
        List<List<String>> rows = out();
        fill(rows.get(1), "9", "21/11/2026", "7:30");
        fill(rows.get(2), "1", "22/11/2026", "7:30");
        fill(rows.get(3), "5", "21/11/2026", "7:30");
        List<String> stranger = new ArrayList<>(rows.get(3));
        stranger.set(column("patient"), "CHR/77");
        List<String> noList = new ArrayList<>(rows.get(3));
        noList.set(column("list"), "of the old days");
        String text = new String(saved(List.of(rows.get(0), rows.get(1), rows.get(2))), StandardCharsets.UTF_8)
                + "\n\"torn\n" + new String(saved(List.of(rows.get(3), stranger, noList)), StandardCharsets.UTF_8);
        Returns.Result result = taken(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, result.filed());
        assertEquals(
                List.of(
                        new Returns.Bad(2, "agenda.calls.bad.result"),
                        new Returns.Bad(3, "agenda.calls.bad.when"),
                        new Returns.Bad(4, "agenda.calls.bad.quote"),
                        new Returns.Bad(6, "agenda.calls.bad.patient"),
                        new Returns.Bad(7, "agenda.calls.bad.list")),
                result.bad());
    }

    @Test
    void aSecondFileThatSaysOtherwiseChangesNothingAndIsTold() {
        List<List<String>> rows = out();
        fill(rows.get(1), "5", "21/11/2026", "7:30");
        taken(saved(rows));
        fill(rows.get(1), "1", "21/11/2026", "7:30");
        assertEquals(
                List.of(new Returns.Bad(2, "agenda.calls.bad.other")),
                taken(saved(rows)).bad());
    }

    @Test
    void aFileOfSomethingElseFilesNothing() {
        assertEquals(
                List.of(new Returns.Bad(1, "agenda.calls.bad.heading")),
                taken("a;b\n1;2".getBytes(StandardCharsets.UTF_8)).bad());
        assertEquals(1, taken(new byte[0]).bad().size());
    }

    @Property(tries = 500)
    void anyCellsComeBackAsTheyWentAndNoneBeginsLikeAFormula(@ForAll List<String> cells) {
        if (cells.isEmpty() || cells.stream().allMatch(String::isBlank)) {
            return;
        }
        List<String> plain = cells.stream()
                .map(each -> each.replaceAll("[\ud800-\udfff]", "x"))
                .toList();
        var file = new CsvFile();
        file.add(List.of("x", "y"));
        file.add(plain);
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        for (String start : List.of("\"=", "\"+", "\"-", "\"@", "\"\t", "\"\r")) {
            assertFalse(text.contains("\n" + start) || text.contains("," + start + "x"), text);
        }
        assertEquals(plain, CsvFile.read(file.bytes()).get(1).cells());
    }
}
