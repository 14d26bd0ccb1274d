package releve.crisis.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.crisis.Crisis;
import releve.crisis.CrisisPages;
import releve.crisis.Desk;
import releve.crisis.Hours;
import releve.crisis.ServiceState;
import releve.crisis.Services;
import releve.crisis.StatusCell;
import releve.crisis.StatusSaid;
import releve.web.Mistake;
import releve.web.Paths;
import releve.web.Visit;
import releve.web.Words;

/** One request for the grid: which moment is asked for, and what stood in each cell then. */
final class Grid {
    static final String PATH = CrisisPages.PATH + "/status";

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd/MM");

    /** A minute lasts until the next begins: what was said in it was known in it. */
    private static final Duration TO_ITS_END = Duration.ofMinutes(1).minusMillis(1);

    private final Desk desk;
    private final Crisis crisis;
    private final Visit visit;
    private final Words words;
    private final List<Mistake> mistakes = new ArrayList<>();

    Grid(Desk desk, Visit visit) {
        this.desk = desk;
        this.crisis = desk.crisis();
        this.visit = visit;
        this.words = visit.words();
    }

    GridPage page() {
        boolean wall = visit.query("wall").filter("yes"::equals).isPresent();
        Optional<LocalDate> day = day();
        Optional<Instant> minute = minute();
        boolean then =
                minute.isPresent() && visit.query("seen").filter("then"::equals).isPresent();
        Instant at = minute.map(each -> each.plus(TO_ITS_END))
                .or(() -> day.filter(each -> !each.equals(today())).map(this::end))
                .orElse(visit.now());
        boolean live = minute.isEmpty() && at.equals(visit.now());
        List<String> sites = desk.sites();
        List<StatusCell> cells = then ? crisis.knownAt(at) : crisis.statusAt(at);
        var asked = new GridPage.Asked(
                sentence(minute, day, then),
                day.map(words::date).orElse(""),
                minute.map(words::moment).orElse(""),
                then,
                live,
                PATH + (wall ? "?wall=yes" : ""));
        return new GridPage(
                visit.frame(words.text("crisis.status.title"), Desk.TOPIC),
                asked,
                sites,
                rows(sites, cells, minute.isPresent() ? Optional.empty() : day),
                wall,
                mistakes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(visit.now(), desk.zone());
    }

    private Instant end(LocalDate day) {
        return day.atTime(LocalTime.MAX).atZone(desk.zone()).toInstant();
    }

    private Optional<LocalDate> day() {
        Optional<String> typed = visit.query("day");
        Optional<LocalDate> day = typed.flatMap(Hours::day);
        if (typed.isPresent() && day.isEmpty()) {
            mistakes.add(new Mistake("day", words.text("crisis.mistake.day")));
        }
        return day;
    }

    private Optional<Instant> minute() {
        Optional<String> typed = visit.query("at");
        Optional<Instant> minute = typed.flatMap(each -> Hours.moment(each, desk.zone()));
        if (typed.isPresent() && minute.isEmpty()) {
            mistakes.add(new Mistake("at", words.text("crisis.mistake.minute")));
        }
        return minute;
    }

    private String sentence(Optional<Instant> minute, Optional<LocalDate> day, boolean then) {
        if (minute.isPresent()) {
            String at = words.moment(minute.get());
            return then ? words.text("crisis.status.then", at) : words.text("crisis.status.at", at);
        }
        if (day.isPresent() && !day.get().equals(today())) {
            return words.text("crisis.status.day", words.date(day.get()));
        }
        return words.text("crisis.status.now", words.moment(visit.now()));
    }

    private List<GridPage.Row> rows(List<String> sites, List<StatusCell> cells, Optional<LocalDate> day) {
        return Services.ALL.stream()
                .map(service -> new GridPage.Row(
                        words.text(Services.key(service)),
                        sites.stream()
                                .map(site -> cell(site, service, cells, day))
                                .toList()))
                .toList();
    }

    private GridPage.Cell cell(String site, String service, List<StatusCell> cells, Optional<LocalDate> day) {
        String path = path(site, service);
        List<String> changes = day.map(each -> changes(site, service, each)).orElse(List.of());
        return cells.stream()
                .filter(each -> each.site().equals(site) && each.service().equals(service))
                .findFirst()
                .map(each -> new GridPage.Cell(
                        path,
                        each.state().word(),
                        each.state().shape(),
                        words.text(each.state().key()),
                        since(each.from()),
                        each.reason(),
                        changes))
                .orElseGet(() ->
                        new GridPage.Cell(path, "unsaid", "·", words.text("crisis.state.unsaid"), "", "", changes));
    }

    static String path(String site, String service) {
        return PATH + "/" + Paths.part(site) + "/" + Paths.part(service);
    }

    /** The hour alone when it is today's, without the year when it is this year's: the cell's own page has the whole. */
    private String since(Instant from) {
        LocalDate day = LocalDate.ofInstant(from, desk.zone());
        if (day.equals(today())) {
            return words.time(from);
        }
        return day.getYear() == today().getYear()
                ? DAY_AND_MONTH.format(day) + " " + words.time(from)
                : words.moment(from);
    }

    private List<String> changes(String site, String service, LocalDate day) {
        return crisis.history(site, service).reversed().stream()
                .filter(each -> each.withdrawn().isEmpty())
                .map(StatusSaid::cell)
                .filter(each -> LocalDate.ofInstant(each.from(), desk.zone()).equals(day))
                .map(each -> words.time(each.from()) + " " + told(each.state(), words))
                .toList();
    }

    static String told(ServiceState state, Words words) {
        return state.shape() + " " + words.text(state.key());
    }
}
