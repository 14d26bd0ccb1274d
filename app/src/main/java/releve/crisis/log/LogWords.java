package releve.crisis.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import releve.web.Words;

/** Entries in the reader's words. */
final class LogWords {
    /** Written within this of the event, the log need not say both. */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private static final int KILO = 1024;

    private final Words words;
    private final Map<String, String> names;
    private final Instant now;

    /** @param names by {@code account/ID} */
    LogWords(Words words, Map<String, String> names, Instant now) {
        this.words = words;
        this.names = names;
        this.now = now;
    }

    LogLine line(LogEntry entry) {
        return line(entry, entry.stands(), entry.versions().size());
    }

    /** Every version that no longer stands, as it was. */
    List<LogLine> earlier(LogEntry entry) {
        return entry.versions().stream()
                .skip(1)
                .map(each -> line(entry, each, 1))
                .toList();
    }

    private LogLine line(LogEntry entry, LogEntry.Version version, int versions) {
        Said said = version.said();
        String path = LogPages.path(entry.id());
        boolean standing = version.equals(entry.stands());
        return new LogLine(
                path,
                said.sort() == EntrySort.TASK && said.state() == State.DONE
                        ? "■"
                        : said.sort().shape(),
                sort(said.sort()),
                words.moment(said.eventTime()),
                written(entry, version),
                said.what(),
                said.who(),
                said.where(),
                until(said),
                marks(said, versions),
                said.state() == State.WITHDRAWN,
                standing && entry.open(),
                standing ? entry.files().stream().map(each -> file(path, each)).toList() : List.of());
    }

    String sort(EntrySort sort) {
        String key = sort.key();
        return words.text(key);
    }

    /** Who wrote it, and when where that is not when it happened. */
    private String written(LogEntry entry, LogEntry.Version version) {
        String by = names.getOrDefault(version.by(), version.by());
        Duration later =
                Duration.between(version.said().eventTime(), version.written()).abs();
        boolean first = version.equals(entry.versions().getLast());
        return first && later.compareTo(AT_ONCE) < 0
                ? words.text("crisis.log.written-by", by)
                : words.text("crisis.log.written", words.moment(version.written()), by);
    }

    String until(Said said) {
        return said.until()
                .map(each -> said.sort() == EntrySort.MEETING
                        ? words.text("crisis.log.meets", words.moment(each))
                        : words.text("crisis.log.until", words.moment(each)))
                .orElse("");
    }

    boolean late(Said said) {
        return said.sort() == EntrySort.TASK
                && said.state() == State.STANDS
                && said.until().filter(each -> each.isBefore(now)).isPresent();
    }

    private List<String> marks(Said said, int versions) {
        List<String> marks = new ArrayList<>();
        if (late(said)) {
            marks.add("▲ " + words.text("crisis.log.late"));
        }
        switch (said.state()) {
            case STANDS -> {
                if (versions > 1) {
                    marks.add("✎ " + words.text("crisis.log.corrected", said.reason()));
                }
            }
            case DONE -> marks.add("✔ " + words.text("crisis.log.done"));
            case WITHDRAWN -> marks.add("✗ " + words.text("crisis.log.withdrawn", said.reason()));
        }
        return marks;
    }

    private LogLine.File file(String path, LogEntry.Attachment file) {
        String name = file.name().isBlank() ? words.text("crisis.log.file") : file.name();
        long kilobytes = Math.max(1, Math.round((double) file.bytes() / KILO));
        return new LogLine.File(path + "/file/" + file.id(), name, words.text("crisis.log.size", kilobytes));
    }
}
