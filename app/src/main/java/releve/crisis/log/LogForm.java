package releve.crisis.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.crisis.Hours;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Upload;
import releve.web.Words;

/** What was typed into an entry's form, and what is to mend in it. */
final class LogForm {
    /** The largest document, in bytes: a telephone's photograph or a scan of some pages. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MINUTE = 60;

    private final Form form;
    private final Words words;
    private final Instant now;
    private final List<Mistake> mistakes = new ArrayList<>();

    LogForm(Form form, Words words, Instant now) {
        this.form = form;
        this.words = words;
        this.now = now;
    }

    /** A blank form at this moment. */
    static LogFields blank(Words words, Instant now) {
        return new LogFields(EntrySort.INFORMATION.name(), "", "", "", words.date(now), words.time(now), "", "", "", 0);
    }

    /** An entry to correct. */
    static LogFields of(LogEntry entry, Words words) {
        Said said = entry.said();
        return new LogFields(
                said.sort().name(),
                said.what(),
                said.who(),
                said.where(),
                words.date(said.eventTime()),
                words.time(said.eventTime()),
                said.until().map(words::date).orElse(""),
                said.until().map(words::time).orElse(""),
                "",
                entry.stands().number());
    }

    LogFields fields() {
        return new LogFields(
                form.text("sort"),
                form.text("what"),
                form.text("who"),
                form.text("where"),
                form.text("day"),
                form.text("hour"),
                form.text("until-day"),
                form.text("until-hour"),
                form.text("reason"),
                seen());
    }

    /** The version that the form showed; 0 for a new entry. */
    int seen() {
        String seen = form.text("seen");
        return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0;
    }

    Optional<Upload> file() {
        return form.file("file");
    }

    /** What is to mend; empty after {@link #read} gave something. */
    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** @param correction whether a reason is asked for */
    Optional<Said> read(boolean correction) {
        Optional<EntrySort> sort = EntrySort.find(form.text("sort"));
        if (sort.isEmpty()) {
            mistake("sort-INFORMATION", words.text("crisis.log.mistake.sort"));
        }
        text("what", Said.LONGEST, true);
        text("who", Said.LONGEST_WORDS, false);
        text("where", Said.LONGEST_WORDS, false);
        text("reason", Said.LONGEST, correction);
        Optional<Instant> when = Hours.read(form.text("day"), form.text("hour"), words.zone());
        if (when.isEmpty() || when.get().isAfter(now.plusSeconds(MINUTE))) {
            mistake("day", words.text("crisis.log.mistake.when"));
        }
        Optional<Instant> until = until(sort);
        document();
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Said(
                sort.orElseThrow(),
                when.orElseThrow(),
                form.text("what"),
                form.text("who"),
                form.text("where"),
                until,
                State.STANDS,
                correction ? form.text("reason") : ""));
    }

    /** For a task it may be left out; for a meeting not; what is neither has none. An hour without a day is today's. */
    private Optional<Instant> until(Optional<EntrySort> sort) {
        String hour = form.text("until-hour");
        String day = form.text("until-day").isEmpty() && !hour.isEmpty() ? words.date(now) : form.text("until-day");
        if (sort.isEmpty() || sort.get() == EntrySort.INFORMATION || sort.get() == EntrySort.DECISION) {
            return Optional.empty();
        }
        if (day.isEmpty() && sort.get() == EntrySort.TASK) {
            return Optional.empty();
        }
        Optional<Instant> until = Hours.read(day, hour, words.zone());
        if (until.isEmpty()) {
            mistake("until-day", words.text("crisis.log.mistake.until"));
        }
        return until;
    }

    private void text(String field, int longest, boolean needed) {
        int length = Said.lines(form.text(field)).length();
        if (length > longest) {
            mistake(field, words.text("crisis.log.mistake.long", longest));
        } else if (needed && length == 0) {
            mistake(field, words.text(field.equals("what") ? "crisis.log.mistake.what" : "crisis.log.mistake.reason"));
        }
    }

    private void document() {
        file().ifPresent(each -> {
            if (each.bytes().length > MOST_BYTES) {
                mistake("file", words.text("crisis.log.mistake.large"));
            } else if (FileKind.of(each.bytes()).isEmpty()) {
                mistake("file", words.text("crisis.log.mistake.kind"));
            }
        });
    }

    private void mistake(String field, String text) {
        mistakes.add(new Mistake(field, text));
    }
}
