package releve.ward;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.ward.Standing.OpenStay;

/** What is looked at before something is recorded: what can never be kept, and what a person is asked about first. */
final class Checks {
    /** A ward PC's clock and the node's may differ by this much. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    static final Duration LONG_AGO = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Standing standing;
    private final DrugsOf drugs;

    Checks(Jdbi jdbi, Clock clock, DrugsOf drugs) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.drugs = drugs;
        this.standing = new Standing(jdbi);
    }

    /** Nothing when it may be kept. */
    @Nullable
    Filed objection(Set<Long> patient, Item item, Telling telling, Optional<OpenStay> stay) {
        Refusal refusal = refusal(patient, item, telling, stay);
        if (refusal != null) {
            return new Filed.Refused(refusal);
        }
        return doubtful(patient, item, telling);
    }

    /** A correction puts the history right, so it may concern what is over; its time and figures are looked at all the same. */
    @Nullable
    Filed ofCorrection(Set<Long> patient, Before before, Item item, Telling telling) {
        if (future(telling)) {
            return new Filed.Refused(new Refusal.InTheFuture());
        }
        Place bed = bed(item);
        if (bed != null && !standing.knows(bed)) {
            return new Filed.Refused(new Refusal.NoSuchBed());
        }
        List<Doubt> doubts = new ArrayList<>();
        addLongAgo(telling, doubts);
        Unusual.add(item, doubts);
        addTwice(patient, item, telling, Optional.of(before), doubts);
        return ofDoubts(doubts, telling);
    }

    /** The version that a correction replaces: it is not counted against itself. */
    record Before(UUID item, long seq) {}

    /** The dose and the tube that are there already. */
    private void addTwice(Set<Long> patient, Item item, Telling telling, Optional<Before> before, List<Doubt> doubts) {
        if (item instanceof Item.DrugGiven dose && dose.outcome().taken()) {
            OptionalLong but = before.map(each -> OptionalLong.of(each.seq())).orElse(OptionalLong.empty());
            drugs.same(patient, dose, telling.event(), but).ifPresent(each -> doubts.add(new Doubt.GivenAlready(each)));
        }
        if (item instanceof Item.SampleTaken sample) {
            for (String label : sample.labels()) {
                standing.labelled(label, before.map(Before::item))
                        .ifPresent(each ->
                                doubts.add(new Doubt.LabelUsed(label, each.when(), patient.contains(each.patient()))));
            }
        }
    }

    /** The moment that is written down: a "now" comes after whatever is known of the stay. */
    static Instant eventOf(Item item, Telling telling, Optional<OpenStay> stay) {
        if (telling.now() && RecordRows.movement(item) != null && stay.isPresent()) {
            Instant after = stay.get().event().plusMillis(1);
            return after.isAfter(telling.event()) ? after : telling.event();
        }
        return telling.event();
    }

    private @Nullable Refusal refusal(Set<Long> patient, Item item, Telling telling, Optional<OpenStay> stay) {
        if (future(telling)) {
            return new Refusal.InTheFuture();
        }
        if (item instanceof Item.VitalSigns signs && signs.empty()) {
            return new Refusal.NothingSaid();
        }
        if (!(item instanceof Item.Moving moving)) {
            return null;
        }
        Place bed = bed(item);
        if (bed != null && !standing.knows(bed)) {
            return new Refusal.NoSuchBed();
        }
        Refusal refusal = ofMoving(patient, moving, telling, stay);
        boolean early = refusal == null
                && RecordRows.movement(item) != null
                && stay.isPresent()
                && !telling.now()
                && !stay.get().event().isBefore(telling.event());
        return early ? new Refusal.BeforeTheLast(stay.get().event()) : refusal;
    }

