package releve.agenda.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import releve.agenda.Judged;
import releve.agenda.Sort;
import releve.crisis.Hours;
import releve.web.Visit;

/**
 * Which cases of a day, and in which order; it stands in the address of every page that belongs to the list.
 *
 * @param site blank for all, {@code unit} likewise
 * @param byTime else the most urgent first
 */
record ListFilter(LocalDate day, String site, Optional<Sort> sort, String unit, Optional<Stage> stage, boolean byTime) {
    private static final Comparator<Judged> BY_TIME =
            Comparator.comparing(each -> each.of().booking().start());

    /** @param otherwise the day when the address names none */
    static ListFilter of(Visit visit, Supplier<LocalDate> otherwise) {
        return new ListFilter(
                visit.query("day").flatMap(ListFilter::day).orElseGet(otherwise),
                visit.query("site").orElse(""),
                visit.query("sort").flatMap(ListFilter::sort),
                visit.query("unit").orElse(""),
                visit.query("stage").flatMap(Stage::find),
                visit.query("order").filter("time"::equals).isPresent());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException asPeopleType) {
            return Hours.day(typed);
        }
    }

    private static Optional<Sort> sort(String name) {
        return Arrays.stream(Sort.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    ListFilter on(LocalDate other) {
        return new ListFilter(other, site, sort, unit, stage, byTime);
    }

    ListFilter in(Optional<Stage> other) {
        return new ListFilter(day, site, sort, unit, other, byTime);
    }

    /** Hour by hour, as the printed list is. */
    ListFilter inTurn() {
        return new ListFilter(day, site, sort, unit, stage, true);
    }

    /** In the list's order. @param mostUrgentFirst a day's cases */
    List<Judged> of(List<Judged> mostUrgentFirst) {
        List<Judged> found = mostUrgentFirst.stream()
                .filter(this::letsButStage)
                .filter(each -> stage.filter(one -> one != Stage.of(each)).isEmpty())
                .toList();
        return byTime ? found.stream().sorted(BY_TIME).toList() : found;
    }

    private boolean letsButStage(Judged judged) {
        var details = judged.of().booking().details();
        return (site.isEmpty() || site.equals(details.site()))
                && (unit.isEmpty() || unit.equals(details.unit()))
                && sort.filter(each -> each != judged.meaning().sort()).isEmpty();
    }

    /** For the end of an address: {@code ?day=…}. */
    String query() {
        return "?day=" + day + part("site", site)
                + part("sort", sort.map(Sort::name).orElse("")) + part("unit", unit)
                + part("stage", stage.map(Stage::name).orElse("")) + part("order", byTime ? "time" : "");
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
