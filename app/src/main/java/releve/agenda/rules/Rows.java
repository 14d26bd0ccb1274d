package releve.agenda.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import releve.web.Mistake;
import releve.web.Words;

/**
 * The rows of a part as they stand in a form: each a text by the id of its column, a ticked box by {@code column-option}. They are read
 * from the fields that they are shown as, and gather what is to mend in them.
 */
public final class Rows {
    /** A form has at most a thousand fields. */
    public static final int MOST = 100;

    private static final int LONGEST_NUMBER = 5;

    private final List<Column> columns;
    private final List<Map<String, String>> rows;
    private final Words words;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Rows(List<Column> columns, List<Map<String, String>> rows, Words words) {
        this.columns = columns;
        this.rows = new ArrayList<>(rows);
        this.words = words;
    }

    public static Rows of(List<Column> columns, List<Map<String, String>> rows, Words words) {
        return new Rows(columns, rows, words);
    }

    /** @param field the text of a field, blank where there is none */
    public static Rows read(List<Column> columns, UnaryOperator<String> field, Words words) {
        String count = field.apply("rows");
        int many = count.matches("\\d{1,3}") ? Math.min(Integer.parseInt(count), MOST) : 0;
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < many; row++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Column column : columns) {
                for (String key : keys(column)) {
                    String typed = field.apply(field(row, key)).strip();
                    if (!typed.isEmpty()) {
                        values.put(key, typed);
                    }
                }
            }
            rows.add(values);
        }
        return new Rows(columns, rows, words);
    }

    private static List<String> keys(Column column) {
        return column.kind() == Column.Kind.BOXES
                ? column.options().stream()
                        .map(each -> column.id() + "-" + each.value())
                        .toList()
                : List.of(column.id());
    }

    /** The id and name of a field. */
    public static String field(int row, String key) {
        return "r" + row + "-" + key;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Map<String, String>> rows() {
        return List.copyOf(rows);
    }

    public int size() {
        return rows.size();
    }

    /**
     * Does to the rows what a button says: {@code add}, {@code remove-2}, {@code up-2}. False when it says something else.
     */
    public boolean change(String button) {
        if (button.equals("add")) {
            if (rows.size() < MOST) {
                rows.add(new LinkedHashMap<>());
            }
            return true;
        }
        Optional<Integer> removed = row(button, "remove-");
        removed.ifPresent(row -> rows.remove(row.intValue()));
        Optional<Integer> raised = row(button, "up-").filter(row -> row > 0);
        raised.ifPresent(row -> rows.add(row - 1, rows.remove(row.intValue())));
        return removed.isPresent() || raised.isPresent();
    }

    private Optional<Integer> row(String button, String deed) {
        return Optional.of(button)
                .filter(each -> each.matches(deed + "\\d{1,3}"))
                .map(each -> Integer.parseInt(each.substring(deed.length())))
                .filter(row -> row < rows.size());
    }

    public String text(int row, String key) {
        return rows.get(row).getOrDefault(key, "");
    }

    /** The same; too long a text is a mistake. */
    public String text(int row, String key, int longest) {
        String text = text(row, key);
        if (text.length() > longest) {
            mistake(row, key, words.text("agenda.rules.mistake.long", longest));
        }
        return text;
    }

    /** The same; a blank one is a mistake too. */
    public String needed(int row, String key, int longest, String orElse) {
        if (text(row, key).isEmpty()) {
            mistake(row, key, orElse);
        }
        return text(row, key, longest);
    }

    /** A whole number; anything else is a mistake, and {@code least}. */
    public int number(int row, String key, int least, int most) {
        String typed = text(row, key);
        boolean whole = typed.matches("\\d{1," + LONGEST_NUMBER + "}");
        int number = whole ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            mistake(row, key, words.text("agenda.rules.mistake.number", least, most));
            return least;
        }
        return number;
    }

    public List<String> wordlist(int row, String key) {
        List<String> list = Wordlist.read(text(row, key, Wordlist.LONGEST));
        list.stream()
                .filter(each -> each.length() > Wordlist.LONGEST_WORD)
                .findFirst()
                .ifPresent(each -> mistake(row, key, words.text("agenda.rules.mistake.word", Wordlist.LONGEST_WORD)));
        return list;
    }

    /** What is ticked, in the order of the options. */
    public List<String> ticked(int row, Column column) {
        return column.options().stream()
                .map(Column.Option::value)
                .filter(each -> !text(row, column.id() + "-" + each).isEmpty())
                .toList();
    }

    public void mistake(int row, String key, String text) {
        mistakes.add(new Mistake(field(row, key), text));
    }

    /** A mistake of no row alone; it leads to the top of the form. */
    public void mistakeOfAll(String text) {
        mistakes.add(new Mistake("part", text));
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The reader's. */
    public Words words() {
        return words;
    }
}
