package releve.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import releve.ward.Census;
import releve.ward.Wards;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Visitor;
import releve.web.Words;

/** The pages a ward works with: all wards, one ward's board, one patient's chart. */
public final class ChartPages implements Pages {
    static final Permission WARD = Permission.of("access.see-own-ward");
    static final Permission CLINICAL = Permission.of("access.read-clinical");
    static final Permission MEDICATION = Permission.of("access.read-medication");
    static final Permission LABORATORY = Permission.of("access.read-laboratory");
    static final Permission IMAGING = Permission.of("access.read-imaging");
    static final Permission ADMINISTRATIVE = Permission.of("access.read-administrative");

    private final Jdbi jdbi;
    private final Reach reach;
    private final Boards boards;

    public ChartPages(Jdbi jdbi, Reach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.boards = new Boards(jdbi);
    }

    @Override
    public String room() {
        return "chart";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/wards", WARD, this::wards);
        routes.page("/ward/{site}/{ward}", WARD, this::board);
        routes.page("/patient/{authority}/{number}", ADMINISTRATIVE, this::patient);
        routes.listed("/wards", "chart.wards.title", "chart.wards.hint");
        routes.topics("ward", this::mayHear);
    }

    /** The topic of a ward's news. Names that a topic cannot carry are told together. */
    public static String topic(String site, String ward) {
        return "ward:" + (site + "." + ward).replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private boolean mayHear(Visitor visitor, String topic) {
        return new Wards(jdbi)
                .names().stream()
                        .filter(each -> topic(each.site(), each.ward()).equals(topic))
                        .anyMatch(each -> reach.sees(visitor, each.site(), each.ward()));
    }

    private void wards(Visit visit) {
        Words words = visit.words();
        Map<Boolean, List<WardsPage.Line>> lines = new TreeMap<>(new Wards(jdbi)
                .census(null).wards().stream()
                        .filter(ward -> reach.sees(visit.visitor(), ward.site(), ward.name()))
                        .map(ward -> WardsPage.Line.of(ward, reach.own(visit.visitor(), ward.site(), ward.name())))
                        .collect(java.util.stream.Collectors.partitioningBy(WardsPage.Line::own)));
        visit.show(
                "releve/chart/wards.jte",
                new WardsPage(
                        visit.frame(words.text("chart.wards.title")),
                        lines.getOrDefault(true, List.of()),
                        lines.getOrDefault(false, List.of())));
    }

    private void board(Visit visit) {
        String site = Paths.read(visit.part("site"));
        String name = Paths.read(visit.part("ward"));
        Census.Ward ward = new Wards(jdbi)
                .census(name).wards().stream()
                        .filter(each -> each.site().equals(site))
                        .findFirst()
                        .orElseThrow(() -> new NotThere("ward"));
        if (!reach.sees(visit.visitor(), site, name)) {
            throw new NotAllowed("ward");
        }
        reach.saw(visit.visitor(), "ward/" + site + "/" + name, "board");
        List<BoardLine> lines = boards.of(ward, visit.words(), visit.may(CLINICAL), visit.may(MEDICATION), visit.now());
        visit.show(
                "releve/chart/board.jte",
                new BoardPage(
                        visit.frame(visit.words().text("chart.board.title", name), topic(site, name)),
                        site,
                        name,
                        topic(site, name),
                        lines));
    }

    private void patient(Visit visit) {
        PatientChart chart =
                PatientChart.of(jdbi, Paths.read(visit.part("number")), Paths.read(visit.part("authority"))).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotThere("patient"));
        boolean within = chart.stays().stream()
                .filter(stay -> stay.status().takesBed() && stay.place() != null)
                .map(stay -> java.util.Objects.requireNonNull(stay.place()))
                .anyMatch(place -> reach.sees(visit.visitor(), place.site(), place.ward()));
        if (!within && !reach.sees(visit.visitor(), "", "")) {
            throw new NotAllowed("patient");
        }
        reach.saw(visit.visitor(), "patient/" + chart.patient().ref(), "chart");
        visit.show("releve/chart/patient.jte", PatientPage.of(chart, visit));
    }
}
