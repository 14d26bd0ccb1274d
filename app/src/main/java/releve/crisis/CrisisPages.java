package releve.crisis;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import releve.web.HouseState;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** Degraded mode: what stands, who is master, and the forms that declare, change, confirm and end it. */
public final class CrisisPages implements Pages {
    public static final String PATH = "/crisis";

    /** Of what is typed, in characters. */
    public static final int LONGEST = 500;

    private final Desk desk;
    private final Crisis crisis;

    public CrisisPages(Desk desk) {
        this.desk = desk;
        this.crisis = desk.crisis();
    }

    /** What stands, and services that are not normal, for the frame of every page. */
    public static HouseState state(Crisis crisis, Clock clock) {
        return words -> {
            List<HouseState.Standing> all = new ArrayList<>(declared(crisis, words));
            ServicesTold.of(crisis.statusAt(clock.instant()), words).ifPresent(all::add);
            return all;
        };
    }

    /** Each declaration that stands, with level, start and T0. */
    public static List<HouseState.Standing> declared(Crisis crisis, Words words) {
        return crisis.standing().stream()
                .map(each -> Telling.standing(each, words))
                .toList();
    }

    @Override
    public String room() {
        return "crisis";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Permission.SIGNED_IN, this::show);
        routes.listed(PATH, "crisis.title", "crisis.hint");
        routes.topics(Desk.TOPIC, (visitor, topic) -> true);
        new DeclareForms(desk).open(routes);
        routes.action(PATH + "/{id}/confirm", Rights.CONFIRM, this::confirm);
        new EndForms(desk).open(routes);
    }

    private void show(Visit visit) {
        var telling = new Telling(visit.words(), desk.names());
        List<String> sites = desk.sites();
        visit.show(
                "releve/crisis/crisis.jte",
                new CrisisPage(
                        visit.frame(visit.words().text("crisis.title"), Desk.TOPIC),
                        crisis.all().stream()
                                .filter(Declaration::stands)
                                .map(telling::line)
                                .toList(),
                        crisis.all().stream()
                                .filter(each -> !each.stands())
                                .map(telling::line)
                                .toList(),
                        sites,
                        sites.isEmpty() ? List.of() : masters(visit, sites),
                        new CrisisPage.May(visit.may(Rights.DECLARE), visit.may(Rights.CONFIRM))));
    }

    /** The whole site, every service, and wards of which something was said of their own. */
    private List<CrisisPage.MasterRow> masters(Visit visit, List<String> sites) {
        Words words = visit.words();
        List<CrisisPage.MasterRow> rows = new ArrayList<>();
        rows.add(row(words.text("crisis.master.whole"), "", sites, visit));
        Services.ALL.forEach(each -> rows.add(row(words.text(Services.key(each)), each, sites, visit)));
        sites.stream()
                .flatMap(site -> crisis.units(site).stream())
                .filter(unit -> !Services.ALL.contains(unit))
                .distinct()
                .sorted()
                .forEach(unit -> rows.add(row(unit, unit, sites, visit)));
        return rows;
    }

    private CrisisPage.MasterRow row(String name, String unit, List<String> sites, Visit visit) {
        return new CrisisPage.MasterRow(
                name,
                sites.stream()
                        .map(site -> told(crisis.master(site, unit, visit.now()), visit.words()))
                        .toList());
    }

    private static CrisisPage.MasterTold told(MasterCell cell, Words words) {
        return new CrisisPage.MasterTold(
                cell.master().shape(),
                words.text(cell.master().key()),
                cell.from().map(words::moment).orElse(""),
                PATH + "/master/" + Paths.part(cell.site()),
                cell.master() == Master.PAPER);
    }

    private void confirm(Visit visit) {
        Declaration each = standing(crisis, visit);
        var fact = new CrisisFact.Confirmed(visit.formKey(), each.id(), seen(visit, each));
        desk.file(visit, () -> crisis.file(fact, each.id(), desk.caller(visit)), () -> PATH);
    }

    /** The words that were on the screen: what somebody changed meanwhile stays unconfirmed. */
    private static UUID seen(Visit visit, Declaration each) {
        return each.versions().stream()
                .map(Declaration.Version::key)
                .filter(key -> key.toString().equals(visit.form().text("version")))
                .findFirst()
                .orElseThrow(() -> new NotThere("version"));
    }

    static Declaration standing(Crisis crisis, Visit visit) {
        try {
            return crisis.find(UUID.fromString(visit.part("id")))
                    .filter(Declaration::stands)
                    .orElseThrow(() -> new NotThere("declaration"));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("declaration");
        }
    }
}
