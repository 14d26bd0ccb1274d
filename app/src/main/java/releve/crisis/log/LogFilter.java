package releve.crisis.log;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import releve.web.Visit;
import releve.web.Words;

/** Which entries somebody wants to see; nothing chosen shows all. */
record LogFilter(String text, Optional<EntrySort> sort, Optional<LocalDate> day) {
    static LogFilter of(Visit visit) {
        return new LogFilter(
                visit.query("q").map(String::strip).orElse(""),
                visit.query("sort").flatMap(EntrySort::find),
                visit.query("day").flatMap(LogFilter::day));
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    boolean lets(LogEntry entry, ZoneId zone) {
        Said said = entry.said();
        return sort.filter(each -> each != said.sort()).isEmpty()
                && day.filter(each -> !each.equals(dayOf(entry, zone))).isEmpty()
                && folded(said.what() + " " + said.who() + " " + said.where()).contains(folded(text));
    }

    static LocalDate dayOf(LogEntry entry, ZoneId zone) {
        return entry.said().eventTime().atZone(zone).toLocalDate();
    }

    /** Without accents and capitals: a tired hand types neither. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    LogPage.Filter shown(List<LogEntry> all, Words words) {
        LogWords kinds = new LogWords(words, Map.of(), Instant.EPOCH);
        return new LogPage.Filter(
                text,
                Arrays.stream(EntrySort.values())
                        .map(each -> new LogChoice(
                                each.name(),
                                kinds.sort(each),
                                sort.filter(one -> one == each).isPresent()))
                        .toList(),
                all.stream()
                        .map(each -> dayOf(each, words.zone()))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(each -> new LogChoice(
                                each.toString(),
                                words.date(each),
                                day.filter(each::equals).isPresent()))
                        .toList());
    }
}
