package releve.agenda;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import releve.agenda.rescue.Setting;
import releve.journal.Kind;
import releve.journal.Kinds;

/**
 * What people say of cases. Each carries the key of its form, so that one sent twice counts once; nothing is overwritten, and what was
 * withdrawn stays readable.
 */
public sealed interface DeskFact {
    UUID form();

    /** The bookings it speaks of. */
    List<CaseRef> cases();

    /** The same, of some of its cases: those at these places. */
    default DeskFact only(Collection<Integer> cases) {
        return switch (this) {
            case Classed it -> new Classed(it.form, picked(it.cases, cases), it.urgency, it.reason);
            case Voiced it ->
                new Voiced(it.form, picked(it.ballots, cases), it.voice, it.verdict, it.reason, it.spoken);
            case Withdrawn it -> new Withdrawn(it.form, it.of, picked(it.cases, cases), it.reason);
            case Settled it -> it;
            case Bypassed it -> it;
            case HarmJudged it -> it;
            case Countersigned it -> it;
            case Rebooked it -> new Rebooked(it.form, picked(it.moves, cases), it.reason);
            case Imported it -> it;
            case TablesSet it -> it;
        };
    }

    private static <T> List<T> picked(List<T> all, Collection<Integer> places) {
        return all.size() == places.size() ? all : places.stream().map(all::get).toList();
    }

    /** How soon they are needed, judged by a person; {@code urgency} is a code of the hospital's table. */
    record Classed(UUID form, List<CaseRef> cases, String urgency, String reason) implements DeskFact {
        public Classed {
            cases = some(cases);
            reason = words(reason);
        }
    }

    /** What harm a delay would do to the patient of a case, judged by a physician. */
    record HarmJudged(UUID form, CaseRef of, HarmGrades grades, String reason) implements DeskFact {
        public HarmJudged {
            reason = words(reason);
        }

        @Override
        public List<CaseRef> cases() {
            return List.of(of);
        }
    }

    /**
     * One of the three said what is to become of cases.
     *
     * @param spoken whose voice it is, when a scribe wrote it down for them; blank when who filed it speaks
     */
    record Voiced(UUID form, List<Ballot> ballots, Voice voice, Verdict verdict, String reason, String spoken)
            implements DeskFact {
        public Voiced {
            ballots = some(ballots);
            reason = words(reason);
            spoken = words(spoken);
        }

        @Override
        public List<CaseRef> cases() {
            return ballots.stream().map(Ballot::of).toList();
        }
    }

    /** What a form said of these cases does not hold any more. */
    record Withdrawn(UUID form, UUID of, List<CaseRef> cases, String reason) implements DeskFact {
        public Withdrawn {
            cases = some(cases);
            reason = needed(reason);
        }
    }

    /** The crisis cell decided where the three did not agree. */
    record Settled(UUID form, Ballot ballot, Verdict verdict, String reason) implements DeskFact {
        public Settled {
            reason = needed(reason);
        }

        @Override
        public List<CaseRef> cases() {
            return List.of(ballot.of());
        }
    }

    /** A physician goes ahead alone, in an emergency. */
    record Bypassed(UUID form, Ballot ballot, String reason) implements DeskFact {
        public Bypassed {
            reason = needed(reason);
        }

        @Override
        public List<CaseRef> cases() {
            return List.of(ballot.of());
        }
    }

    /** Cases that were put off have new dates; one form accepts a whole plan. */
    record Rebooked(UUID form, List<Move> moves, String reason) implements DeskFact {
        public Rebooked {
            moves = some(moves);
            reason = words(reason);
        }

        @Override
        public List<CaseRef> cases() {
            return moves.stream().map(Move::of).toList();
        }
    }

    /** Somebody else stands by a bypass, or does not. */
    record Countersigned(UUID form, CaseRef of, UUID bypass, boolean agreed, String reason) implements DeskFact {
        public Countersigned {
            reason = agreed ? words(reason) : needed(reason);
        }

        @Override
        public List<CaseRef> cases() {
            return List.of(of);
        }
    }

    /**
     * An export of a department without a feed, as it came, and how to read it: what it says is derived, so a better reading reads it better.
     *
     * @param source the department's name for its agenda; bookings of the same source and number are one
     * @param file packed with gzip
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared or changed
    record Imported(UUID form, String source, String name, Setting setting, byte[] file) implements DeskFact {
        public Imported {
            source = needed(source);
            name = words(name);
        }

        Imported withoutFile() {
            return new Imported(form, source, name, setting, new byte[0]);
        }

        @Override
        public List<CaseRef> cases() {
            return List.of();
        }
    }

    /** The hospital's own tables, whole, as JSON. */
    record TablesSet(UUID form, String tables) implements DeskFact {
        @Override
        public List<CaseRef> cases() {
            return List.of();
        }
    }

    /** The kinds, in both directions. */
    Kinds<DeskFact> KINDS = Kinds.<DeskFact>of("agenda")
            .and("classed", Classed.class)
            .and("harm-judged", HarmJudged.class)
            .and("voiced", Voiced.class)
            .and("withdrawn", Withdrawn.class)
            .and("settled", Settled.class)
            .and("bypassed", Bypassed.class)
            .and("countersigned", Countersigned.class)
            .and("rebooked", Rebooked.class)
            .and("imported", Imported.class)
            .and("tables-set", TablesSet.class);

    default Kind kind() {
        return KINDS.kind(this);
    }

    /** The longest reason, in characters. */
    int LONGEST = 1_000;

    private static <T> List<T> some(List<T> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("something is said of at least one case");
        }
        return List.copyOf(all);
    }

    private static String words(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException(plain.length() + " characters: at most " + LONGEST + " expected");
        }
        return plain;
    }

    private static String needed(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a reason is needed");
        }
        return words(text);
    }
}
