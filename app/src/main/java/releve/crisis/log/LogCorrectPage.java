package releve.crisis.log;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** The form that corrects an entry, under what stands of it. */
public record LogCorrectPage(Frame frame, LogLine line, LogFormPart form) {
    public List<Mistake> mistakes() {
        return form.mistakes();
    }
}
