package releve.crisis.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import releve.crisis.Declaration;
import releve.web.AgeWords;
import releve.web.Words;

/** Writes the hourly situation report from what holds now. */
final class ReportWriter {
    /** The cell meets every few hours; what was decided before stood in the report before. */
    static final Duration LOOKS_BACK = Duration.ofHours(6);

    /** So that it stays one or two pages; what is left out is counted. */
    private static final int MOST_ROWS = 10;

    private static final int MOST_STATES = 20;
    private static final int LONGEST_CELL = 220;

    private final Sources sources;
    private final Words words;
    private final Instant now;

    ReportWriter(Sources sources, Words words, Instant now) {
        this.sources = sources;
        this.words = words;
        this.now = now;
    }

    Report report() {
        List<LogEntry> entries =
                sources.log().all().stream().filter(each -> !each.withdrawn()).toList();
        List<Declaration> standing = sources.crisis().standing();
        return new Report(
                words.text("crisis.log.report.title"),
                words.text("crisis.log.report.made", words.moment(now)),
                List.of(
                        declared(standing),
                        states(),
                        ages(),
                        beds(),
                        decisions(entries),
                        tasks(entries),
                        meeting(entries),
                        channels(standing)));
    }

    private Report.Section declared(List<Declaration> standing) {
        List<List<String>> rows = standing.stream()
                .map(each -> List.of(
                        level(each),
                        words.moment(each.started()),
                        words.moment(each.trusted()),
                        words.text(
                                each.confirmed().isPresent()
                                        ? "crisis.log.report.confirmed"
                                        : "crisis.log.report.unconfirmed")))
                .toList();
        return section("declared", rows, "level", "start", "trusted", "state");
    }

    private String level(Declaration each) {
        String key = each.level().key();
        String level = words.text(key);
        return each.scope().isEmpty() ? level : level + " · " + each.scope();
    }

    private Report.Section states() {
        List<List<String>> rows = sources.states().statusLines(words).stream()
                .map(each -> List.of(each.place(), each.state(), each.since(), cut(each.reason())))
                .toList();
        return section("services", counted(rows, MOST_STATES), "service", "state", "since", "reason");
    }

    private Report.Section ages() {
        List<List<String>> rows = sources.ages().feeds().stream()
                .map(each -> {
                    AgeWords age = AgeWords.of(each.age(), words);
                    return List.of(each.feed(), age.shape() + " " + age.text());
                })
                .toList();
        return section("ages", rows, "feed", "age");
    }

    private Report.Section beds() {
        List<List<String>> rows = sources.beds().counts().stream()
                .map(each -> List.of(each.site(), words.number(each.patients()), words.number(each.beds())))
                .toList();
        return section("beds", rows, "site", "patients", "beds");
    }

    private Report.Section decisions(List<LogEntry> entries) {
        Instant since = now.minus(LOOKS_BACK);
        List<List<String>> rows = entries.stream()
                .filter(each -> each.said().sort() == EntrySort.DECISION)
                .filter(each -> !each.said().eventTime().isBefore(since))
                .map(LogEntry::said)
                .map(each ->
                        List.of(words.moment(each.eventTime()), cut(each.what()), joined(each.who(), each.where())))
                .toList();
        return section("decisions", counted(rows, MOST_ROWS), "when", "what", "who");
    }

    /** Overdue first, then by when they are due; those without a time last. */
    private Report.Section tasks(List<LogEntry> entries) {
        LogWords lines = new LogWords(words, Map.of(), now);
        List<List<String>> rows = entries.stream()
                .filter(LogEntry::open)
                .map(LogEntry::said)
                .sorted(Comparator.comparing(each -> each.until().orElse(Instant.MAX)))
                .map(each -> List.of(
                        (lines.late(each) ? "▲ " + words.text("crisis.log.late") + " · " : "")
                                + each.until().map(words::moment).orElse(""),
                        cut(each.what()),
                        joined(each.who(), each.where())))
                .toList();
        return section("tasks", counted(rows, MOST_ROWS), "due", "what", "who");
    }

    private Report.Section meeting(List<LogEntry> entries) {
        List<List<String>> rows = entries.stream()
                .map(LogEntry::said)
                .filter(each -> each.sort() == EntrySort.MEETING)
                .filter(each -> each.until().filter(now::isBefore).isPresent())
                .min(Comparator.comparing(each -> each.until().orElseThrow()))
                .map(each -> List.of(List.of(
                        words.moment(each.until().orElseThrow()), cut(each.what()), joined(each.who(), each.where()))))
                .orElse(List.of());
        return section("meeting", rows, "when", "what", "who");
    }

    private Report.Section channels(List<Declaration> standing) {
        List<List<String>> rows = standing.stream()
                .map(Declaration::channels)
                .filter(each -> !each.isEmpty())
                .distinct()
                .map(each -> List.of(cut(each)))
                .toList();
        return section("channels", rows);
    }

    private Report.Section section(String name, List<List<String>> rows, String... columns) {
        String title = "crisis.log.report." + name;
        String none = title + ".none";
        List<String> heads = Stream.of(columns)
                .map(each -> "crisis.log.report.column." + each)
                .map(words::text)
                .toList();
        return new Report.Section(words.text(title), heads, rows, words.text(none));
    }

    /** The first so many, and a row that says how many are left out. */
    private List<List<String>> counted(List<List<String>> rows, int most) {
        if (rows.size() <= most) {
            return rows;
        }
        List<List<String>> shown = new ArrayList<>(rows.subList(0, most));
        shown.add(List.of(words.text("crisis.log.report.more", rows.size() - most)));
        return shown;
    }

    private static String joined(String one, String other) {
        return Optional.of(other)
                .filter(each -> !each.isEmpty())
                .map(each -> one.isEmpty() ? each : one + " · " + each)
                .orElse(one);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_CELL) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL;
        return line.substring(0, end) + "…";
    }
}
