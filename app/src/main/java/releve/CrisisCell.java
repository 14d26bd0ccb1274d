package releve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.access.Access;
import releve.access.Account;
import releve.crisis.log.Authors;
import releve.crisis.log.BedCounts;
import releve.journal.Caller;
import releve.ward.Census;
import releve.ward.Wards;
import releve.web.Permission;
import releve.web.Visitor;

/** Who writes the crisis cell's papers, and what they learn of the wards. */
final class CrisisCell implements Authors {
    private final Access access;
    private final Door door;

    CrisisCell(Access access, Door door) {
        this.access = access;
        this.door = door;
    }

    @Override
    public Caller caller(Visitor visitor) {
        return door.caller(visitor);
    }

    @Override
    public boolean may(Visitor visitor, Permission permission) {
        return door.may(visitor, permission);
    }

    @Override
    public Map<String, String> names() {
        return access.people().all().stream()
                .collect(Collectors.toMap(each -> "account/" + each.id(), Account::display, (one, other) -> one));
    }

    /** Patients and beds of each site; a patient whose bed nobody has said counts as a patient only. */
    record Beds(Jdbi jdbi) implements BedCounts {
        @Override
        public List<Count> counts() {
            Map<String, List<Census.Bed>> sites = new TreeMap<>();
            for (Census.Ward ward : new Wards(jdbi).census(null).wards()) {
                sites.computeIfAbsent(ward.site(), none -> new ArrayList<>()).addAll(ward.beds());
            }
            List<Count> counts = new ArrayList<>();
            sites.forEach((site, beds) -> counts.add(new Count(
                    site, beds.stream().mapToInt(bed -> bed.occupants().size()).sum(), (int)
                            beds.stream().filter(bed -> !bed.name().isBlank()).count())));
            return counts;
        }
    }
}
