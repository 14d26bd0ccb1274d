package releve.agenda.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import releve.agenda.Verdict.Choice;
import releve.web.Frame;
import releve.web.Mistake;
import releve.web.Words;

/**
 * What to say to somebody who has been identified, with the form for what came of it.
 *
 * @param action where the form goes
 * @param birth as it was said
 * @param seen marks what was shown, so that a decision that changes meanwhile is noticed
 */
public record SayPart(
        Frame frame,
        String action,
        CallCard card,
        String birth,
        String seen,
        List<Line> lines,
        List<Option> outcomes,
        List<Option> boxes,
        String note,
        List<Mistake> mistakes) {
    /**
     * @param when of the appointment as it was booked
     * @param field of a new day that is agreed, instead of {@code when}; blank where none is asked
     * @param away where it is noted when the patient cannot come; blank where no day is sought or was given anew
     */
    public record Line(String text, String ahead, String when, String field, String away) {}

    public record Option(String value, String words, boolean chosen) {}

    static SayPart of(
            Frame frame,
            String action,
            ToCall person,
            List<Errand> of,
            Script script,
            Typed typed,
            List<Mistake> mistakes) {
        Words words = frame.words();
        Words own = script.of(person);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            Errand errand = of.get(i);
            lines.add(new Line(
                    Script.message(errand, own),
                    Script.verdict(errand, words),
                    errand.start()
                            .map(start -> Script.when(start, words))
                            .orElseGet(() -> words.text("agenda.calls.say.no-time")),
                    errand.verdict().choice() == Choice.DEFER ? "agreed-" + i : "",
                    errand.verdict().choice() == Choice.DEFER || errand.moves()
                            ? "/agenda/plan/case/" + errand.judged().of().ref().key()
                            : ""));
        }
        return new SayPart(
                frame,
                action,
                CallCard.of(person, script, words),
                typed.birth(),
                seen(of),
                lines,
                outcomes(words, typed.outcome()),
                person.boxes(of).stream()
                        .map(each -> new Option(
                                each.name(),
                                words.text(each.key()),
                                typed.ticked().contains(each.name())))
                        .toList(),
                typed.note(),
                mistakes);
    }

    /** What was typed before, when the form is shown again. */
    record Typed(String birth, String outcome, List<String> ticked, String note) {
        static Typed birth(String birth) {
            return new Typed(birth, "", List.of(), "");
        }
    }

    private static List<Option> outcomes(Words words, String chosen) {
        return Arrays.stream(Outcome.values())
                .filter(each -> !each.isMissed())
                .map(each -> new Option(
                        each.name(), words.text(each.key()), each.name().equals(chosen)))
                .toList();
    }

    /** The same for what says the same of the same appointments, also after a restart. */
    static String seen(List<Errand> errands) {
        return Integer.toHexString(
                errands.stream().map(Errand::asTold).toList().toString().hashCode());
    }
}
