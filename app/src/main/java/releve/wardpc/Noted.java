package releve.wardpc;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import releve.identity.PatientRef;
import releve.ward.Place;

/**
 * Something recorded on a ward PC, as it was recorded; signed as a whole by that PC.
 *
 * @param form the key made when the form was shown: it is filed once
 * @param pc the ward PC's label
 * @param number counts what that PC recorded, from 1, without gaps
 * @param patient whom it is about, by number; a copy may be older than a merge
 * @param item the item it says anew; the form itself for a first version
 * @param version from 1; a correction is the next one
 * @param kind such as {@code ward.vital-signs/1}
 * @param content the item's JSON
 * @param event when it happened
 * @param written when it was written down
 * @param by the name that was given on the PC
 * @param seen the bed in which the form showed the patient
 * @param copyMade the pack that was open
 * @param reason why it was corrected or withdrawn; blank in a first version
 * @param confirmed codes of the {@link releve.ward.Doubt}s that the person answered on the PC, so that nobody is asked again
 */
public record Noted(
        UUID form,
        String pc,
        long number,
        PatientRef patient,
        UUID item,
        int version,
        String kind,
        String content,
        Instant event,
        Instant written,
        String by,
        @Nullable Place seen,
        Instant copyMade,
        boolean withdrawn,
        String reason,
        @Nullable List<String> confirmed) {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public Noted {
        confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
        Stream.of(form, pc, patient, item, kind, content, event, written, by, copyMade, reason)
                .forEach(Objects::requireNonNull);
        Stream.of(event, written, copyMade).forEach(Noted::check);
        if (number < 1 || version < 1 || by.isBlank() || version == 1 != item.equals(form)) {
            throw new IllegalArgumentException("number " + number + ", version " + version + " of " + item
                    + ": counted from 1, with a name, and the first version is its own form");
        }
    }

    /** A clock that was never set, or JSON from anywhere. */
    private static void check(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(time + ": no time at which a ward PC records anything");
        }
    }

    /** One about which nothing was asked. */
    @SuppressWarnings("checkstyle:ParameterNumber") // a record without its last part
    public Noted(
            UUID form,
            String pc,
            long number,
            PatientRef patient,
            UUID item,
            int version,
            String kind,
            String content,
            Instant event,
            Instant written,
            String by,
            @Nullable Place seen,
            Instant copyMade,
            boolean withdrawn,
            String reason) {
        this(
                form, pc, number, patient, item, version, kind, content, event, written, by, seen, copyMade, withdrawn,
                reason, List.of());
    }

    @Override
    public List<String> confirmed() {
        return confirmed == null ? List.of() : confirmed;
    }
}
