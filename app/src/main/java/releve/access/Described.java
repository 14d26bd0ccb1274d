package releve.access;

import java.time.temporal.ChronoUnit;
import releve.access.AccessFact.AccountAdded;
import releve.access.AccessFact.AccountChanged;
import releve.access.AccessFact.AccountDisabled;
import releve.access.AccessFact.AccountEnabled;
import releve.access.AccessFact.GlassBroken;
import releve.access.AccessFact.GlassReviewed;
import releve.access.AccessFact.PasswordReset;
import releve.access.AccessFact.PcEnrolled;
import releve.access.AccessFact.PcOffered;
import releve.access.AccessFact.PcRemoved;
import releve.access.AccessFact.PinReset;
import releve.access.AccessFact.Refused;
import releve.access.AccessFact.Seen;
import releve.access.AccessFact.SignInFailed;
import releve.access.AccessFact.SignedIn;
import releve.access.AccessFact.SignedOut;
import releve.access.AccessFact.StaffImported;

/** What a fact says in the two columns of the trail: what was done, and why or from where. Never anything secret. */
record Described(String what, String why) {
    static Described of(AccessFact fact) {
        return switch (fact) {
            case AccountAdded added -> person(added.person());
            case StaffImported list -> new Described(list.people().size() + " people", "");
            case AccountChanged changed -> person(changed.person());
            case AccountDisabled disabled -> new Described("", disabled.reason());
            case AccountEnabled enabled -> new Described("", enabled.reason());
            case PinReset reset -> given(reset.temporary());
            case PasswordReset reset -> given(reset.temporary());
            case SignedIn in -> new Described(in.with().name(), in.where());
            case SignedOut out -> new Described("", "");
            case SignInFailed failed -> new Described(failed.failures() + " in a row", failed.where());
            case PcOffered pc -> new Described(pc.ward(), "");
            case PcEnrolled pc -> new Described(pc.ward(), "");
            case PcRemoved pc -> new Described("", pc.reason());
            case Seen seen -> new Described(seen.what(), seen.why());
            case Refused refused -> new Described(refused.permission().name(), "");
            case GlassBroken glass ->
                new Described("until " + glass.until().truncatedTo(ChronoUnit.SECONDS), glass.reason());
            case GlassReviewed review ->
                new Described(review.verdict().name() + " (entry " + review.glass() + ")", review.note());
        };
    }

    private static Described person(NewPerson person) {
        return new Described(
                person.name(),
                AccessView.roles(person.roles())
                        + (person.wards().isEmpty() ? "" : "; " + String.join(", ", person.wards())));
    }

    private static Described given(boolean temporary) {
        return new Described(temporary ? "to be changed by its owner" : "", "");
    }
}
