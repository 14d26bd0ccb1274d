package releve.wardpc.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.journal.Caller;
import releve.journal.Journal;
import releve.ward.Doubt;
import releve.ward.Filed;
import releve.ward.Item;
import releve.ward.Place;
import releve.ward.Recordable;
import releve.ward.Recording;
import releve.ward.Refusal;
import releve.ward.Stay;
import releve.ward.Telling;
import releve.ward.Wards;
import releve.wardpc.Noted;
import releve.wardpc.Outcome;
import releve.wardpc.node.Stored.Judgement;

/**
 * Files what a ward PC recorded, or says why not. Filing is once by the form's key, so that judging again after a crash doubles nothing.
 * What a person answered on the ward PC is not asked again; what only the node knows is a conflict that a person settles.
 */
final class Judging {
    /** Whoever wrote it down so soon after it happened has seen the time; that the line was cut for days is not their slip. */
    private static final Duration WRITTEN_IN_TIME = Duration.ofHours(24);

    private final Journal journal;
    private final Recording recording;
    private final Patients patients;
    private final Wards wards;
    private final Entries entries;

    Judging(Journal journal, Recording recording) {
        this.journal = journal;
        this.recording = recording;
        this.patients = new Patients(journal.read().jdbi());
        this.wards = new Wards(journal.read().jdbi());
        this.entries = new Entries(journal.read().jdbi());
    }

    Judgement of(Stored each) {
        try {
            Optional<Item> item =
                    Recordable.read(each.noted().kind(), each.noted().content());
            Optional<Patient> patient = patient(each.noted().patient());
            if (item.isEmpty()) {
                return refused("kind");
            }
            if (patient.isEmpty()) {
                return refused("patient");
            }
            return each.noted().version() == 1 ? first(each, item.get(), patient.get()) : later(each, item.get());
        } catch (IllegalArgumentException notWhatTheKindSays) {
            return refused("content");
        }
    }

    /** Whoever stands for that number now. */
    Optional<Patient> patient(PatientRef ref) {
        List<Patient> found = patients.find(ref.number(), ref.authority());
        return found.size() == 1
                ? Optional.ofNullable(
                        patients.survivingById(List.of(found.getFirst().id()))
                                .get(found.getFirst().id()))
                : Optional.empty();
    }

    private Judgement first(Stored each, Item item, Patient patient) {
        Noted noted = each.noted();
        if (noted.withdrawn()) {
            return refused("content");
        }
        Optional<Filed.Already> already = recording.find(noted.form());
        if (already.isPresent()) {
            return already(each, already.get());
        }
        Optional<Filed.Already> same = recording.findSame(patient, item, noted.event());
        if (same.isPresent()) {
            return new Judgement(Outcome.SAME, "", same.get().seq());
        }
        Optional<String> elsewhere = item instanceof Item.Observed ? elsewhere(patient, noted) : Optional.empty();
        if (elsewhere.isPresent()) {
            return new Judgement(Outcome.CONFLICTING, elsewhere.get(), 0);
        }
        String remark = patient.ref().equals(noted.patient()) ? "" : "merged";
        return switch (file(each, item, patient)) {
            case Filed.New filed -> new Judgement(Outcome.NEW, remark, filed.seq());
            case Filed.Already before -> already(each, before);
            case Filed.Doubtful doubtful -> doubtful(doubtful);
            case Filed.Refused refused -> refused(refused.why());
        };
    }

    /** A move from where this PC itself had moved the patient is no conflict, whatever bed its copy still showed. */
    private Filed file(Stored each, Item item, Patient patient) {
        Noted noted = each.noted();
        Caller by = caller(each);
        Filed filed = recording.file(patient, item, telling(noted, Optional.ofNullable(noted.seen())), by);
        boolean itself = filed instanceof Filed.Refused refused
                && refused.why() instanceof Refusal.Elsewhere(Place now)
                && now != null
                && movedTo(each).filter(now::equals).isPresent();
        return itself ? recording.file(patient, item, telling(noted, Optional.empty()), by) : filed;
    }

    private Optional<Place> movedTo(Stored each) {
        return entries.movesBefore(each.mark(), each.number()).stream()
                .filter(before -> before.noted().patient().equals(each.noted().patient()))
                .findFirst()
                .flatMap(before ->
                        Recordable.read(before.noted().kind(), before.noted().content()))
                .map(item -> item instanceof Item.Moved moved ? moved.to() : null);
    }

