package releve.search;

import java.util.List;
import releve.web.Form;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Registers a patient under a temporary number.
 *
 * @param alike persons who may be this one; while there are any, registering asks for a second word
 */
public record RegisterPage(
        Frame frame, Fields fields, List<Sex> sexes, List<FoundLine> alike, boolean warned, List<Mistake> mistakes) {
    /** What was typed. {@code label}: the number on a label out of a kit, blank when the program is to give one. */
    public record Fields(String family, String given, String sex, String birth, String age, String label) {
        static Fields of(Form form) {
            return new Fields(
                    form.text("family"),
                    form.text("given"),
                    form.text("sex"),
                    form.text("birth"),
                    form.text("age"),
                    form.text("label"));
        }

        boolean nameless() {
            return family.isEmpty() && given.isEmpty();
        }

        String searched() {
            return String.join(" ", family, given).strip();
        }
    }

    /** HL7 v2 table 0001 in words. */
    public record Sex(String code, String words) {}
}
