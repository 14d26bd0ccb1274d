package releve.ward;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * One form: questions, when it happened and who said it, what has to be mended, what has to be confirmed.
 *
 * @param draft names the form's draft in the browser
 * @param notices sentences to be read first
 * @param moment asked for when and by whom; absent where that is no question
 * @param reason a correction or withdrawal asks why
 */
public record RecordPage(
        Frame frame,
        String draft,
        String action,
        Optional<Who> who,
        List<String> notices,
        List<Question> questions,
        Optional<When> moment,
        Optional<String> reason,
        Hidden hidden,
        List<Mistake> mistakes,
        List<DoubtLine> doubts,
        Links links) {
    /** The forms of the first hour; each records one thing and can wait in the browser while the node cannot be reached. */
    private static final Set<String> WAITING = Set.of("vital-signs", "note", "move", "drug-given", "sample-taken");

    static boolean waits(String form) {
        return WAITING.contains(form);
    }

    public boolean waits() {
        return waits(draft);
    }

    /** The patient on top of the page, in words. */
    public record Who(String name, String birth, String sex, String number, String place) {}

    public record When(String day, String hour, String saidBy) {}

    /** What the form must know when it comes back: when it was shown, where the patient was, which version was seen. */
    public record Hidden(String shown, String seen, String version) {}

    public record DoubtLine(String id, String code, String text) {}

    public record Links(String button, String back, String backText) {}
}