    private Judgement later(Stored each, Item item) {
        Noted noted = each.noted();
        Optional<Filed.Already> already = recording.find(noted.form());
        if (already.isPresent()) {
            return already(each, already.get());
        }
        Optional<Stored> origin = entries.ofForm(each.mark(), noted.item());
        if (origin.isEmpty()) {
            return refused("not-own");
        }
        if (!noted.withdrawn() && !Recordable.correctable(item)) {
            return refused("not-correctable");
        }
        Filed filed = noted.withdrawn()
                ? recording.withdraw(noted.item(), noted.version() - 1, noted.form(), noted.reason(), caller(each))
                : recording.correct(
                        noted.item(),
                        noted.version() - 1,
                        item,
                        telling(noted, Optional.empty()),
                        noted.reason(),
                        caller(each));
        return switch (filed) {
            case Filed.New done -> new Judgement(Outcome.UPDATED, "", done.seq());
            case Filed.Already before -> already(each, before);
            case Filed.Doubtful doubtful -> doubtful(doubtful);
            case Filed.Refused refused ->
                refused.why() instanceof Refusal.NotThere && origin.get().isOpen()
                        ? new Judgement(Outcome.CONFLICTING, "earlier-waits", 0)
                        : refused(refused.why());
        };
    }

    /** Filed by this very entry before a crash it is new; filed by anybody else it is the same. */
    private Judgement already(Stored each, Filed.Already before) {
        boolean own = journal.read().get(before.seq()).by().equals(caller(each));
        Outcome outcome = !own ? Outcome.SAME : each.noted().version() == 1 ? Outcome.NEW : Outcome.UPDATED;
        return new Judgement(outcome, "", before.seq());
    }

    static Caller caller(Stored each) {
        return new Caller(Pc.actor(each.label()), Pc.ROLE);
    }

    /** @throws IllegalArgumentException when it is not as long as people's names are */
    static Telling telling(Noted noted, Optional<Place> seen) {
        Set<String> confirmed = new LinkedHashSet<>(noted.confirmed());
        if (!noted.event().plus(WRITTEN_IN_TIME).isBefore(noted.written())) {
            confirmed.add(new Doubt.LongAgo(noted.event()).code());
        }
        return new Telling(noted.event(), false, noted.by(), noted.form(), confirmed, seen);
    }

    /** Where the patient was by then, if that was not on the ward on which the ward PC showed them. */
    private Optional<String> elsewhere(Patient patient, Noted noted) {
        Place seen = noted.seen();
        if (seen == null) {
            return Optional.empty();
        }
        Set<Long> ids = patients.oneWith(patient.id());
        List<Stay> stays = new ArrayList<>(wards.staysOf(ids));
        stays.removeIf(stay -> !ids.contains(stay.patient()));
        Optional<Stay> inBed =
                stays.stream().filter(stay -> stay.status().takesBed()).findFirst();
        Optional<Stay> last = inBed.or(() -> stays.stream().findFirst());
        if (last.isEmpty() || since(last.get()).isAfter(noted.event())) {
            return Optional.empty();
        }
        Place now = last.get().place();
        boolean there = inBed.isPresent()
                && (now == null || now.site().equals(seen.site()) && now.ward().equals(seen.ward()));
        return there ? Optional.empty() : Optional.of(inBed.isPresent() ? "elsewhere" : "gone");
    }

    private static Instant since(Stay stay) {
        Instant since = stay.since();
        return since == null || !stay.status().takesBed() ? stay.event() : since;
    }

    private static Judgement doubtful(Filed.Doubtful doubtful) {
        String code = doubtful.doubts().getFirst().code();
        return new Judgement(Outcome.CONFLICTING, code.substring(0, code.indexOf(':')), 0);
    }

    private static Judgement refused(String why) {
        return new Judgement(Outcome.REFUSED, why, 0);
    }

    private static Judgement conflicting(String why) {
        return new Judgement(Outcome.CONFLICTING, why, 0);
    }

    private static Judgement refused(Refusal why) {
        return switch (why) {
            case Refusal.AlreadyThere ignored -> new Judgement(Outcome.SAME, "", 0);
            case Refusal.Elsewhere ignored -> conflicting("elsewhere");
            case Refusal.NotAdmitted ignored -> conflicting("gone");
            case Refusal.BeforeTheLast ignored -> conflicting("later-known");
            case Refusal.CorrectedMeanwhile ignored -> conflicting("corrected-meanwhile");
            case Refusal.AlreadySent ignored -> conflicting("elsewhere");
            case Refusal.NoLongerWaiting ignored -> conflicting("elsewhere");
            case Refusal.LeaveStandsOtherwise ignored -> conflicting("elsewhere");
            case Refusal.InTheFuture ignored -> refused("future");
            case Refusal.NothingSaid ignored -> refused("nothing");
            case Refusal.OtherWard ignored -> refused("other-ward");
            case Refusal.NoSuchBed ignored -> refused("bed");
            case Refusal.NotThere ignored -> refused("not-there");
            case Refusal.ReasonMissing ignored -> refused("reason");
        };
    }
}