    private @Nullable Refusal ofMoving(Set<Long> patient, Item.Moving item, Telling telling, Optional<OpenStay> open) {
        if (item instanceof Item.Admitted) {
            return open.filter(each -> each.status().takesBed() && !each.outPatient())
                    .map(OpenStay::place)
                    .map(Checks::thereAlready)
                    .orElse(null);
        }
        OpenStay stay = open.filter(each -> each.status().takesBed()).orElse(null);
        if (stay == null) {
            return new Refusal.NotAdmitted();
        }
        Place now = stay.place();
        if (telling.seenAt().isPresent() && !telling.seenAt().get().equals(now)) {
            return new Refusal.Elsewhere(now);
        }
        Optional<Recorded<Item.Sent>> waiting = waiting(patient);
        return switch (item) {
            case Item.Moved moved when moved.to().equals(now) -> thereAlready(moved.to());
            case Item.Moved moved when now != null && !sameWard(now, moved.to()) -> new Refusal.OtherWard();
            case Item.Moved ignored -> null;
            case Item.Sent sent when now != null && sameWard(now, sent.site(), sent.ward()) -> thereAlready(now);
            case Item.Sent ignored ->
                waiting.map(each -> new Refusal.AlreadySent(
                                each.value().site(), each.value().ward()))
                        .orElse(null);
            case Item.Accepted accepted -> unlessWaiting(accepted.sending(), accepted.to(), waiting);
            case Item.TurnedDown refused -> unlessWaiting(refused.sending(), null, waiting);
            case Item.Recalled recalled -> unlessWaiting(recalled.sending(), null, waiting);
            case Item.OnLeave ignored -> leave(stay, false);
            case Item.BackFromLeave ignored -> leave(stay, true);
            case Item.Discharged ignored -> null;
            case Item.Admitted ignored -> null;
        };
    }

    private static Refusal thereAlready(Place place) {
        return new Refusal.AlreadyThere(place);
    }

    private static @Nullable Refusal leave(OpenStay stay, boolean expected) {
        boolean away = stay.status() == StayStatus.ON_LEAVE;
        return away == expected ? null : new Refusal.LeaveStandsOtherwise(away);
    }

    private Optional<Recorded<Item.Sent>> waiting(Set<Long> patient) {
        return new Bedside(jdbi)
                .of(patient).values().stream()
                        .flatMap(each -> each.sentTo().stream())
                        .findFirst();
    }

    private static @Nullable Refusal unlessWaiting(
            UUID sending, @Nullable Place to, Optional<Recorded<Item.Sent>> waiting) {
        if (waiting.isEmpty() || !waiting.get().item().equals(sending)) {
            return new Refusal.NoLongerWaiting();
        }
        Item.Sent sent = waiting.get().value();
        return to == null || sameWard(to, sent.site(), sent.ward()) ? null : new Refusal.OtherWard();
    }

    private static boolean sameWard(Place one, Place other) {
        return sameWard(one, other.site(), other.ward());
    }

    private static boolean sameWard(Place one, String site, String ward) {
        return one.site().equals(site) && one.ward().equals(ward);
    }

    private @Nullable Filed doubtful(Set<Long> patient, Item item, Telling telling) {
        List<Doubt> doubts = new ArrayList<>();
        addLongAgo(telling, doubts);
        Unusual.add(item, doubts);
        addTwice(patient, item, telling, Optional.empty(), doubts);
        if (item instanceof Item.Weight weight) {
            addWeightJump(patient, weight.kilograms(), doubts);
        }
        Place bed = bed(item);
        if (bed != null) {
            var others = standing.occupants(bed, patient);
            if (!others.isEmpty()) {
                doubts.add(new Doubt.BedTaken(bed, others));
            }
            Recorded<BedState> state =
                    new Bedside(jdbi).beds(bed.site(), bed.ward()).get(bed);
            if (state != null && state.value().state() != BedState.State.FREE) {
                doubts.add(new Doubt.BedNotReady(bed, state));
            }
        }
        return ofDoubts(doubts, telling);
    }

    private void addWeightJump(Set<Long> patient, BigDecimal kilograms, List<Doubt> doubts) {
        new Bedside(jdbi)
                .of(patient).values().stream()
                        .flatMap(each -> each.weight().stream())
                        .findFirst()
                        .ifPresent(last -> {
                            BigDecimal before = last.value().kilograms();
                            if (kilograms
                                            .subtract(before)
                                            .abs()
                                            .movePointRight(1)
                                            .compareTo(before)
                                    >= 0) {
                                doubts.add(new Doubt.WeightJump(before, last.event(), kilograms));
                            }
                        });
    }

    private static @Nullable Filed ofDoubts(List<Doubt> doubts, Telling telling) {
        List<Doubt> open = Recording.unanswered(doubts, telling);
        return open.isEmpty() ? null : new Filed.Doubtful(doubts);
    }

    private boolean future(Telling telling) {
        return telling.event().isAfter(clock.instant().plus(CLOCKS_DIFFER));
    }

    private void addLongAgo(Telling telling, List<Doubt> doubts) {
        if (telling.event().isBefore(clock.instant().minus(LONG_AGO))) {
            doubts.add(new Doubt.LongAgo(telling.event()));
        }
    }

    /** The bed somebody is put into. */
    private static @Nullable Place bed(Item item) {
        return item instanceof Item.Sent ? null : RecordRows.place(item);
    }
}
