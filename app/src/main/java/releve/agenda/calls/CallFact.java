package releve.agenda.calls;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import releve.identity.PatientRef;
import releve.journal.Kind;
import releve.journal.Kinds;

/** What is said of calls. Each carries the key of its form, so that one sent twice counts once; nothing is overwritten. */
public sealed interface CallFact {
    /** The longest note, in characters. */
    int LONGEST = 1_000;

    UUID form();

    /** Whom it speaks of. */
    List<PatientRef> patients();

    /** Somebody to call, and what the list said to tell them. */
    record Member(PatientRef patient, List<Told> told) {
        public Member {
            told = List.copyOf(told);
        }
    }

    /**
     * A list was given to a team; {@code form} is also the list's key. Who is in another's hands at that moment stays there.
     *
     * @param until when whoever was not called goes back by themselves
     */
    record Listed(UUID form, String team, List<Member> members, Instant until) implements CallFact {
        public Listed {
            team = words(team);
            members = List.copyOf(members);
            if (team.isEmpty() || members.isEmpty()) {
                throw new IllegalArgumentException("a list has a team and somebody on it");
            }
        }

        @Override
        public List<PatientRef> patients() {
            return members.stream().map(Member::patient).toList();
        }
    }

    /** A desk opened the next call; whoever filed it has the patient until then. */
    record Taken(UUID form, PatientRef patient, Instant until) implements CallFact {
        @Override
        public List<PatientRef> patients() {
            return List.of(patient);
        }
    }

    /** Patients came back from a list or a desk without having been called; {@code of} is the key of what gave them. */
    record Returned(UUID form, UUID of, List<PatientRef> patients) implements CallFact {
        public Returned {
            patients = List.copyOf(patients);
        }
    }

    /**
     * A call, ours or theirs.
     *
     * @param of the key of the list or of what a desk took; its own where the patient called
     * @param told what was said; nothing where nobody was spoken to
     * @param telephone which number was dialled, as written; blank where they called, or nobody wrote it down
     * @param at when the call was, which on a paper list is earlier than when it is filed
     */
    record Called(
            UUID form,
            UUID of,
            PatientRef patient,
            Outcome outcome,
            List<Told> told,
            String telephone,
            Instant at,
            Set<Ticked> ticked,
            String note)
            implements CallFact {
        public Called {
            told = List.copyOf(told);
            ticked = Set.copyOf(ticked);
            telephone = words(telephone);
            note = words(note);
            if (outcome.tells() == told.isEmpty()) {
                throw new IllegalArgumentException(
                        "who was reached was told something, and nobody else was: " + outcome);
            }
        }

        @Override
        public List<PatientRef> patients() {
            return List.of(patient);
        }
    }

    /** A clinician called back who asked for one. */
    record Advised(UUID form, PatientRef patient, String note) implements CallFact {
        public Advised {
            note = words(note);
        }

        @Override
        public List<PatientRef> patients() {
            return List.of(patient);
        }
    }

    /** What was filed of a call does not hold: a slip of the hand. */
    record CallWithdrawn(UUID form, UUID of, PatientRef patient, String reason) implements CallFact {
        public CallWithdrawn {
            reason = words(reason);
            if (reason.isEmpty()) {
                throw new IllegalArgumentException("a reason is needed");
            }
        }

        @Override
        public List<PatientRef> patients() {
            return List.of(patient);
        }
    }

    /** Letters were printed, or text messages exported; neither tells that they arrived. */
    record Written(UUID form, Means means, List<Member> members) implements CallFact {
        public Written {
            members = List.copyOf(members);
        }

        @Override
        public List<PatientRef> patients() {
            return members.stream().map(Member::patient).toList();
        }
    }

    /** How patient the calls are, whole, as JSON. */
    record SettingsSet(UUID form, String settings) implements CallFact {
        @Override
        public List<PatientRef> patients() {
            return List.of();
        }
    }

    /** The kinds, in both directions. */
    Kinds<CallFact> KINDS = Kinds.<CallFact>of("agenda")
            .and("call-listed", Listed.class)
            .and("call-taken", Taken.class)
            .and("call-returned", Returned.class)
            .and("call-made", Called.class)
            .and("call-advised", Advised.class)
            .and("call-withdrawn", CallWithdrawn.class)
            .and("call-written", Written.class)
            .and("call-settings-set", SettingsSet.class);

    default Kind kind() {
        return KINDS.kind(this);
    }

    /** Of its entry: the patient, where it speaks of one; never a name. */
    default String subject() {
        List<PatientRef> about = patients();
        return about.size() == 1
                ? "patient/" + about.getFirst().authority() + "/"
                        + about.getFirst().number()
                : "agenda";
    }

    private static String words(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException(plain.length() + " characters: at most " + LONGEST + " expected");
        }
        return plain;
    }
}
