package releve.web;

import java.util.List;

/**
 * The enrolled ward PC that a browser is.
 *
 * @param people who signed in on that ward lately, the latest first
 */
public record WardPc(String label, List<Known> people) {
    /** @param name to sign in with */
    public record Known(String name, String display) {}

    public WardPc {
        people = List.copyOf(people);
    }
}
