package releve.ward;

import java.util.List;
import java.util.Objects;
import releve.identity.Patient;
import releve.web.Frame;
import releve.web.Mistake;
import releve.web.Paths;
import releve.web.Visit;
import releve.web.Words;

/**
 * Asks why a patient out of the visitor's reach has to be opened.
 *
 * @param who name, birth date and sex in words, so that the right one is opened; of a confidential patient the number alone
 * @param path to send the reason to
 * @param back the page that was asked for
 */
public record GlassPage(
        Frame frame,
        String who,
        boolean confidential,
        String path,
        String back,
        String chosen,
        String text,
        List<Choice> choices,
        List<Mistake> mistakes) {
    static final String TEMPLATE = "releve/ward/glass.jte";

    /** A usual reason. */
    public record Choice(String value, String words) {}

    static GlassPage ask(Visit visit, Patient patient, boolean confidential, String back) {
        return asked(visit, patient, confidential, back, List.of());
    }

    static GlassPage asked(Visit visit, Patient patient, boolean confidential, String back, List<Mistake> mistakes) {
        Words words = visit.words();
        return new GlassPage(
                visit.frame(words.text("ward.glass.title")),
                who(patient, confidential, words),
                confidential,
                path(patient),
                back,
                visit.form().text("why"),
                visit.form().text("text"),
                choices(words),
                mistakes);
    }

    static List<Choice> choices(Words words) {
        return List.of(
                new Choice("care", words.text("ward.glass.why.care")),
                new Choice("emergency", words.text("ward.glass.why.emergency")),
                new Choice("advice", words.text("ward.glass.why.advice")),
                new Choice("arriving", words.text("ward.glass.why.arriving")),
                new Choice(OTHER, words.text("ward.glass.why.other")));
    }

    static final String OTHER = "other";

    static String path(Patient patient) {
        return "/patient/" + Paths.part(patient.ref().authority()) + "/"
                + Paths.part(patient.ref().number()) + "/glass";
    }

    private static String who(Patient patient, boolean confidential, Words words) {
        String number = patient.ref().toString();
        if (confidential) {
            return number;
        }
        String birth = Objects.requireNonNullElse(patient.person().birth(), "");
        return patient.name()
                + (birth.isEmpty() ? "" : ", " + words.text("ward.glass.born", Births.words(birth, words))) + ", "
                + number;
    }
}
