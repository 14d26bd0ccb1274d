package releve.wardpc.node;

import java.util.Set;
import releve.ward.Undecided;
import releve.ward.Wards;

/** The entries that wait for a person, for the boards and charts of those whom they concern. */
final class Open implements Undecided {
    private final Entries entries;
    private final Judging judging;

    Open(Entries entries, Judging judging) {
        this.entries = entries;
        this.judging = judging;
    }

    @Override
    public int onWard(Wards.Named ward) {
        return Math.toIntExact(entries.open().stream()
                .filter(each -> each.site().equals(ward.site()) && each.ward().equals(ward.ward()))
                .count());
    }

    @Override
    public int ofPatient(Set<Long> rows) {
        return Math.toIntExact(entries.open().stream()
                .filter(each -> judging.patient(each.noted().patient())
                        .filter(patient -> rows.contains(patient.id()))
                        .isPresent())
                .count());
    }

    @Override
    public String path() {
        return EntryPages.PATH;
    }
}
