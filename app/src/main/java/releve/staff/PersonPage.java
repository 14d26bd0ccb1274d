package releve.staff;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** One person's account, or a new one. */
public record PersonPage(Frame frame, Fields fields, State state, List<Mistake> mistakes) {
    /** What a form holds. {@code name} is fixed once there is an account. */
    public record Fields(
            String name,
            String display,
            List<Choice> roles,
            String wards,
            List<Choice> languages,
            List<Choice> secrets) {}

    /** @param address of the account, or blank for a new one */
    public record State(String address, String words, boolean active) {}

    public boolean fresh() {
        return state.address().isEmpty();
    }
}
