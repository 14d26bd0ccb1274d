package releve.agenda.table;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The questions of a form that says what is to become of cases.
 *
 * @param id stands before the ids of its fields
 * @param keys whether its choices answer to keys: only one form of a page does
 */
public record VerdictPart(Frame frame, String id, Fields fields, List<Mistake> mistakes, boolean keys) {
    public static final List<String> CHOICES = List.of("GO", "DEFER", "TRANSFER", "CANCEL");

    /** As typed. */
    public record Fields(String choice, String until, String to, String reason) {
        static final Fields BLANK = new Fields("", "", "", "");
    }

    public List<String> choices() {
        return CHOICES;
    }

    /** {@code 1} to {@code 4}. */
    public String key(String choice) {
        return String.valueOf(CHOICES.indexOf(choice) + 1);
    }

    public String word(String choice) {
        return frame.text(Keys.choice(choice));
    }
}
