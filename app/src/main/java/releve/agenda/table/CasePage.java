package releve.agenda.table;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * One case: everything about it, what was ever said of it, and the forms that the visitor may fill.
 *
 * @param address of this page within its list; {@code list} of the list
 * @param seen the case with its services as shown, as forms carry it
 * @param done the case that was spoken of before this one, in words
 */
public record CasePage(
        Frame frame,
        CaseLine line,
        List<Fact> facts,
        List<String> rests,
        List<Line> history,
        Forms forms,
        Links links,
        String seen,
        Optional<String> done,
        List<Mistake> mistakes) {
    public record Fact(String name, String value) {}

    public record Links(String address, String list, String next, String withdraw) {}

    /** @param withdraws the form that the reader may take back, or blank */
    public record Line(String moment, String who, String text, boolean withdrawn, String withdraws) {}

    /**
     * @param speak one for each voice that the visitor has, and one for the crisis cell where the three do not agree
     * @param classes to choose from; empty when the visitor gives none
     * @param harm absent when the visitor is no physician
     */
    public record Forms(
            List<Speak> speak,
            List<Choice> classes,
            String classAction,
            Optional<HarmForm> harm,
            String bypass,
            Optional<Countersign> countersign) {}

    /** @param what the form is called while it waits for the node */
    public record Speak(String id, String title, String action, String what, VerdictPart part) {}

    /** @param questions one for each delay */
    public record HarmForm(String action, List<Question> questions) {}

    /** @param grades to choose from, the blank one first */
    public record Question(String name, String label, List<Choice> grades) {}

    /** @param own whether the visitor bypassed, and so cannot countersign */
    public record Countersign(String action, String bypass, boolean own) {}

    /** Whether something is to mend in the form whose fields begin so: only that one is open. */
    public boolean isWrong(String form) {
        return mistakes.stream().anyMatch(each -> each.field().startsWith(form));
    }

    /** The forms that carry what was seen, by the ids that the page gives them. */
    public List<String> carrying() {
        List<String> ids = new java.util.ArrayList<>(
                forms.speak().stream().map(each -> "form-" + each.id()).toList());
        if (!forms.bypass().isEmpty()) {
            ids.add("form-bypass");
        }
        return ids;
    }
}
