package releve.ward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why something is not kept. */
public sealed interface Refusal {
    /** It has not happened yet. */
    record InTheFuture() implements Refusal {}

    /** Nothing was measured or said. */
    record NothingSaid() implements Refusal {}

    /** The patient is no longer where the form showed them. @param now where they are; absent when on no ward */
    record Elsewhere(@Nullable Place now) implements Refusal {}

    /** The patient's stay takes no bed: not admitted yet, or gone. */
    record NotAdmitted() implements Refusal {}

    /** The patient lies there already. */
    record AlreadyThere(Place place) implements Refusal {}

    /** Another ward has to accept the patient: send, do not move. */
    record OtherWard() implements Refusal {}

    /** The patient waits for a ward's answer already. */
    record AlreadySent(String site, String ward) implements Refusal {}

    /** Accepted, refused or recalled by now, or the patient is elsewhere. */
    record NoLongerWaiting() implements Refusal {}

    /** On leave already, or not on leave. */
    record LeaveStandsOtherwise(boolean onLeave) implements Refusal {}

    /** Something later is known of the stay; a move before it would change nothing. */
    record BeforeTheLast(Instant last) implements Refusal {}

    /** No such bed was ever named. */
    record NoSuchBed() implements Refusal {}

    /** There is no such record, or it was withdrawn. */
    record NotThere() implements Refusal {}

    /** Somebody corrected it since it was shown. */
    record CorrectedMeanwhile() implements Refusal {}

    record ReasonMissing() implements Refusal {}
}
