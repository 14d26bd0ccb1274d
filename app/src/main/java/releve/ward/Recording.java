package releve.ward;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.journal.Caller;
import releve.journal.Entry;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/**
 * The front door for recording. One at a time: what was true when something was checked is true when it is written. It trusts that
 * the caller may do what it asks; pages ask for the permission.
 */
public final class Recording {
    /** The authority of stays that this program numbers itself. */
    public static final String AUTHORITY = "releve";

    private static final int STAY_DIGITS = 10;

    private final Journal journal;
    private final Checks checks;
    private final Standing standing;
    private final Patients patients;
    private final ReentrantLock one = new ReentrantLock();

    /** @param drugs of patients, to ask about a dose that was given already */
    public Recording(Journal journal, Clock clock, DrugsOf drugs) {
        Jdbi jdbi = journal.read().jdbi();
        this.journal = journal;
        this.standing = new Standing(jdbi);
        this.checks = new Checks(jdbi, clock, drugs);
        this.patients = new Patients(jdbi);
    }

    /** What this form was kept as, if it was. */
    public Optional<Filed.Already> find(UUID form) {
        return standing.filed(form);
    }

    /** Records something of a patient for the first time. */
    public Filed file(Patient patient, Item item, Telling telling, Caller by) {
        one.lock();
        try {
            Optional<Filed.Already> before = standing.filed(telling.form());
            if (before.isPresent()) {
                return before.get();
            }
            Set<Long> ids = patients.oneWith(patient.id());
            Optional<Standing.OpenStay> stay = standing.stayOf(ids);
            Filed objection = checks.objection(ids, item, telling, stay);
            if (objection != null) {
                return objection;
            }
            WardRecord said = new WardRecord(
                    patient.ref(),
                    stayFor(item, stay, telling.form()),
                    null,
                    telling.form(),
                    1,
                    telling.form(),
                    Checks.eventOf(item, telling, stay),
                    telling.saidBy(),
                    "",
                    false,
                    item);
            return write("patient/" + patient.ref(), said, by);
        } finally {
            one.unlock();
        }
    }

    /** What would be said against recording this now; nothing is written. */
    public Optional<Filed> objection(Patient patient, Item item, Telling telling) {
        Set<Long> ids = patients.oneWith(patient.id());
        return Optional.ofNullable(checks.objection(ids, item, telling, standing.stayOf(ids)));
    }

    /** The same thing said of this patient at the same minute, by another form. */
    public Optional<Filed.Already> findSame(Patient patient, Item item, Instant event) {
        return standing.same(patients.oneWith(patient.id()), item, event);
    }

    /** An admission that no system has numbered gets a number of ours, out of the form's key: the same form, the same number. */
    private static @Nullable StayRef stayFor(Item item, Optional<Standing.OpenStay> stay, UUID form) {
        if (item instanceof Item.Admitted
                && stay.filter(each -> !each.outPatient()).isEmpty()) {
            String digits = form.toString().replace("-", "");
            return new StayRef(AUTHORITY, "R" + digits.substring(digits.length() - STAY_DIGITS));
        }
        return stay.map(Standing.OpenStay::ref).orElse(null);
    }

    /** Says how a bed stands. */
    public Filed setBed(Place bed, BedState state, Telling telling, Caller by) {
        one.lock();
        try {
            Optional<Filed.Already> before = standing.filed(telling.form());
            if (before.isPresent()) {
                return before.get();
            }
            if (!standing.knows(bed)) {
                return new Filed.Refused(new Refusal.NoSuchBed());
            }
            Item item = new Item.BedSaid(state);
            Filed objection = checks.objection(Set.of(), item, telling, Optional.empty());
            if (objection != null) {
                return objection;
            }
            WardRecord said = new WardRecord(
                    null,
                    null,
                    bed,
                    telling.form(),
                    1,
                    telling.form(),
                    telling.event(),
                    telling.saidBy(),
                    "",
                    false,
                    item);
            return write("bed/" + bed.site() + "/" + bed.ward() + "/" + bed.room() + "/" + bed.bed(), said, by);
        } finally {
            one.unlock();
        }
    }

