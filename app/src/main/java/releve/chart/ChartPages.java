package releve.chart;

import org.jdbi.v3.core.Jdbi;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Rights;
import releve.ward.PatientDoor;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;

/** The page of one patient's chart. */
public final class ChartPages implements Pages {
    private final Jdbi jdbi;
    private final PatientDoor door;

    public ChartPages(Jdbi jdbi, PatientDoor door) {
        this.jdbi = jdbi;
        this.door = door;
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
        Patient patient = door.open(visit, "chart");
        visit.show("releve/chart/patient.jte", PatientPage.of(PatientChart.of(jdbi, patient), visit));
    }
}
