package releve.crisis.log;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** The fields of an entry's form, new or to correct. */
public record LogFormPart(Frame frame, LogFields fields, List<LogChoice> sorts, List<Mistake> mistakes) {
    public boolean correction() {
        return fields.seen() > 0;
    }
}
