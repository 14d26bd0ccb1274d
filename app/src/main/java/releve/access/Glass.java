package releve.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import releve.access.AccessFact.GlassBroken;
import releve.access.AccessFact.GlassReviewed;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** Who may see which patient, the glass that can be broken, and its review. */
final class Glass {
    /** Long enough to treat the patient one broke the glass for, short enough to be asked again on the next shift. */
    static final Duration LASTS = Duration.ofHours(4);

    private record Broken(String actor, String subject) {}

    private final Journal journal;
    private final Clock clock;
    private final Map<Broken, Instant> broken = new ConcurrentHashMap<>();
    private final ReentrantLock reviewing = new ReentrantLock();

    Glass(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        jdbi().useHandle(handle -> handle.createQuery(
                        "SELECT actor, subject, until FROM access_glass WHERE until > :now")
                .bind("now", clock.millis())
                .map((row, context) ->
                        Map.entry(new Broken(row.getString(1), row.getString(2)), Instant.ofEpochMilli(row.getLong(3))))
                .forEach(each -> broken.merge(each.getKey(), each.getValue(), Glass::later)));
    }

    /** One's own wards first, then what the roles open, then the glass. */
    Sight sight(Visitor visitor, String subject, Collection<String> wards, boolean confidential) {
        boolean own = wards.stream().anyMatch(visitor.wards()::contains);
        if (own && may(visitor, Permission.SEE_OWN_WARD)) {
            return Sight.OPEN;
        }
        if (may(visitor, Permission.SEE_ANY_WARD) && (!confidential || may(visitor, Permission.SEE_CONFIDENTIAL))) {
            return Sight.OPEN;
        }
        if (!may(visitor, Permission.BREAK_GLASS)) {
            return Sight.CLOSED;
        }
        return isBroken(visitor, subject) ? Sight.OPEN : Sight.BEHIND_GLASS;
    }

    BreakGlass smash(Visitor visitor, Caller by, String subject, String reason) {
        if (!may(visitor, Permission.BREAK_GLASS)) {
            return new BreakGlass.Refused(Objection.NOT_ALLOWED);
        }
        if (Register.reasonMissing(reason)) {
            return new BreakGlass.Refused(Objection.REASON_MISSING);
        }
        Instant until = clock.instant().plus(LASTS);
        GlassBroken fact = new GlassBroken(reason.strip(), until);
        journal.append(new Fact(fact.kind(), subject, by, Json.payload(fact)));
        broken.values().removeIf(over -> !over.isAfter(clock.instant()));
        broken.merge(new Broken(by.actor(), subject), until, Glass::later);
        return new BreakGlass.Opened(until);
    }

    boolean isBroken(Visitor visitor, String subject) {
        Instant until = broken.get(new Broken(AccessView.ACCOUNT + visitor.id(), subject));
        return until != null && until.isAfter(clock.instant()) && may(visitor, Permission.BREAK_GLASS);
    }

    Reviewed review(Visitor visitor, Caller by, long glass, Verdict verdict, String note) {
        if (!may(visitor, Permission.REVIEW_BREAK_GLASS)) {
            return new Reviewed.Refused(Objection.NOT_ALLOWED);
        }
        reviewing.lock();
        try {
            Optional<BrokenGlass> found = new Trail(jdbi()).glass(glass);
            if (found.isEmpty()) {
                return new Reviewed.Refused(Objection.NO_SUCH_GLASS);
            }
            if (found.get().account().equals(visitor.id())) {
                return new Reviewed.Refused(Objection.OWN_GLASS);
            }
            if (found.get().settled()) {
                return new Reviewed.Refused(Objection.REVIEWED_ALREADY);
            }
            GlassReviewed fact = new GlassReviewed(glass, verdict, note.strip());
            journal.append(new Fact(fact.kind(), found.get().subject(), by, Json.payload(fact)));
            return new Reviewed.Kept();
        } finally {
            reviewing.unlock();
        }
    }

    static boolean may(Visitor visitor, Permission permission) {
        return !visitor.locked() && RoleTable.may(visitor.roles(), permission);
    }

    private Jdbi jdbi() {
        return journal.read().jdbi();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
