package releve.chart;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.crisis.Trust;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Rights;
import releve.journal.JournalReader;
import releve.ward.PatientDoor;
import releve.ward.Undecided;
import releve.web.DataAges;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Visitor;

/** The pages of one patient's chart: the first screen of a role, a page for each part, documents, and where each item comes from. */
public final class ChartPages implements Pages {
    private static final String PATIENT = "/patient/{authority}/{number}";
    private static final String TOPIC = "patient";

    private final JournalReader reader;
    private final Jdbi jdbi;
    private final PatientDoor door;
    private final DataAges ages;
    private final Trust trust;
    private final Undecided undecided;

    public ChartPages(JournalReader reader, PatientDoor door, DataAges ages, Trust trust, Undecided undecided) {
        this.reader = reader;
        this.jdbi = reader.jdbi();
        this.door = door;
        this.ages = ages;
        this.trust = trust;
        this.undecided = undecided;
    }

    /** The address of a patient's chart. */
    public static String path(PatientRef patient) {
        return "/patient/" + Paths.part(patient.authority()) + "/" + Paths.part(patient.number());
    }

    /** The topic of what happens to a patient, by their row; it tells nobody who they are. */
    public static String topic(long patient) {
        return TOPIC + ":" + patient;
    }

    @Override
    public String room() {
        return "chart";
    }

    @Override
    public void open(Routes routes) {
        routes.topics(TOPIC, this::mayHear);
        routes.page(PATIENT, Rights.READ_ADMINISTRATIVE, this::overview);
        part(routes, Opened.Part.DRUGS, chart -> new DrugSections(chart).all());
        routes.page(PATIENT + "/results", Opened.Part.RESULTS.needs, this::results);
        routes.page(PATIENT + "/orders", Rights.READ_ADMINISTRATIVE, this::orders);
        part(routes, Opened.Part.OBSERVATIONS, chart -> List.of(new CareSections(chart).observations()));
        part(routes, Opened.Part.PROBLEMS, chart -> {
            CareSections sections = new CareSections(chart);
            return List.of(sections.problems(), sections.allergies(), sections.vaccinations());
        });
        part(routes, Opened.Part.DOCUMENTS, chart -> List.of(new ServiceSections(chart).documents()));
        part(routes, Opened.Part.IMAGING, chart -> List.of(new ServiceSections(chart).imaging()));
        part(routes, Opened.Part.STAYS, chart -> List.of(new CareSections(chart).stays()));
        part(routes, Opened.Part.CONTACTS, chart -> {
            CareSections sections = new CareSections(chart);
            return List.of(sections.practitioners(), sections.contacts(), sections.appointments());
        });
        routes.page(PATIENT + "/source/{seq}", Rights.READ_ADMINISTRATIVE, this::source);
        routes.page(PATIENT + "/enclosure/{seq}/{nth}", Rights.READ_ADMINISTRATIVE, this::enclosure);
        routes.page(PATIENT + "/enclosure/{seq}/{nth}/file", Rights.READ_ADMINISTRATIVE, this::file);
        routes.page("/chart-news", Rights.READ_ADMINISTRATIVE, this::news);
    }

    private boolean mayHear(Visitor visitor, String topic) {
        String row = topic.substring(Math.min(topic.length(), TOPIC.length() + 1));
        return row.matches("\\d{1,18}") && door.mayHear(visitor, Long.parseLong(row));
    }

    /** Opens the door, then reads all of the page through one connection. */
    private void opened(Visit visit, String what, Consumer<Opened> then) {
        Patient patient = door.open(visit, what);
        visit.keep();
        jdbi.useHandle(one -> then.accept(new Opened(
                visit,
                Known.of(jdbi, patient.id()).orElseThrow(() -> new NotThere("patient")),
                ages,
                trust,
                undecided,
                jdbi)));
    }

    private void overview(Visit visit) {
        opened(visit, "chart", chart -> visit.show("releve/chart/overview.jte", Overview.of(chart)));
    }

    private void part(Routes routes, Opened.Part part, Function<Opened, List<ChartSection>> sections) {
        routes.page(
                PATIENT + "/" + part.key(),
                part.needs,
                visit -> opened(visit, "chart " + part.key(), chart -> show(chart, part, sections.apply(chart))));
    }

    private static void show(Opened chart, Opened.Part part, List<ChartSection> sections) {
        String key = "chart.hint." + part.key();
        String hint = part == Opened.Part.DRUGS || part == Opened.Part.OBSERVATIONS
                ? chart.words().text(key)
                : "";
        chart.visit.show(
                "releve/chart/part.jte",
                new PartPage(
                        chart.head(part.key(), chart.title(part)),
                        hint,
                        sections.stream().map(chart::noted).toList()));
    }

    private void results(Visit visit) {
        opened(visit, "chart results", chart -> {
            Instant until = visit.query("until").map(ChartPages::instant).orElse(null);
            visit.show("releve/chart/results.jte", new ResultTable(chart, until).page());
        });
    }

    private static @Nullable Instant instant(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private void orders(Visit visit) {
        if (!visit.may(Rights.READ_LABORATORY) && !visit.may(Rights.READ_IMAGING)) {
            throw new NotAllowed("orders");
        }
        opened(
                visit,
                "chart orders",
                chart -> show(chart, Opened.Part.ORDERS, List.of(new ServiceSections(chart).orders())));
    }

    private void source(Visit visit) {
        opened(
                visit,
                "chart source",
                chart -> visit.show("releve/chart/source.jte", new Sources(reader, chart).page(visit.part("seq"))));
    }

    /** One enclosure that this patient has and this visitor may read. */
    private Enclosures.Enclosure enclosed(Opened chart) {
        Enclosures.Enclosure found = Enclosures.find(chart.known, chart.visit.part("seq"), chart.visit.part("nth"))
                .orElseThrow(() -> new NotThere("enclosure"));
        if (!chart.visit.may(found.needs())) {
            throw new NotAllowed("enclosure");
        }
        return found;
    }

    private void enclosure(Visit visit) {
        opened(visit, "chart document", chart -> {
            Enclosures.Enclosure found = enclosed(chart);
            byte[] bytes = Enclosures.bytes(reader, chart.known, found).orElseThrow(() -> new NotThere("enclosure"));
            Shown shown = Shown.of(found.what().type(), bytes);
            visit.show(
                    "releve/chart/enclosure.jte",
                    new EnclosurePage(
                            chart.head("document", chart.words().text("chart.part.documents")),
                            Enclosures.title(found.what(), chart.words()),
                            shown.name(),
                            chart.path() + "/enclosure/" + found.address() + "/file",
                            shown == Shown.TEXT ? Shown.text(bytes) : ""));
        });
    }

    private void file(Visit visit) {
        opened(visit, "chart document file", chart -> {
            Enclosures.Enclosure found = enclosed(chart);
            byte[] bytes = Enclosures.bytes(reader, chart.known, found).orElseThrow(() -> new NotThere("enclosure"));
            Shown shown = Shown.of(found.what().type(), bytes);
            String name = "releve-" + found.seq() + "-" + found.room() + found.nth() + "." + shown.ending;
            visit.sendDocument(shown.type, name, bytes);
        });
    }

    /** What an open page says when something of its patient has changed; it names nobody. */
    private void news(Visit visit) {
        visit.show("releve/chart/news.jte", visit.frame(visit.words().text("chart.news.title")));
    }
}
