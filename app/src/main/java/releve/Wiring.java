package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.access.Access;
import releve.agenda.BookingDetails.Proxy;
import releve.agenda.Council;
import releve.agenda.Imports;
import releve.agenda.RuleBook;
import releve.agenda.Urgency;
import releve.agenda.calls.CallPages;
import releve.agenda.calls.Calls;
import releve.agenda.intake.IntakePages;
import releve.agenda.plan.PlanRoom;
import releve.agenda.plan.Planning;
import releve.agenda.plan.PlanningPages;
import releve.agenda.rules.RulesPages;
import releve.agenda.table.CouncilRoom;
import releve.agenda.table.HarmPages;
import releve.agenda.table.TablePages;
import releve.board.BoardPages;
import releve.board.Kardex;
import releve.chart.ChartPages;
import releve.chart.DrugsKnown;
import releve.crisis.Crisis;
import releve.crisis.CrisisPages;
import releve.crisis.Desk;
import releve.crisis.status.StatusPages;
import releve.dossier.Dossier;
import releve.identity.Reception;
import releve.identity.directory.Directory;
import releve.journal.Journal;
import releve.kit.KitPages;
import releve.kit.Kits;
import releve.kit.Units;
import releve.pack.LabelPages;
import releve.pack.PackKeeper;
import releve.pack.PackPages;
import releve.pack.Packs;
import releve.paper.Paper;
import releve.search.RegisterPages;
import releve.search.SearchPages;
import releve.staff.StaffPages;
import releve.ward.ConfidentialPages;
import releve.ward.GlassPages;
import releve.ward.PatientDoor;
import releve.ward.WardPages;
import releve.ward.Wards;
import releve.wardpc.node.EventKeys;
import releve.wardpc.node.NodeAddress;
import releve.wardpc.node.WardPcNode;
import releve.web.HouseState;
import releve.web.Live;
import releve.web.Pages;
import releve.web.Web;
import releve.web.WebSettings;
import releve.web.Words;

/** The rooms behind the pages and what they need of each other, floor by floor. */
final class Wiring {
    private final Journal journal;
    private final Jdbi jdbi;
    private final Path data;
    private final WebSettings settings;
    private final Clock clock;
    private final Access access;

    final Door door;
    final Live live = Web.newLive();
    final FeedAges ages;
    private final Reception reception;
    private final PatientDoor patients;
    private final Directory directory;
    private final Kardex kardex;
    private final Crisis crisis;
    final PackKeeper packs;
    final WardPcNode wardPcs;

    Wiring(Journal journal, Path data, WebSettings settings, Clock clock, Access access) throws IOException {
        this.journal = journal;
        this.jdbi = journal.read().jdbi();
        this.data = data;
        this.settings = settings;
        this.clock = clock;
        this.access = access;
        this.door = new Door(access, clock);
        this.ages = new FeedAges(jdbi, clock);
        this.reception = new Reception(journal);
        this.patients = new PatientDoor(jdbi, door);
        this.directory = SearchPages.directory(jdbi, clock, number -> Scanned.patients(number, jdbi));
        this.kardex = new Kardex(journal.read(), clock);
        this.crisis = new Crisis(journal);
        this.packs = PackKeeper.in(
                data.resolve("packs"),
                journal.read(),
                new Packs.Outside(ages, crisis::trusted),
                settings.language(),
                settings.zone(),
                clock);
        this.wardPcs = new WardPcNode(journal, data, packs, around(), clock);
    }

    /** Where the node is, once its pages are open. */
    void found(Web web) {
        wardPcs.isReachedAt(new NodeAddress(web.address(), web.fingerprint()));
    }

    private DrugsKnown drugs() {
        return new DrugsKnown(jdbi, settings.zone(), crisis::trusted);
    }

    private WardPcNode.Around around() {
        Words words = Words.of(settings.language(), settings.zone(), List.of("web", "crisis"));
        return new WardPcNode.Around(
                drugs(),
                () -> state().standing(words).stream()
                        .map(HouseState.Standing::text)
                        .toList(),
                door,
                settings.zone());
    }

    /** In the order of the start page. */
    List<Pages> pages() {
        List<Pages> all = new ArrayList<>(care());
        all.addAll(house());
        all.add(new AccessTexts());
        all.add(new StaffPages(access, door, clock, settings.zone(), UUID::randomUUID));
        return all;
    }

    private List<Pages> care() {
        return List.of(
                new BoardPages(kardex, door, ages, crisis, wardPcs.undecided()),
                new ChartPages(journal.read(), patients, ages, crisis::trusted, wardPcs.undecided()),
                new PackPages(jdbi, packs, door),
                wardPcs,
                new LabelPages(patients, door, data),
                new WardPages(journal, door, clock, settings.zone(), drugs(), crisis::trusted),
                new GlassPages(patients, door),
                new ConfidentialPages(jdbi, patients, reception, door),
                new SearchPages(jdbi, directory, door, crisis::trusted),
                new RegisterPages(jdbi, directory, reception, door, crisis::trusted));
    }

    /** What the whole house is told, and what lies ready for its worst night. */
    private List<Pages> house() {
        var desk = new Desk(crisis, new Sites(kardex), access.people(), door::caller, live, settings.zone());
        var now = new HouseNow(crisis, clock);
        var keys = new EventKeys(journal, new SecureRandom(), clock);
        var kits = new Kits(keys, reception, new Units(journal.read()), new Wards(jdbi), now);
        List<Pages> pages = new ArrayList<>(List.of(
                new CrisisPages(desk),
                new StatusPages(desk),
                new CrisisCell(journal, access, door, now, ages, live, settings)));
        pages.addAll(agenda(desk));
        pages.add(new KitPages(journal, kits, keys, now, ages, door, clock));
        return pages;
    }

    private List<Pages> agenda(Desk desk) {
        var council = new Council(journal, crisis, clock, settings.zone());
        var room = new CouncilRoom(council, desk, door, door::may, jdbi, new Paper(), ages);
        var calls = new Calls(journal, council, this::contacts, clock, settings.zone());
        return List.of(
                new TablePages(room),
                new HarmPages(room),
                new RulesPages(room, new RuleBook(journal)),
                new IntakePages(new Imports(journal), data, door, access.people(), live, clock, settings.zone()),
                plan(desk, council),
                new CallPages(
                        calls,
                        jdbi,
                        door,
                        directory,
                        settings.language(),
                        settings.zone(),
                        new CallPages.Setters(
                                () -> council.tables().urgencies().stream()
                                        .map(Urgency::code)
                                        .toList(),
                                desk::names)));
    }

    /** Next of kin, from the registration. */
    private Map<Long, List<Proxy>> contacts(Map<Long, ? extends Collection<Long>> persons) {
        Map<Long, List<Proxy>> proxies = new HashMap<>();
        new Dossier(jdbi)
                .contactsOf(persons)
                .forEach((person, all) -> proxies.put(
                        person,
                        all.stream()
                                .map(each -> new Proxy(
                                        each.contact().name(),
                                        each.contact().relationship(),
                                        each.contact().phones()))
                                .toList()));
        return proxies;
    }

    private Pages plan(Desk desk, Council council) {
        var planning = new Planning(journal, council, clock, settings.zone(), () -> live.changed(PlanRoom.TOPIC));
        return new PlanningPages(new PlanRoom(planning, desk, door, jdbi, new Paper(), ages));
    }

    HouseState state() {
        return CrisisPages.state(crisis, clock);
    }

    News news() {
        return new News(kardex, live, directory, ages, clock, new Random());
    }
}