    /**
     * Says something recorded anew; the earlier version stays readable.
     *
     * @param version the version the person saw
     */
    public Filed correct(UUID item, int version, Item content, Telling telling, String reason, Caller by) {
        return change(item, version, telling.form(), reason, before -> {
            if (!before.kind().equals(WardRecord.kind(content))) {
                throw new IllegalArgumentException(before.kind() + " cannot become " + content.code());
            }
            Standing.Version latest = standing.latest(item).orElseThrow();
            Filed objection =
                    checks.ofCorrection(rows(before), new Checks.Before(item, latest.seq()), content, telling);
            return objection != null
                    ? objection
                    : write(next(before, telling.form(), content, telling, reason, false), by);
        });
    }

    /** Takes something back that should not have been recorded; it stays readable as withdrawn. */
    public Filed withdraw(UUID item, int version, UUID form, String reason, Caller by) {
        return change(
                item,
                version,
                form,
                reason,
                before -> write(
                        next(
                                before,
                                form,
                                before.content(),
                                new Telling(before.event(), false, before.saidBy(), form, Set.of(), Optional.empty()),
                                reason,
                                true),
                        by));
    }

    /** The rows of the patient it is about; none for a bed. */
    private Set<Long> rows(WardRecord said) {
        PatientRef ref = said.patient();
        return ref == null
                ? Set.of()
                : patients.find(ref.number(), ref.authority()).stream()
                        .findFirst()
                        .map(each -> patients.oneWith(each.id()))
                        .orElse(Set.of());
    }

    private interface Change {
        Filed of(WardRecord before);
    }

    private Filed change(UUID item, int version, UUID form, String reason, Change change) {
        one.lock();
        try {
            Optional<Filed.Already> filed = standing.filed(form);
            if (filed.isPresent()) {
                return filed.get();
            }
            Optional<Standing.Version> latest = standing.latest(item);
            Optional<byte[]> payload = latest.flatMap(each -> journal.read().findPayload(each.seq()));
            if (latest.isEmpty() || latest.get().withdrawn() || payload.isEmpty()) {
                return new Filed.Refused(new Refusal.NotThere());
            }
            if (latest.get().number() != version) {
                return new Filed.Refused(new Refusal.CorrectedMeanwhile());
            }
            if (reason.isBlank() || reason.length() > Item.LONGEST_TEXT) {
                return new Filed.Refused(new Refusal.ReasonMissing());
            }
            WardRecord before = Json.read(payload.get(), WardRecord.class);
            return change.of(
                    before.with(before.content(WardRecord.type(latest.get().what()))));
        } finally {
            one.unlock();
        }
    }

    private static WardRecord next(
            WardRecord before, UUID form, Object content, Telling telling, String reason, boolean withdrawn) {
        return new WardRecord(
                before.patient(),
                before.stay(),
                before.place(),
                before.item(),
                before.version() + 1,
                form,
                telling.event(),
                telling.saidBy(),
                reason.strip(),
                withdrawn,
                content);
    }

    private Filed write(WardRecord said, Caller by) {
        Place bed = said.place();
        return write(
                bed == null
                        ? "patient/" + said.patient()
                        : "bed/" + bed.site() + "/" + bed.ward() + "/" + bed.room() + "/" + bed.bed(),
                said,
                by);
    }

    private Filed write(String subject, WardRecord said, Caller by) {
        Entry entry = journal.append(new Fact(said.kind(), subject, by, Json.payload(said)));
        return new Filed.New(entry.seq(), said.item());
    }

    static List<Doubt> unanswered(List<Doubt> doubts, Telling telling) {
        List<Doubt> open = new ArrayList<>(doubts);
        open.removeIf(each -> telling.confirmed().contains(each.code()));
        return open;
    }
}
