package releve.ward;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patient;
import releve.identity.Reach;
import releve.identity.Reception;
import releve.identity.Rights;
import releve.web.Mistake;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;

/** Where a patient is made confidential, or no longer so. */
public final class ConfidentialPages implements Pages {
    private static final int LONGEST_REASON = 500;
    private static final String TEMPLATE = "releve/ward/confidential.jte";

    private final PatientSight sights;
    private final PatientDoor door;
    private final Reception reception;
    private final Reach reach;

    public ConfidentialPages(Jdbi jdbi, PatientDoor door, Reception reception, Reach reach) {
        this.sights = new PatientSight(jdbi, reach);
        this.door = door;
        this.reception = reception;
        this.reach = reach;
    }

    @Override
    public String room() {
        return "ward";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/patient/{authority}/{number}/confidential", Rights.MARK_CONFIDENTIAL, visit -> {
            Patient patient = door.open(visit, "confidential");
            visit.show(TEMPLATE, page(visit, patient, List.of()));
        });
        routes.action("/patient/{authority}/{number}/confidential", Rights.MARK_CONFIDENTIAL, this::mark);
    }

    private ConfidentialPage page(Visit visit, Patient patient, List<Mistake> mistakes) {
        String back = chart(patient);
        return new ConfidentialPage(
                visit.frame(visit.words().text("ward.door.confidential.title")),
                patient.name() + " · " + patient.ref(),
                sights.of(visit.visitor(), patient).confidential(),
                back + "/confidential",
                back,
                visit.form().text("reason"),
                mistakes);
    }

    private static String chart(Patient patient) {
        return "/patient/" + Paths.part(patient.ref().authority()) + "/"
                + Paths.part(patient.ref().number());
    }

    private void mark(Visit visit) {
        Patient patient = door.open(visit, "confidential");
        String reason = visit.form().text("reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            String text = visit.words().text("ward.door.confidential.mistake", LONGEST_REASON);
            visit.showMistakes(TEMPLATE, page(visit, patient, List.of(new Mistake("reason", text))));
            return;
        }
        boolean confidential = visit.form().text("confidential").equals("yes");
        visit.file(() -> {
            reception.markConfidential(patient.ref(), confidential, reason, reach.caller(visit.visitor()));
            return sights.of(visit.visitor(), patient).named() ? chart(patient) : "/";
        });
    }
}
