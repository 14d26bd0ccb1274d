package releve.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import releve.access.AccessFact.PcEnrolled;
import releve.access.AccessFact.PcOffered;
import releve.access.AccessFact.PcRemoved;
import releve.access.Delays.Count;
import releve.access.Delays.Turn;
import releve.access.People.WardPc;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/**
 * The computers on wards on which PINs are taken. An administrator makes a code for one, it is typed there once, and that browser
 * holds a token from then on; the journal holds the digests of both. Callers were asked for {@link Permission#ENROL_WARD_PC}.
 */
public final class WardPcs {
    /** Long enough to walk to the ward. */
    static final Duration CODE_LASTS = Duration.ofHours(2);

    /** Whose names a ward PC shows: those who signed in so lately. */
    private static final Duration RECENTLY = Duration.ofDays(14);

    /** 60 bits, behind a wait after a few failures. */
    private static final int CODE_GROUPS = 3;

    private static final Caller SELF = new Caller("releve", "ward-pc");

    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random;
    private final Delays delays;
    private final ReentrantLock redeeming = new ReentrantLock();

    WardPcs(Journal journal, Clock clock, SecureRandom random, Delays delays) {
        this.journal = journal;
        this.clock = clock;
        this.random = random;
        this.delays = delays;
    }

    /** A code that makes the computer on which it is typed this ward PC. A second one for the same label ends the first. */
    public Offered offer(String label, String ward, Caller by) {
        Optional<Objection> objection = objection(label.strip(), ward.strip());
        if (objection.isPresent()) {
            return new Offered.Refused(objection.get());
        }
        String code = OneTimeCode.random(random, CODE_GROUPS);
        Instant until = clock.instant().plus(CODE_LASTS);
        file(label.strip(), new PcOffered(ward.strip(), OneTimeCode.hex(code), until), by);
        return new Offered.Done(code, until);
    }

    /** Spends a code. */
    public Redeemed redeem(String code, Where where) {
        List<Count> counts = List.of(
                new Count("enrol/" + where.source(), Delays.ADDRESS), new Count(where.source(), Delays.ADDRESS));
        redeeming.lock();
        try {
            return switch (delays.turn(counts)) {
                case Turn.NotBefore wait -> new Redeemed.Wait(wait.until());
                case Turn.Go go -> {
                    Optional<WardPc> offer = people().offered(OneTimeCode.hex(code), clock.instant());
                    if (offer.isEmpty()) {
                        yield new Redeemed.Wrong();
                    }
                    delays.succeeded(counts);
                    Token token = enrolled(offer.get().label(), offer.get().ward(), SELF);
                    yield new Redeemed.Done(token, offer.get());
                }
            };
        } finally {
            redeeming.unlock();
        }
    }

    /** Makes the computer that asks a ward PC, without a code. */
    public Enrolled enrol(String label, String ward, Caller by) {
        return objection(label.strip(), ward)
                .<Enrolled>map(Enrolled.Refused::new)
                .orElseGet(() -> new Enrolled.Done(enrolled(label.strip(), ward, by)));
    }

    /** The ward PC that holds this token. */
    public Optional<WardPc> find(String token) {
        return token.isEmpty() ? Optional.empty() : people().wardPc(hex(token));
    }

    /** Who signed in on that ward lately and has a PIN, the latest first. */
    public List<Account> recent(WardPc pc) {
        return people().recent(pc, clock.instant().minus(RECENTLY));
    }

    /** Codes that were made and not typed yet. */
    public List<WardPc> offers() {
        return people().offers(clock.instant());
    }

    /** From now on it is a computer like any other; a code for it is worth nothing either. */
    public @Nullable Objection remove(String label, String reason, Caller by) {
        if (Register.reasonMissing(reason)) {
            return Objection.REASON_MISSING;
        }
        boolean known = people().wardPcs().stream().anyMatch(pc -> pc.label().equals(label))
                || offers().stream().anyMatch(pc -> pc.label().equals(label));
        if (!known) {
            return Objection.NO_PC;
        }
        file(label, new PcRemoved(reason.strip()), by);
        return null;
    }

    private Token enrolled(String label, String ward, Caller by) {
        Token token = Token.random(random);
        file(label, new PcEnrolled(ward, hex(token.value())), by);
        return token;
    }

    private void file(String label, AccessFact fact, Caller by) {
        journal.append(new Fact(fact.kind(), AccessView.PC + label, by, Json.payload(fact)));
    }

    private People people() {
        return new People(journal.read().jdbi());
    }

    private static Optional<Objection> objection(String label, String ward) {
        if (!NewPerson.line(label, NewPerson.WARD_LENGTH) || label.contains("/")) {
            return Optional.of(Objection.LABEL_MALFORMED);
        }
        return NewPerson.line(ward, NewPerson.WARD_LENGTH) ? Optional.empty() : Optional.of(Objection.WARD_MALFORMED);
    }

    private static String hex(String token) {
        return HexFormat.of().formatHex(Token.hash(token));
    }
}
