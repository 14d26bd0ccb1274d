package releve.agenda.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.agenda.BadTables;
import releve.agenda.Tables;
import releve.crisis.Services;
import releve.journal.Json;
import releve.web.Mistake;
import releve.web.Words;

/** Tables as a file, checked as the pages check them: the faults say which part and row, or which line. */
final class TablesFile {
    /** The largest file, in bytes: a hundred rules of a hundred words each. */
    static final int LARGEST = 512 * 1024;

    private TablesFile() {}

    /** @param tables absent where there are faults */
    record Came(Optional<Tables> tables, List<String> faults) {}

    static Came read(byte[] bytes, Words words) {
        Tables tables;
        try {
            tables = Optional.ofNullable(Json.read(bytes, Tables.class))
                    .map(Tidy::of)
                    .orElseThrow(() -> new IllegalArgumentException("null"));
        } catch (IllegalArgumentException noTables) {
            return new Came(Optional.empty(), List.of(why(noTables, words)));
        }
        List<String> faults = faults(tables, words);
        return new Came(faults.isEmpty() ? Optional.of(tables) : Optional.empty(), faults);
    }

    private static String why(Throwable thrown, Words words) {
        String where = words.text("agenda.rules.file.not-json");
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof BadTables bad) {
                return words.text(bad.key(), bad.about());
            }
            // Of an empty file the place is before the first column.
            if (each instanceof JsonProcessingException json
                    && json.getLocation() != null
                    && json.getLocation().getColumnNr() > 0) {
                where = where(json, json.getLocation(), words);
            }
        }
        return where;
    }

    private static String where(JsonProcessingException json, JsonLocation at, Words words) {
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(each ->
                            each.getFieldName() == null ? String.valueOf(each.getIndex() + 1) : each.getFieldName())
                    .collect(Collectors.joining(" › "));
            return words.text("agenda.rules.file.path", at.getLineNr(), path);
        }
        return words.text("agenda.rules.file.line", at.getLineNr(), at.getColumnNr());
    }

    /** What the pages would not let anybody write. */
    static List<String> faults(Tables tables, Words words) {
        List<String> faults = new ArrayList<>();
        tables.rests().forEach((name, services) -> {
            if (!RestsPart.NAMES.contains(name)) {
                faults.add(words.text("agenda.rules.file.unknown", name));
            }
            unknown(services, words, faults);
        });
        unknown(List.copyOf(tables.workarounds().keySet()), words, faults);
        for (Part part : Part.ALL) {
            var rows = Rows.of(part.columns(tables, words), part.rows(tables), words);
            if (rows.size() > Rows.MOST) {
                faults.add(part.title(words) + ": " + words.text("agenda.rules.file.rows", Rows.MOST));
                continue;
            }
            Optional<Tables> same = part.in(tables, rows);
            rows.mistakes().forEach(each -> faults.add(said(part, rows, each, words)));
            if (faults.isEmpty() && same.filter(tables::equals).isEmpty()) {
                faults.add(words.text("agenda.rules.file.part", part.title(words)));
            }
        }
        return faults;
    }

    private static void unknown(List<String> services, Words words, List<String> faults) {
        services.stream()
                .filter(each -> !Services.ALL.contains(each))
                .forEach(each -> faults.add(words.text("agenda.rules.file.unknown", each)));
    }

    private static String said(Part part, Rows rows, Mistake mistake, Words words) {
        String row = mistake.field().startsWith("r")
                ? " · " + part.title(rows, Integer.parseInt(mistake.field().replaceAll("^r(\\d+)-.*$", "$1")))
                : "";
        return words.text("agenda.rules.file.fault", part.title(words) + row, mistake.text());
    }
}
