package releve.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import releve.identity.Patient;

/** A booking that can be spoken of, and everything that was said of it, in order. */
public record Case(Patient patient, Booking booking, CaseRef ref, List<Heard> heard) {
    public Case {
        heard = List.copyOf(heard);
    }

    /** What was said and not withdrawn. */
    public List<Heard> standing() {
        Set<UUID> withdrawn = new HashSet<>();
        for (Heard each : heard) {
            if (each.fact() instanceof DeskFact.Withdrawn it
                    && it.cases().stream().anyMatch(booking::is)) {
                withdrawn.add(it.of());
            }
        }
        return heard.stream()
                .filter(each -> !withdrawn.contains(each.fact().form()))
                .toList();
    }
}
