package releve.ward;

import java.util.List;
import releve.access.BreakGlass;
import releve.access.Sight;
import releve.identity.Patient;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.web.Mistake;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Visit;

/** Where the glass before a patient is broken, with a reason. */
public final class GlassPages implements Pages {
    private static final int LONGEST_TEXT = 500;

    private final PatientDoor door;
    private final Reach reach;

    public GlassPages(PatientDoor door, Reach reach) {
        this.door = door;
        this.reach = reach;
    }

    @Override
    public String room() {
        return "ward";
    }

    @Override
    public void open(Routes routes) {
        routes.action("/patient/{authority}/{number}/glass", Rights.BREAK_GLASS, this::smash);
    }

    private void smash(Visit visit) {
        Patient patient = door.named(visit);
        PatientSight.Seen seen = door.sight(visit, patient);
        if (seen.sight() == Sight.CLOSED) {
            reach.refused(visit.visitor(), "patient/" + patient.ref(), Rights.BREAK_GLASS);
            throw seen.hidden() ? new NotThere("patient") : new NotAllowed("patient");
        }
        String back = visit.form().text("back");
        List<Mistake> mistakes = mistakes(visit);
        if (mistakes.isEmpty()) {
            String reason = reason(visit);
            visit.file(() -> broken(visit, patient, reason, back));
        } else {
            visit.showMistakes(
                    GlassPage.TEMPLATE, GlassPage.asked(visit, patient, seen.confidential(), back, mistakes));
        }
    }

    private String broken(Visit visit, Patient patient, String reason, String back) {
        return switch (reach.breakGlass(visit.visitor(), patient.ref(), reason)) {
            case BreakGlass.Opened ignored -> back;
            case BreakGlass.Refused ignored -> throw new NotAllowed("patient");
        };
    }

    private static List<Mistake> mistakes(Visit visit) {
        String why = visit.form().text("why");
        String text = visit.form().text("text");
        if (GlassPage.choices(visit.words()).stream()
                .noneMatch(each -> each.value().equals(why))) {
            return List.of(new Mistake("why-care", visit.words().text("ward.glass.mistake.why")));
        }
        if (why.equals(GlassPage.OTHER) && text.isEmpty()) {
            return List.of(new Mistake("text", visit.words().text("ward.glass.mistake.text")));
        }
        return text.length() > LONGEST_TEXT
                ? List.of(new Mistake("text", visit.words().text("ward.glass.mistake.long", LONGEST_TEXT)))
                : List.of();
    }

    /** What the reviewer reads: the choice in the words the visitor saw, and what they wrote. */
    private static String reason(Visit visit) {
        String why = visit.form().text("why");
        String words = GlassPage.choices(visit.words()).stream()
                .filter(each -> each.value().equals(why))
                .findFirst()
                .orElseThrow()
                .words();
        String text = visit.form().text("text");
        return text.isEmpty() ? words : words + " – " + text;
    }
}
