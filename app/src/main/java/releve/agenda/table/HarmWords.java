package releve.agenda.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.agenda.HarmGrade;
import releve.agenda.HarmGrades;
import releve.agenda.Judged;
import releve.agenda.rescue.Harm;
import releve.web.Words;

/** Says what a delay would do: as a physician judged it, else as the booking has it. */
final class HarmWords {
    /** Of the booking's own words on a list, in characters; the case's page has them whole. */
    private static final int SHORT = 40;

    private final CaseWords words;
    private final Instant now;

    HarmWords(CaseWords words, Instant now) {
        this.words = words;
        this.now = now;
    }

    CaseLine.Harm of(Judged judged) {
        return judged.harm()
                .map(said -> new CaseLine.Harm(mark(said.grades()), by(said)))
                .orElseGet(() ->
                        new CaseLine.Harm(mark(judged.of().booking().details().harm()), ""));
    }

    private String by(Judged.HarmSaid said) {
        String reason = said.reason().isBlank() ? "" : " – " + said.reason();
        return words.name(said.by()) + " " + words.words().since(said.at(), now) + reason;
    }

    private String mark(HarmGrades grades) {
        return words.words().text("agenda.harm.mark", said(grades, words.words()));
    }

    /** <i>1 sem. ○ aucun · 4 sem. ▲ sérieux</i>. */
    static String said(HarmGrades grades, Words words) {
        List<String> said = new ArrayList<>();
        grade(said, words.text("agenda.harm.one-week"), grades.oneWeek(), words);
        grade(said, words.text("agenda.harm.four-weeks"), grades.fourWeeks(), words);
        grade(said, words.text("agenda.harm.twelve-weeks"), grades.twelveWeeks(), words);
        return String.join(" · ", said);
    }

    private static void grade(List<String> said, String delay, Optional<HarmGrade> grade, Words words) {
        grade.ifPresent(each -> said.add(delay + " " + shape(each) + " " + words.text(Keys.harm(each))));
    }

    private static String shape(HarmGrade grade) {
        return switch (grade) {
            case NONE -> "○";
            case SOME -> "◇";
            case SERIOUS -> "▲";
            case LASTING_OR_DEATH -> "■";
        };
    }

    private String mark(Harm harm) {
        if (!harm.isSaid()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        text(said, words.words().text("agenda.harm.one-week"), harm.oneWeek());
        text(said, words.words().text("agenda.harm.four-weeks"), harm.fourWeeks());
        text(said, words.words().text("agenda.harm.twelve-weeks"), harm.twelveWeeks());
        return words.words().text("agenda.harm.mark.source", String.join(" · ", said));
    }

    private static void text(List<String> said, String delay, String text) {
        if (!text.isBlank()) {
            said.add(delay + " " + (text.length() > SHORT ? text.substring(0, SHORT) + "…" : text));
        }
    }
}
