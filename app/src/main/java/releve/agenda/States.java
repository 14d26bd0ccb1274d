package releve.agenda;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import releve.crisis.Crisis;
import releve.crisis.ServiceState;
import releve.crisis.StatusCell;

/** How services work at given moments, as they were last said to; one of which nothing was said works. For one reading, by one thread. */
final class States {
    private record Cell(String site, String service) {}

    private final Crisis crisis;
    private final Map<Instant, Map<Cell, ServiceState>> known = new HashMap<>();

    States(Crisis crisis) {
        this.crisis = crisis;
    }

    ServiceState of(String site, String service, Instant at) {
        return at(at).getOrDefault(new Cell(site, service), ServiceState.NORMAL);
    }

    /** The sites of which anything was said. */
    Set<String> sites(Instant at) {
        Set<String> sites = new TreeSet<>();
        at(at).keySet().forEach(each -> sites.add(each.site()));
        return sites;
    }

    private Map<Cell, ServiceState> at(Instant at) {
        return known.computeIfAbsent(at, moment -> {
            Map<Cell, ServiceState> cells = new HashMap<>();
            for (StatusCell each : crisis.statusAt(moment)) {
                cells.put(new Cell(each.site(), each.service()), each.state());
            }
            return cells;
        });
    }
}
