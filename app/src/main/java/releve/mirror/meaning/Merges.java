package releve.mirror.meaning;

import java.util.List;
import java.util.Optional;
import releve.hl7.Segment;
import releve.identity.Identifier;
import releve.identity.IdentityFact.PatientSeen;
import releve.identity.IdentityFact.PatientsLinked;
import releve.identity.IdentityFact.PatientsMerged;
import releve.identity.IdentityFact.PatientsUnlinked;
import releve.identity.PatientRef;
import releve.identity.Person;
import releve.ward.StayRef;
import releve.ward.WardFact.PatientsSeparated;
import releve.ward.WardFact.StayReassigned;

/** Merges, links and moved visits (chapter 3, A18, A24, A34, A37, A40, A45). Nothing is moved: what is said is linked. */
final class Merges {
    private Merges() {}

    /** {@code PID MRG} pairs: the PID's patient survives, the MRG's is the one merged into it. */
    static void merge(List<PatientBlock> blocks, FeedContext context, Findings findings) {
        for (PatientBlock block : blocks) {
            Optional<PatientRef> survivor = Persons.see(block.pid(), context, true, findings);
            for (Segment mrg : block.all("MRG")) {
                Optional<PatientRef> merged = survivor.flatMap(ref -> prior(mrg, findings, context));
                if (merged.isPresent()) {
                    findings.identity.add(new PatientsMerged(survivor.orElseThrow(), merged.get()));
                }
            }
            if (block.all("MRG").isEmpty()) {
                findings.miss("MRG: not sent, so it is not known who was merged");
            }
        }
    }

    /** MRG-1, else MRG-4 as before version 2.3.1; numbers that the survivor carries itself do not count. */
    private static Optional<PatientRef> prior(Segment mrg, Findings findings, FeedContext context) {
        List<Identifier> own = findings.identity.getLast() instanceof PatientSeen seen ? seen.identifiers() : List.of();
        for (int field : new int[] {1, 4}) {
            List<Identifier> others = Persons.identifiers(mrg, field, context).stream()
                    .filter(number -> own.stream().noneMatch(mine -> mine.ref().equals(number.ref())))
                    .toList();
            if (!others.isEmpty()) {
                findings.identity.add(new PatientSeen(others, priorName(mrg), false));
                return Optional.of(others.getFirst().ref());
            }
        }
        findings.miss("MRG-1: no other patient number");
        return Optional.empty();
    }

    private static Person priorName(Segment mrg) {
        String family = mrg.text(7, 1);
        String given = mrg.text(7, 2);
        return new Person(
                family.isBlank() ? null : family, given.isBlank() ? null : given, null, null, null, null, null);
    }

    /** {@code PID {MRG PV1}}: visits recorded under the MRG's patient belong to the PID's. */
    static void moveVisits(List<PatientBlock> blocks, FeedContext context, Findings findings) {
        for (PatientBlock block : blocks) {
            Optional<PatientRef> to = Persons.see(block.pid(), context, true, findings);
            if (to.isEmpty()) {
                continue;
            }
            List<Segment> rest = block.rest();
            for (int i = 0; i < rest.size(); i++) {
                if (rest.get(i).name().equals("MRG")) {
                    Optional<Segment> pv1 =
                            i + 1 < rest.size() && rest.get(i + 1).name().equals("PV1")
                                    ? Optional.of(rest.get(i + 1))
                                    : Optional.empty();
                    moveVisit(rest.get(i), pv1, to.get(), context, findings);
                }
            }
        }
    }

    private static void moveVisit(
            Segment mrg, Optional<Segment> pv1, PatientRef to, FeedContext context, Findings findings) {
        Optional<StayRef> stay = Visits.number(mrg, 5, context)
                .or(() -> pv1.flatMap(visit -> Visits.number(visit, 19, context)))
                .or(() -> Visits.number(mrg, 3, context));
        List<Identifier> from = Persons.identifiers(mrg, 1, context);
        if (stay.isEmpty()) {
            findings.miss("MRG: names no visit (MRG-5, PV1-19)");
            return;
        }
        findings.ward.add(new StayReassigned(
                stay.get(), from.isEmpty() ? null : from.getFirst().ref(), to));
    }

    static void link(List<PatientBlock> blocks, FeedContext context, Findings findings) {
        List<PatientRef> pair = pair(blocks, context, findings);
        if (pair.size() == 2) {
            findings.identity.add(new PatientsLinked(pair.get(0), pair.get(1)));
        }
    }

    static void unlink(List<PatientBlock> blocks, FeedContext context, Findings findings) {
        List<PatientRef> pair = pair(blocks, context, findings);
        if (pair.size() == 2) {
            findings.identity.add(new PatientsUnlinked(pair.get(0), pair.get(1)));
            findings.ward.add(new PatientsSeparated(pair.get(0), pair.get(1)));
        }
    }

    private static List<PatientRef> pair(List<PatientBlock> blocks, FeedContext context, Findings findings) {
        List<PatientRef> named = blocks.stream()
                .map(block -> Persons.see(block.pid(), context, true, findings))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (named.size() != 2) {
            findings.miss("PID: two patients expected, found " + named.size());
        }
        return named;
    }
}
