package releve.wardpc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ward PC and its node say to each other, as JSON over HTTPS, under {@link #ENROL} and its neighbours. All but the first carry the
 * ward PC's token as {@code Authorization: Bearer}.
 */
public final class Speech {
    /** POST {@link Hello} → {@link Welcome}. */
    public static final String ENROL = "/wardpc/enrol";

    /** GET → list of {@link Offer}; with {@code /SITE/WARD} the locked pack itself. */
    public static final String PACKS = "/wardpc/packs";

    /** POST {@link Returned} → list of {@link Answer}, one for each in the same order. GET → {@link Reached}. */
    public static final String ENTRIES = "/wardpc/entries";

    /** POST {@link SelfCheck} → nothing. */
    public static final String CHECK = "/wardpc/check";

    private Speech() {}

    /** @param mark what the ward PC's signatures are checked with, hexadecimal */
    public record Hello(String code, String mark) {}

    /**
     * @param pc the label that the administrator gave it
     * @param mark what packs are checked with, hexadecimal
     * @param lock what entries are locked with so that the node alone, and the kit's code, open them, hexadecimal
     */
    public record Welcome(String pc, String site, String ward, String token, String mark, String lock, String zone) {}

    /** @param sha256 of the locked pack, hexadecimal */
    public record Offer(String site, String ward, Instant made, Instant until, long bytes, String sha256) {}

    /**
     * In the order in which they were recorded; the answers come in the same order, those for {@code entries} first.
     *
     * @param bundles the same, each a {@link releve.bundle.Bundle} in base64: signed by the ward PC, locked for the node's lock, its content
     *     the JSON of a {@link Handed}
     */
    public record Returned(
            @Nullable List<Handed> entries, @Nullable List<String> bundles) {
        public Returned {
            entries = entries == null ? List.of() : List.copyOf(entries);
            bundles = bundles == null ? List.of() : List.copyOf(bundles);
        }

        public Returned(List<Handed> entries) {
            this(entries, List.of());
        }

        @Override
        public List<Handed> entries() {
            return entries == null ? List.of() : entries;
        }

        @Override
        public List<String> bundles() {
            return bundles == null ? List.of() : bundles;
        }
    }

    /** @param why a stable word for a refusal or a conflict, blank otherwise; {@code seq} of the node's journal, 0 when nothing was filed */
    public record Answer(UUID form, Outcome outcome, String why, long seq) {}

    /** @param number the last entry of this ward PC that the node has; 0 for none */
    public record Reached(long number, Instant now) {}

    /**
     * What a ward PC finds of itself each shift; a part that was not looked at is absent from {@code parts}.
     *
     * @param by who typed the test page's code back, blank when nobody did
     */
    public record SelfCheck(Instant at, String by, List<Part> parts) {
        /** @param what pack, printer, battery, clock, certificate; {@code figure} such as minutes or per cent, with its unit */
        public record Part(String what, Finding finding, String figure) {}

        public enum Finding {
            GOOD,
            HEED,
            BAD
        }
    }
}
