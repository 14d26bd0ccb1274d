package releve.agenda.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import releve.agenda.Ballot;
import releve.agenda.DeskFact;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Words;

/** What a scribe typed: of each case the words of up to three people, and their names once for the whole list. */
final class ScribeForm {
    private static final int LONGEST_NAME = 100;

    private final Form form;
    private final Words words;
    private final LocalDate today;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    ScribeForm(Form form, Words words, LocalDate today) {
        this.form = form;
        this.words = words;
        this.today = today;
    }

    /** What one of the three said of several cases alike. */
    record Saying(Voice voice, Verdict verdict) {}

    /** By who said what, the cases of which they said it; look at {@link #mistakes} first. */
    Map<Saying, List<Ballot>> read() {
        Map<Saying, List<Ballot>> said = new LinkedHashMap<>();
        for (int row = 0; row < ScribePages.ROWS; row++) {
            Optional<Ballot> seen = form.find("c-" + row).flatMap(Ballots::read);
            if (seen.isPresent()) {
                row(row, seen.get(), said);
            }
        }
        names(said.keySet());
        if (text("reason").length() > DeskFact.LONGEST) {
            mistake("reason", "agenda.mistake.long");
        }
        if (said.isEmpty() && mistakes.isEmpty()) {
            mistake("v-0-DOCTOR", "agenda.mistake.nothing");
        }
        return said;
    }

    private void row(int row, Ballot seen, Map<Saying, List<Ballot>> said) {
        String until = text("until-" + row);
        String to = text("to-" + row);
        for (Voice voice : Voice.values()) {
            String field = "v-" + row + "-" + voice;
            Optional<Verdict.Choice> choice = VerdictForm.choice(text(field));
            Optional<Verdict> verdict = choice.flatMap(each -> VerdictForm.verdict(each, until, to, today));
            if (choice.isPresent() && verdict.isEmpty()) {
                boolean day = choice.get() == Verdict.Choice.DEFER;
                mistake((day ? "until-" : "to-") + row, day ? "agenda.mistake.until" : "agenda.mistake.to");
            }
            verdict.ifPresent(each -> said.computeIfAbsent(new Saying(voice, each), none -> new ArrayList<>())
                    .add(seen));
        }
    }

    /** Three voices are three people. */
    private void names(Set<Saying> said) {
        Map<Voice, String> names = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            String name = text(field(voice));
            boolean spoke = said.stream().anyMatch(each -> each.voice() == voice);
            if (spoke && (name.isEmpty() || name.length() > LONGEST_NAME)) {
                mistake(field(voice), "agenda.mistake.name");
            } else if (spoke) {
                names.put(voice, name.toLowerCase(Locale.ROOT));
            }
        }
        if (new HashSet<>(names.values()).size() < names.size()) {
            mistake(field(names.keySet().iterator().next()), "agenda.mistake.same");
        }
    }

    static String field(Voice voice) {
        return "name-" + voice;
    }

    String name(Voice voice) {
        return text(field(voice));
    }

    String reason() {
        return text("reason");
    }

    private String text(String field) {
        String value = form.text(field);
        typed.put(field, value);
        return value;
    }

    private void mistake(String field, String key) {
        mistakes.add(new Mistake(field, words.text(key)));
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    Map<String, String> typed() {
        return Map.copyOf(typed);
    }
}
