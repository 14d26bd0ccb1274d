package releve.agenda.rescue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which column is which field, guessed: first by a header's whole text, then by words within it, last by what the values look like. */
final class Guess {
    private static final Predicate<String> PHONE = value -> value.matches("(\\+|0)[0-9 ./()-]{7,20}");
    private static final Predicate<String> SEX =
            value -> value.length() <= 10 && Vocabulary.WORDS.find("sex", value).isPresent();
    private static final Predicate<String> DATE = value -> WrittenDate.of(value).isPresent();
    private static final Predicate<String> TIME = value -> value.matches("[012]?\\d[:hHuU][0-5]\\d(:\\d\\d)?");

    private final List<String> header;
    private final List<List<String>> samples;
    private final Map<Field, String> columns = new EnumMap<>(Field.class);
    private final Set<Integer> used = new HashSet<>();

    Guess(List<String> header, List<List<String>> samples) {
        this.header = header;
        this.samples = samples;
    }

    Map<Field, String> columns() {
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            Vocabulary.WORDS.find("column", header.get(i)).ifPresent(field -> take(Field.valueOf(field), column));
        }
        for (int i = 0; i < header.size(); i++) {
            if (!used.contains(i)) {
                within(i);
            }
        }
        shaped(Field.START_DATE, DATE);
        shaped(Field.START_TIME, TIME);
        shaped(Field.PHONE_1, PHONE);
        shaped(Field.PHONE_2, PHONE);
        shaped(Field.SEX, SEX);
        return columns;
    }

    private void take(Field field, int column) {
        if (!columns.containsKey(field) && used.add(column)) {
            columns.put(field, header.get(column));
        } else if (field == Field.PHONE_1 || field == Field.PHONE_2) {
            take(field == Field.PHONE_1 ? Field.PHONE_2 : Field.PHONE_3, column);
        }
    }

    /** The longest known words of a header decide: "Date naissance patient" is a birth date, not a patient. */
    private void within(int column) {
        String text = " " + Vocabulary.folded(header.get(column)) + " ";
        List<String> found = new ArrayList<>();
        Vocabulary.WORDS.all("column").keySet().stream()
                .filter(words -> words.length() > 2 && text.contains(" " + words + " "))
                .forEach(found::add);
        found.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String words : found) {
            if (!used.contains(column)) {
                Field field = Vocabulary.WORDS
                        .find("column", words)
                        .map(Field::valueOf)
                        .orElseThrow();
                if (looksLike(field, column)) {
                    take(field, column);
                }
            }
        }
    }

    /** Words within a header are a weak sign: values that can be no date or time speak against it. */
    private boolean looksLike(Field field, int column) {
        return switch (field) {
            case BIRTH_DATE, START_DATE, CONSENT_DATE ->
                most(column, DATE) || values(column).isEmpty();
            case PHONE_1, PHONE_2, PHONE_3, PROXY_PHONE ->
                values(column).stream().allMatch(value -> value.chars().anyMatch(Character::isDigit));
            default -> true;
        };
    }

    private void shaped(Field field, Predicate<String> shape) {
        for (int i = 0; i < header.size() && !columns.containsKey(field); i++) {
            if (!used.contains(i) && most(i, shape)) {
                take(field, i);
            }
        }
    }

    private boolean most(int column, Predicate<String> shape) {
        List<String> values = values(column);
        return !values.isEmpty() && values.stream().filter(shape).count() * 10 >= values.size() * 9L;
    }

    private List<String> values(int column) {
        return samples.stream()
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
