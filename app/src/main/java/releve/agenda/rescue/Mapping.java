package releve.agenda.rescue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of an export is which field, and what its words mean: data that a person sees, corrects and keeps for the next export of
 * the same department.
 *
 * @param columns by the name of the column as {@link Table#header} gives it
 * @param fixed what holds for every row that says nothing itself: the authority of the patient numbers, the service, the kind
 * @param orders chosen by a person where the values of a column leave it open
 * @param kindWords words of this department beside the usual ones; compared without capitals, accents and signs, as all words are
 * @param standingWords likewise
 * @param needWords likewise
 */
public record Mapping(
        Map<Field, String> columns,
        Map<Field, String> fixed,
        Map<Field, DateOrder> orders,
        Map<String, Kind> kindWords,
        Map<String, Standing> standingWords,
        Map<String, Need> needWords) {
    public Mapping {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
        orders = Map.copyOf(orders);
        kindWords = folded(kindWords);
        standingWords = folded(standingWords);
        needWords = folded(needWords);
    }

    public static Mapping of(Map<Field, String> columns, Map<Field, String> fixed) {
        return new Mapping(columns, fixed, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** What the header's words and the shape of the values suggest; a person looks at it before anything is read with it. */
    public static Mapping proposed(Table table) {
        return of(new Guess(table.header(), table.samples()).columns(), Map.of());
    }

    public Mapping with(Field field, String column) {
        Map<Field, String> more = new HashMap<>(columns);
        more.put(field, column);
        return new Mapping(more, fixed, orders, kindWords, standingWords, needWords);
    }

    public Mapping withFixed(Field field, String text) {
        Map<Field, String> more = new HashMap<>(fixed);
        more.put(field, text);
        return new Mapping(columns, more, orders, kindWords, standingWords, needWords);
    }

    public Mapping withOrder(Field field, DateOrder order) {
        Map<Field, DateOrder> more = new HashMap<>(orders);
        more.put(field, order);
        return new Mapping(columns, fixed, more, kindWords, standingWords, needWords);
    }

    /** Why nothing can be read with this from a table with this header; empty when it can. */
    public List<Fault> faults(List<String> header) {
        List<Fault> faults = new ArrayList<>();
        columns.forEach((field, column) -> {
            if (header.stream().noneMatch(column::equalsIgnoreCase)) {
                faults.add(new Fault(Wrong.COLUMN_NOT_THERE, field, column));
            }
        });
        if (!columns.containsKey(Field.START_DATE)) {
            faults.add(new Fault(Wrong.FIELD_NEEDED, Field.START_DATE, ""));
        }
        if (!columns.containsKey(Field.PATIENT_NUMBER)
                && !columns.containsKey(Field.FAMILY_NAME)
                && !columns.containsKey(Field.FULL_NAME)) {
            faults.add(new Fault(Wrong.FIELD_NEEDED, Field.PATIENT_NUMBER, ""));
        }
        faults.addAll(lacking());
        faults.sort((one, other) -> one.field.compareTo(other.field));
        return List.copyOf(faults);
    }

    /** What an export of any shape needs. */
    List<Fault> lacking() {
        List<Fault> faults = new ArrayList<>();
        if (columns.containsKey(Field.PATIENT_NUMBER) && !said(Field.AUTHORITY)) {
            faults.add(new Fault(Wrong.FIELD_NEEDED, Field.AUTHORITY, ""));
        }
        if (!said(Field.KIND)) {
            faults.add(new Fault(Wrong.FIELD_NEEDED, Field.KIND, ""));
        } else if (fixed.containsKey(Field.KIND) && kind(fixed.get(Field.KIND)).isEmpty()) {
            faults.add(new Fault(Wrong.FIXED_UNKNOWN, Field.KIND, Limits.shown(fixed.get(Field.KIND))));
        }
        return faults;
    }

    private boolean said(Field field) {
        return columns.containsKey(field) || !fixed.getOrDefault(field, "").isBlank();
    }

    Optional<Kind> kind(String text) {
        return Optional.ofNullable(kindWords.get(Vocabulary.folded(text))).or(() -> Vocabulary.WORDS.kind(text));
    }

    Optional<Standing> standing(String text) {
        return Optional.ofNullable(standingWords.get(Vocabulary.folded(text)))
                .or(() -> Vocabulary.WORDS.standing(text));
    }

    Optional<Need> need(String text) {
        return Optional.ofNullable(needWords.get(Vocabulary.folded(text))).or(() -> Vocabulary.WORDS.need(text));
    }

    private static <T> Map<String, T> folded(Map<String, T> words) {
        return words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        word -> Vocabulary.folded(word.getKey()), Map.Entry::getValue, (one, other) -> other));
    }

    /** What is wrong with a mapping, of which field, and of which column or text. */
    public record Fault(Wrong wrong, Field field, String detail) {}

    /** How a mapping can be wrong; the words stand under {@code agenda.rescue.mapping.} in the room's texts. */
    public enum Wrong {
        /** Neither a column nor a fixed text, and nothing can be read without it. */
        FIELD_NEEDED,
        /** The file has no column of this name. */
        COLUMN_NOT_THERE,
        /** The fixed text is none of the words known. */
        FIXED_UNKNOWN,
        /** The template of a calendar has no place, an unknown one, or two with nothing between. */
        TEMPLATE_UNREADABLE;

        public String key() {
            return "agenda.rescue.mapping." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
