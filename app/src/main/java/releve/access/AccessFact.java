package releve.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.journal.Kind;
import releve.journal.Kinds;

/** What this room puts in the journal. PINs and passwords appear as Argon2id hashes only; a token of a ward PC as its SHA-256. */
sealed interface AccessFact {
    /** A person's account, opened. The subject is the account. */
    record AccountAdded(
            NewPerson person,
            @Nullable String pin,
            @Nullable String password,
            boolean temporary) implements AccessFact {
        public AccountAdded {
            wellFormed(person);
        }
    }

    /** A staff list, imported whole. */
    record StaffImported(List<Imported> people) implements AccessFact {
        public StaffImported {
            people = List.copyOf(people);
            if (people.isEmpty()) {
                throw new IllegalArgumentException("a staff list names at least one person");
            }
        }
    }

    /** One person of a staff list. A PIN or password, where there is one, is temporary. */
    record Imported(
            String id,
            NewPerson person,
            @Nullable String pin,
            @Nullable String password) {
        public Imported {
            wellFormed(person);
        }
    }

    /** Everything about a person but the sign-in name, which stays. */
    record AccountChanged(NewPerson person) implements AccessFact {
        public AccountChanged {
            wellFormed(person);
        }
    }

    record AccountDisabled(String reason) implements AccessFact {}

    record AccountEnabled(String reason) implements AccessFact {}

    record PinReset(String pin, boolean temporary) implements AccessFact {}

    record PasswordReset(String password, boolean temporary) implements AccessFact {}

    record SignedIn(String where, SecretShape with) implements AccessFact {}

    record SignedOut() implements AccessFact {}

    /**
     * An attempt to come in was wrong.
     *
     * @param failures in a row at this place, this one included; only powers of two are put in the journal
     */
    record SignInFailed(String where, int failures) implements AccessFact {}

    /**
     * A code was made that makes whichever computer it is typed on this ward PC.
     *
     * @param code SHA-256 of it, in hex
     */
    record PcOffered(String ward, String code, Instant until) implements AccessFact {}

    /**
     * A computer became a ward PC.
     *
     * @param token SHA-256 of it, in hex
     */
    record PcEnrolled(String ward, String token) implements AccessFact {}

    record PcRemoved(String reason) implements AccessFact {}

    /** Somebody saw, printed or exported it. */
    record Seen(String what, String why) implements AccessFact {}

    /** Somebody asked for what their role does not allow. */
    record Refused(Permission permission) implements AccessFact {}

    record GlassBroken(String reason, Instant until) implements AccessFact {
        public GlassBroken {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("glass is not broken without a reason");
            }
        }
    }

    /**
     * Somebody looked at why the glass was broken.
     *
     * @param glass the entry that broke it
     */
    record GlassReviewed(long glass, Verdict verdict, String note) implements AccessFact {}

    /** The kinds, in both directions. */
    Kinds<AccessFact> KINDS = Kinds.<AccessFact>of("access")
            .and("account-added", AccountAdded.class)
            .and("staff-imported", StaffImported.class)
            .and("account-changed", AccountChanged.class)
            .and("account-disabled", AccountDisabled.class)
            .and("account-enabled", AccountEnabled.class)
            .and("pin-reset", PinReset.class)
            .and("password-reset", PasswordReset.class)
            .and("signed-in", SignedIn.class)
            .and("signed-out", SignedOut.class)
            .and("sign-in-failed", SignInFailed.class)
            .and("pc-offered", PcOffered.class)
            .and("pc-enrolled", PcEnrolled.class)
            .and("pc-removed", PcRemoved.class)
            .and("seen", Seen.class)
            .and("refused", Refused.class)
            .and("break-glass", GlassBroken.class)
            .and("break-glass-reviewed", GlassReviewed.class);

    default Kind kind() {
        return KINDS.kind(this);
    }

    private static void wellFormed(NewPerson person) {
        person.objection().ifPresent(objection -> {
            throw new IllegalArgumentException(objection.sentence());
        });
    }

    /** The wards as one column: names hold no line break. */
    static String column(Set<String> wards) {
        return String.join("\n", wards);
    }
}
