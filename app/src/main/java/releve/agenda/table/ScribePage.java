package releve.agenda.table;

import java.util.List;
import java.util.Map;
import releve.agenda.Voice;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The scribe's table: a list with room for three voices beside each case.
 *
 * @param action where the form is sent, with its list; {@code earlier} and {@code later} lead to the list's other parts
 * @param typed what was typed, by field, when it is shown again
 * @param done how many words were written down last, in words
 */
public record ScribePage(
        Frame frame,
        String day,
        String action,
        String earlier,
        String later,
        String list,
        List<Row> rows,
        Map<String, String> typed,
        List<Mistake> mistakes,
        String done) {
    public static final List<String> VOICES = List.of("DOCTOR", "NURSE", "DIRECTOR");

    /** @param seen the case with its services as shown */
    public record Row(int number, CaseLine line, String seen) {}

    public List<String> voices() {
        return VOICES;
    }

    public List<String> choices() {
        return VerdictPart.CHOICES;
    }

    public String voice(String voice) {
        return frame.text(Keys.voice(Voice.valueOf(voice)));
    }

    public String choice(String choice) {
        return frame.text(Keys.choice(choice));
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String reason() {
        return typed.getOrDefault("reason", frame.text("agenda.scribe.reason-said"));
    }

    public boolean isChosen(int row, String voice, String choice) {
        return typed("v-" + row + "-" + voice).equals(choice);
    }
}
