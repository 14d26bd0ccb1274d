package releve.agenda.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import releve.agenda.CsvFile;
import releve.identity.PatientRef;
import releve.web.Words;

/** A team's list as a file for a spreadsheet; what came of each call is written into its last columns and the file brought back. */
final class ListFile {
    /** Texts of the columns, in order. The first two say whose row it is, the last six are filled in. */
    static final List<String> COLUMNS = List.of(
            "list",
            "patient",
            "name",
            "birth",
            "language",
            "telephones",
            "urgency",
            "say",
            "result",
            "day",
            "hour",
            "dialled",
            "agreed",
            "note");

    private final Script script;
    private final Words words;

    ListFile(Script script, Words words) {
        this.script = script;
        this.words = words;
    }

    byte[] of(CallList list) {
        var file = new CsvFile();
        file.add(heading(words));
        for (ToCall each : list.left()) {
            List<String> cells = new ArrayList<>(List.of(
                    list.said().form().toString(),
                    each.patient().ref().toString(),
                    each.patient().name(),
                    PatientWords.birth(each, words),
                    script.language(each).tag(),
                    String.join("; ", PatientWords.telephones(each, words)),
                    each.open().getFirst().judged().urgency().code(),
                    said(each)));
            IntStream.range(cells.size(), COLUMNS.size()).forEach(blank -> cells.add(""));
            file.add(cells);
        }
        return file.bytes();
    }

    static List<String> heading(Words words) {
        return COLUMNS.stream()
                .map(each -> each.equals("result")
                        ? words.text("agenda.calls.column.result") + " (" + numbers(words) + ")"
                        : words.text(column(each)))
                .toList();
    }

    /** {@code 1 reached, 2 …}. */
    static String numbers(Words words) {
        return Arrays.stream(Outcome.values())
                .map(each -> {
                    String key = each.key();
                    return each.number() + " " + words.text(key);
                })
                .collect(Collectors.joining(", "));
    }

    private String said(ToCall person) {
        Words own = script.of(person);
        return person.open().stream().map(each -> Script.message(each, own)).collect(Collectors.joining(" "));
    }

    /** A number as {@link PatientRef#toString} writes it. */
    static boolean isMeant(PatientRef ref, String written) {
        return Objects.equals(ref.toString(), written.strip());
    }

    /** The key of a column's title. */
    static String column(String name) {
        return "agenda.calls.column." + name;
    }
}
