package releve.agenda.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import releve.agenda.calls.CallFact.Called;
import releve.crisis.Hours;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Words;

/** What was typed of a call, and what is to mend in it. */
final class OutcomeForm {
    private final Form form;
    private final Words words;
    private final Instant now;
    private final List<Mistake> mistakes = new ArrayList<>();

    OutcomeForm(Form form, Words words, Instant now) {
        this.form = form;
        this.words = words;
        this.now = now;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    SayPart.Typed typed() {
        return new SayPart.Typed(form.text("birth"), form.text("outcome"), form.all("ticked"), form.text("note"));
    }

    /** @param errands what was to be said when the form is filed */
    Optional<Called> read(UUID key, UUID of, ToCall person, List<Errand> errands) {
        Optional<Outcome> outcome = Outcome.find(form.text("outcome"));
        if (outcome.isEmpty()) {
            mistake("outcome", "outcome");
            return Optional.empty();
        }
        String note = form.text("note");
        if (note.length() > CallFact.LONGEST) {
            mistake("note", "long");
        }
        List<Told> told = List.of();
        if (outcome.get().tells()) {
            if (!Identified.fits(form.text("birth"), person)) {
                mistake("birth", "birth");
            }
            if (errands.isEmpty() || !SayPart.seen(errands).equals(form.text("seen"))) {
                mistake("outcome", "changed");
            }
            told = told(errands);
        }
        String dialled = of.equals(key) ? "" : person.dialled(form.text("telephone"));
        return mistakes.isEmpty()
                ? Optional.of(new Called(
                        key,
                        of,
                        person.patient().ref(),
                        outcome.get(),
                        told,
                        dialled,
                        now,
                        ticked(person, errands),
                        note))
                : Optional.empty();
    }

    private List<Told> told(List<Errand> errands) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < errands.size(); i++) {
            String typed = form.text("agreed-" + i);
            Optional<LocalDate> agreed = Hours.day(typed);
            if (!typed.isEmpty() && agreed.filter(day -> !day.isBefore(today())).isEmpty()) {
                mistake("agreed-" + i, "agreed");
            }
            Told plain = errands.get(i).asTold();
            told.add(new Told(plain.of(), plain.verdict(), plain.start(), agreed));
        }
        return told;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, words.zone());
    }

    private Set<Ticked> ticked(ToCall person, List<Errand> errands) {
        Set<Ticked> ticked = new HashSet<>();
        for (Ticked each : person.boxes(errands)) {
            if (form.all("ticked").contains(each.name())) {
                ticked.add(each);
            }
        }
        return ticked;
    }

    private void mistake(String field, String text) {
        String key = "agenda.calls.mistake." + text;
        mistakes.add(new Mistake(field, words.text(key)));
    }
}
