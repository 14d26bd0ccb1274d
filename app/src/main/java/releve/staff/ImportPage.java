package releve.staff;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** A staff list to be pasted or chosen, and what is given to rows that do not say it. */
public record ImportPage(Frame frame, Fields fields, List<Mistake> mistakes) {
    public record Fields(String list, List<Choice> roles, String wards, List<Choice> languages, List<Choice> secrets) {}
}
