package releve.chart;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import releve.access.Sight;
import releve.identity.PatientRef;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.ward.Place;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;

/** The page of one patient's chart. */
public final class ChartPages implements Pages {
    private final Jdbi jdbi;
    private final Reach reach;

    public ChartPages(Jdbi jdbi, Reach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
    }

    /** The address of a patient's chart. */
    public static String path(PatientRef patient) {
        return "/patient/" + Paths.part(patient.authority()) + "/" + Paths.part(patient.number());
    }

    @Override
    public String room() {
        return "chart";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/patient/{authority}/{number}", Rights.READ_ADMINISTRATIVE, this::patient);
    }

    private void patient(Visit visit) {
        PatientChart chart =
                PatientChart.of(jdbi, Paths.read(visit.part("number")), Paths.read(visit.part("authority"))).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotThere("patient"));
        if (reach.sight(visit.visitor(), chart.patient().ref(), wards(chart), false) != Sight.OPEN) {
            throw new NotAllowed("patient");
        }
        reach.saw(visit.visitor(), "patient/" + chart.patient().ref(), "chart", "");
        visit.show("releve/chart/patient.jte", PatientPage.of(chart, visit));
    }

    /** Where the patient is, under both names of each ward. */
    private static List<String> wards(PatientChart chart) {
        List<String> wards = new ArrayList<>();
        chart.stays().forEach(stay -> {
            Place place = stay.place();
            if (stay.status().takesBed() && place != null) {
                wards.add(place.ward());
                wards.add(place.site() + "/" + place.ward());
            }
        });
        return wards;
    }
}
