package releve.crisis.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import releve.crisis.Crisis;
import releve.crisis.CrisisPages;
import releve.crisis.Desk;
import releve.crisis.Hours;
import releve.crisis.Rights;
import releve.crisis.ServiceState;
import releve.crisis.Services;
import releve.crisis.ServicesLine;
import releve.crisis.Stamp;
import releve.crisis.StatusSaid;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The status grid, each cell with its history and its form, and the masters of each site. */
public final class StatusPages implements Pages {
    private static final String CELL = Grid.PATH + "/{site}/{service}";
    private static final String TEMPLATE = "releve/crisis/cell.jte";

    /** A state may be said ahead of time, but not of next year by a slip of the pen. */
    static final Duration AHEAD = Duration.ofDays(31);

    private final Desk desk;
    private final Crisis crisis;

    public StatusPages(Desk desk) {
        this.desk = desk;
        this.crisis = desk.crisis();
    }

    @Override
    public String room() {
        return "crisis";
    }

    @Override
    public void open(Routes routes) {
        routes.page(Grid.PATH, Permission.SIGNED_IN, this::grid);
        routes.listed(Grid.PATH, "crisis.status.title", "crisis.status.hint");
        routes.page(CrisisPages.PATH + "/services/{site}", Permission.SIGNED_IN, this::services);
        routes.page(CELL, Permission.SIGNED_IN, visit -> show(visit, cell(visit), blank(visit), List.of()));
        routes.action(CELL, Rights.SET_STATUS, this::set);
        routes.action(CELL + "/withdraw", Rights.SET_STATUS, this::withdraw);
        new MasterPages(desk).open(routes);
    }

    private void grid(Visit visit) {
        GridPage page = new Grid(desk, visit).page();
        if (page.mistakes().isEmpty()) {
            visit.show("releve/crisis/grid.jte", page);
        } else {
            visit.showMistakes("releve/crisis/grid.jte", page);
        }
    }

    /** The line of a board that fetches itself again. */
    private void services(Visit visit) {
        String site = Paths.read(visit.part("site"));
        visit.show("releve/crisis/services.jte", ServicesLine.of(crisis, site, visit.query("unit").orElse(""), visit.words(), visit.now()));
    }

    private record Cell(String site, String service) {
        boolean emergency() {
            return service.equals(Services.EMERGENCY);
        }
    }

    private Cell cell(Visit visit) {
        var cell = new Cell(Paths.read(visit.part("site")), Paths.read(visit.part("service")));
        if (!desk.sites().contains(cell.site()) || !Services.ALL.contains(cell.service())) {
            throw new NotThere("cell");
        }
        return cell;
    }

    private static CellPage.Fields blank(Visit visit) {
        return new CellPage.Fields(
                "", visit.words().date(visit.now()), visit.words().time(visit.now()), "");
    }

