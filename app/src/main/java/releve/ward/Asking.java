package releve.ward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import releve.web.Words;

/** Builds the questions of one form: labels in the visitor's words, values as they were typed or recorded. */
final class Asking {
    private final Words words;
    private final Map<String, Set<String>> values;
    private final List<Question> questions = new ArrayList<>();

    Asking(Words words, Map<String, Set<String>> values) {
        this.words = words;
        this.values = values;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    Asking number(String name) {
        return add(name, Question.Kind.NUMBER, name, "", List.of());
    }

    Asking line(String name, String label, String hint) {
        return add(name, Question.Kind.LINE, label, hint, List.of());
    }

    Asking text(String name, String label, String hint) {
        return add(name, Question.Kind.TEXT, label, hint, List.of());
    }

    /** A few lines, one for each number that is scanned: a scanner ends each with Enter, which must not send the form. */
    Asking scans(String name, String label, String hint) {
        return add(name, Question.Kind.SCANS, label, hint, List.of());
    }

    <E extends Enum<E>> Asking one(String name, String label, String hint, Class<E> answers) {
        return add(name, Question.Kind.ONE, label, hint, choices(name, answers));
    }

    <E extends Enum<E>> Asking some(String name, String label, String hint, Class<E> answers) {
        return add(name, Question.Kind.SOME, label, hint, choices(name, answers));
    }

    <T> Asking oneOf(String name, String label, List<T> answers, Function<T, String> value, Function<T, String> shown) {
        List<Question.Choice> choices = new ArrayList<>();
        answers.forEach(each -> choices.add(choice(name, choices.size(), value.apply(each), shown.apply(each))));
        return add(name, Question.Kind.ONE, label, "", choices);
    }

    private <E extends Enum<E>> List<Question.Choice> choices(String name, Class<E> answers) {
        List<Question.Choice> choices = new ArrayList<>();
        for (E each : answers.getEnumConstants()) {
            choices.add(choice(name, choices.size(), each.name(), word(each, words)));
        }
        return choices;
    }

    private Question.Choice choice(String name, int index, String value, String shown) {
        return new Question.Choice(
                index == 0 ? name : name + "-" + index,
                value,
                shown,
                values.getOrDefault(name, Set.of()).contains(value));
    }

    private Asking add(String name, Question.Kind kind, String label, String hint, List<Question.Choice> choices) {
        String value = values.getOrDefault(name, Set.of()).stream().findFirst().orElse("");
        String labelKey = "ward.field." + label;
        String hintKey = "ward.hint." + hint;
        questions.add(new Question(
                name,
                kind,
                words.text(labelKey),
                hint.isEmpty() ? "" : words.text(hintKey),
                value,
                choices,
                questions.isEmpty()));
        return this;
    }

    /** The word for one of a fixed set of answers. */
    static String word(Enum<?> answer, Words words) {
        String key = "ward.choice." + answer.getDeclaringClass().getSimpleName() + "." + answer.name();
        return words.text(key);
    }
}
