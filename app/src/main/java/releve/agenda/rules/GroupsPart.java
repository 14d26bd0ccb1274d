package releve.agenda.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import releve.agenda.Tables;
import releve.web.Words;

/** Who goes ahead without a vote. */
final class GroupsPart implements Part {
    private static final int LONGEST_CODE = 40;

    @Override
    public String id() {
        return "groups";
    }

    @Override
    public List<Column> columns(Tables tables, Words words) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.unseen("code"));
        columns.addAll(Part.languages(words, "agenda.rules.column.name"));
        columns.add(Column.words("words", words.text("agenda.rules.column.words")));
        return columns;
    }

    @Override
    public List<Map<String, String>> rows(Tables tables) {
        return tables.protectedGroups().stream()
                .map(each -> {
                    Map<String, String> row = new HashMap<>(each.names());
                    row.put("code", each.code());
                    row.put("words", Wordlist.written(each.words()));
                    return row;
                })
                .toList();
    }

    @Override
    public String title(Rows rows, int row) {
        Map<String, String> names = rows.rows().get(row);
        return rows.words()
                .text(
                        "agenda.rules.row.group",
                        Tables.said(names, rows.words().language().tag()));
    }

    @Override
    public void read(Rows rows, Draft draft) {
        List<Tables.ProtectedGroup> groups = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            codes.add(rows.text(row, "code", LONGEST_CODE));
        }
        Set<String> used = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> names = Part.texts(rows, row, true);
            List<String> words = rows.wordlist(row, "words");
            if (words.isEmpty()) {
                rows.mistake(row, "words", rows.words().text("agenda.rules.mistake.words"));
            }
            String code = rows.text(row, "code");
            if (code.isEmpty() || used.contains(code)) {
                code = named(names, codes);
            }
            codes.add(code);
            used.add(code);
            groups.add(new Tables.ProtectedGroup(code, words, names));
        }
        draft.protectedGroups = groups;
    }

    /** From its name, so that a person who reads the file knows it again; nobody has to think of a code. */
    private static String named(Map<String, String> names, Set<String> taken) {
        String plain = Normalizer.normalize(Tables.said(names, "fr"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = plain.length() > 30 ? plain.substring(0, 30) : plain.isEmpty() ? "group" : plain;
        String code = start;
        for (int more = 2; taken.contains(code); more++) {
            code = start + "-" + more;
        }
        return code;
    }
}
