package releve.agenda;

import java.util.List;

/** One case that is spoken of, and what its services were like when it was. */
public record Ballot(CaseRef of, List<Rest> basis) {
    public Ballot {
        basis = List.copyOf(basis);
    }
}
