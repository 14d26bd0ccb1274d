package releve.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import releve.web.Form;
import releve.web.Frame;
import releve.web.Mistake;
import releve.web.Words;

/**
 * The form that opens degraded mode, or changes what is said of it.
 *
 * @param path where it is sent
 * @param version what the declaration said when the form was shown; blank for a new one
 */
public record DeclarePage(
        Frame frame,
        String path,
        String version,
        Fields fields,
        List<Choice> levels,
        List<Choice> sites,
        List<Choice> services,
        List<Mistake> mistakes) {
    /** Something to choose. */
    public record Choice(String value, String words) {}

    public boolean update() {
        return !version.isEmpty();
    }

    /** A day and an hour as typed. */
    public record When(String day, String hour) {
        static final When BLANK = new When("", "");

        static When of(Instant moment, Words words) {
            return new When(words.date(moment), words.time(moment));
        }

        static When of(Form form, String field) {
            return new When(form.text(field + "-day"), form.text(field + "-hour"));
        }

        boolean blank() {
            return day.isEmpty() && hour.isEmpty();
        }
    }

    /**
     * As typed.
     *
     * @param other sites that are not in the list
     */
    public record Fields(
            String level,
            List<String> sites,
            String other,
            List<String> services,
            String scope,
            String cause,
            When start,
            When trusted,
            When review,
            When meeting,
            String channels,
            String told) {
        static Fields blank(Instant now, Words words) {
            When when = When.of(now, words);
            return new Fields("", List.of(), "", List.of(), "", "", when, when, When.BLANK, When.BLANK, "", "");
        }

        static Fields of(Form form) {
            return new Fields(
                    form.text("level"),
                    form.all("site"),
                    form.text("other-site"),
                    form.all("service"),
                    form.text("scope"),
                    form.text("cause"),
                    When.of(form, "start"),
                    When.of(form, "trusted"),
                    When.of(form, "review"),
                    When.of(form, "meeting"),
                    form.text("channels"),
                    form.text("told"));
        }

        static Fields of(Terms terms, Words words) {
            return new Fields(
                    terms.level().name(),
                    terms.where().sites(),
                    "",
                    terms.where().services(),
                    terms.scope(),
                    terms.cause(),
                    When.of(terms.started(), words),
                    When.of(terms.trusted(), words),
                    when(terms.review(), words),
                    when(terms.meeting(), words),
                    terms.channels(),
                    terms.told());
        }

        private static When when(Optional<Instant> moment, Words words) {
            return moment.map(each -> When.of(each, words)).orElse(When.BLANK);
        }

        Scope where() {
            List<String> all = new ArrayList<>(sites);
            Arrays.stream(other.split("[,;]"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(all::add);
            return new Scope(all, services);
        }
    }
}
