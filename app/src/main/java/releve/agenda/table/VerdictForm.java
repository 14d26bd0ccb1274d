package releve.agenda.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import releve.agenda.DeskFact;
import releve.agenda.Verdict;
import releve.agenda.Verdict.Choice;
import releve.crisis.Hours;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Words;

/** What was typed into a form that says what is to become of cases, and what is to mend in it. */
final class VerdictForm {
    private static final int LONGEST_PLACE = 200;
    private static final int MOST_DAYS = 730;

    private final VerdictPart.Fields fields;
    private final Words words;
    private final LocalDate today;
    private final String id;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param id stands before the ids of its fields */
    VerdictForm(Form form, Words words, LocalDate today, String id) {
        this.fields =
                new VerdictPart.Fields(form.text("choice"), form.text("until"), form.text("to"), form.text("reason"));
        this.words = words;
        this.today = today;
        this.id = id;
    }

    VerdictPart.Fields fields() {
        return fields;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Whatever does not go ahead has a reason. @param reasoned whether what goes ahead has one too */
    Optional<Verdict> read(boolean reasoned) {
        Optional<Choice> choice = choice(fields.choice());
        if (choice.isEmpty()) {
            mistake("choice-GO", "agenda.mistake.choice");
        }
        if (fields.reason().length() > DeskFact.LONGEST) {
            mistake("reason", "agenda.mistake.long");
        } else if (fields.reason().isEmpty()
                && (reasoned || choice.filter(each -> each == Choice.GO).isEmpty())) {
            mistake("reason", "agenda.mistake.reason");
        }
        Optional<Verdict> verdict = choice.flatMap(each -> verdict(each, fields.until(), fields.to(), today));
        if (choice.isPresent() && verdict.isEmpty()) {
            boolean day = choice.get() == Choice.DEFER;
            mistake(day ? "until" : "to", day ? "agenda.mistake.until" : "agenda.mistake.to");
        }
        return mistakes.isEmpty() ? verdict : Optional.empty();
    }

    private void mistake(String field, String key) {
        mistakes.add(new Mistake(id + "-" + field, words.text(key)));
    }

    static Optional<Choice> choice(String name) {
        return Arrays.stream(Choice.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** Nothing when the day or the place is missing or none. */
    static Optional<Verdict> verdict(Choice choice, String until, String to, LocalDate today) {
        return switch (choice) {
            case GO -> Optional.of(Verdict.GO);
            case CANCEL -> Optional.of(Verdict.CANCEL);
            case DEFER ->
                day(until, today).filter(each -> !each.isBefore(today)).map(Verdict::defer);
            case TRANSFER ->
                to.isBlank() || to.length() > LONGEST_PLACE ? Optional.empty() : Optional.of(Verdict.transfer(to));
        };
    }

    /** {@code 12/12/2026}, or {@code +7}: so many days from today. */
    private static Optional<LocalDate> day(String typed, LocalDate today) {
        if (typed.matches("\\+\\d{1,3}")) {
            return Optional.of(today.plusDays(Integer.parseInt(typed.substring(1))));
        }
        try {
            return Hours.day(typed).filter(each -> each.isBefore(today.plusDays(MOST_DAYS)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