    private void show(Visit visit, Cell cell, CellPage.Fields fields, List<Mistake> mistakes) {
        Words words = visit.words();
        boolean may = visit.may(Rights.SET_STATUS);
        boolean closes = !cell.emergency() || visit.may(Rights.CLOSE_TO_AMBULANCES);
        Map<String, String> names = desk.names();
        var page = new CellPage(
                visit.frame(
                        words.text("crisis.cell.title", words.text(Services.key(cell.service())), cell.site()),
                        Desk.TOPIC),
                Grid.path(cell.site(), cell.service()),
                may ? states(words, closes) : List.of(),
                may && !closes,
                fields,
                crisis.history(cell.site(), cell.service()).stream()
                        .map(each -> said(each, names, words, may && closes))
                        .toList(),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private static List<CellPage.State> states(Words words, boolean closes) {
        return Arrays.stream(ServiceState.values())
                .filter(each -> closes || !each.closedToAmbulances())
                .map(each -> new CellPage.State(each.name(), each.shape(), words.text(each.key())))
                .toList();
    }

    private static CellPage.Said said(StatusSaid each, Map<String, String> names, Words words, boolean may) {
        return new CellPage.Said(
                words.moment(each.cell().from()),
                each.cell().state().shape(),
                words.text(each.cell().state().key()),
                each.cell().reason(),
                stamp(each.stamp(), names, words),
                each.withdrawn()
                        .map(gone -> stamp(gone.stamp(), names, words) + " · " + gone.reason())
                        .orElse(""),
                may && each.withdrawn().isEmpty() ? each.form().toString() : "");
    }

    private static String stamp(Stamp stamp, Map<String, String> names, Words words) {
        return words.moment(stamp.at()) + " · " + names.getOrDefault(stamp.by(), stamp.by());
    }

    private void set(Visit visit) {
        Cell cell = cell(visit);
        var fields = new CellPage.Fields(
                visit.form().text("state"),
                visit.form().text("day"),
                visit.form().text("hour"),
                visit.form().text("reason"));
        Optional<ServiceState> state = Arrays.stream(ServiceState.values())
                .filter(each -> each.name().equals(fields.state()))
                .findFirst();
        Optional<Instant> from = Hours.read(fields.day(), fields.hour(), desk.zone());
        List<Mistake> mistakes = mistakes(visit, cell, state, from);
        if (!mistakes.isEmpty()) {
            show(visit, cell, fields, mistakes);
            return;
        }
        desk.file(
                visit,
                () -> crisis.setStatus(
                        visit.formKey(),
                        cell.site(),
                        cell.service(),
                        state.orElseThrow(),
                        from.orElseThrow(),
                        fields.reason(),
                        desk.caller(visit)),
                () -> Grid.path(cell.site(), cell.service()));
    }

    private static List<Mistake> mistakes(
            Visit visit, Cell cell, Optional<ServiceState> state, Optional<Instant> from) {
        Words words = visit.words();
        List<Mistake> mistakes = new ArrayList<>();
        if (state.isEmpty()) {
            mistakes.add(new Mistake("state-NORMAL", words.text("crisis.mistake.state")));
        } else if (cell.emergency() && state.get().closedToAmbulances() && !visit.may(Rights.CLOSE_TO_AMBULANCES)) {
            mistakes.add(new Mistake("state-NORMAL", words.text("crisis.mistake.ambulances")));
        }
        if (from.isEmpty() || from.get().isAfter(visit.now().plus(AHEAD))) {
            mistakes.add(new Mistake("day", words.text("crisis.mistake.from", AHEAD.toDays())));
        }
        reason(visit).ifPresent(mistakes::add);
        return mistakes;
    }

    private static Optional<Mistake> reason(Visit visit) {
        String reason = visit.form().text("reason");
        return reason.isEmpty() || reason.length() > CrisisPages.LONGEST
                ? Optional.of(new Mistake("reason", visit.words().text("crisis.mistake.reason", CrisisPages.LONGEST)))
                : Optional.empty();
    }

    /** What is taken back of an emergency department may close it again: the same right is asked for. */
    private void withdraw(Visit visit) {
        Cell cell = cell(visit);
        StatusSaid said = said(visit, cell);
        List<Mistake> mistakes = new ArrayList<>();
        if (cell.emergency() && !visit.may(Rights.CLOSE_TO_AMBULANCES)) {
            mistakes.add(new Mistake("state-NORMAL", visit.words().text("crisis.mistake.ambulances")));
        }
        reason(visit).ifPresent(mistakes::add);
        if (!mistakes.isEmpty()) {
            show(visit, cell, blank(visit), mistakes);
            return;
        }
        desk.file(
                visit,
                () -> crisis.withdrawStatus(visit.formKey(), said, visit.form().text("reason"), desk.caller(visit)),
                () -> Grid.path(cell.site(), cell.service()));
    }

    private StatusSaid said(Visit visit, Cell cell) {
        try {
            UUID form = UUID.fromString(visit.form().text("form"));
            return crisis.history(cell.site(), cell.service()).stream()
                    .filter(each -> each.form().equals(form))
                    .findFirst()
                    .orElseThrow(() -> new NotThere("state"));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("state");
        }
    }
}
