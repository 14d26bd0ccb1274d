package releve.drill;

import java.util.EnumMap;
import java.util.Map;

/** How often each thing was sent or happened, so that a score can be checked exactly. */
public final class Tally {
    /** What is counted. */
    public enum Of {
        /** Everything that waits for an acknowledgement: all but polls. */
        MESSAGES,
        /** Empty frames. */
        POLLS,
        /** The same bytes once more, as after a lost acknowledgement: to be acknowledged, not kept twice. */
        REPEATS,
        /** A control id used before with another body: to be kept and flagged. */
        SAME_ID_OTHER_BODY,
        /** A preliminary result sent after its final one: to be kept, never shown over the final. */
        LATE_PRELIMINARY,
        /** BAR, DFT, MFN: to be kept, not read. */
        UNLISTED_TYPE,
        /** No MSH: to be refused with AR and not kept. */
        WITHOUT_HEADER,
        /** Encoding characters damaged on the way: to be recovered and flagged. */
        DAMAGED_HEADER,
        EMERGENCY_ARRIVALS,
        CONSULTATIONS,
        OPERATIONS,
        LAB_REQUESTS,
        LAB_VALUES,
        IMAGING_EXAMS,
        DOSES,
        ADMISSIONS,
        DISCHARGES,
        TRANSFERS,
        MERGES
    }

    private final Map<Of, Integer> counts = new EnumMap<>(Of.class);

    void add(Of what) {
        add(what, 1);
    }

    void add(Of what, int times) {
        counts.merge(what, times, Integer::sum);
    }

    public int count(Of what) {
        return counts.getOrDefault(what, 0);
    }

    /** What must be in the journal at the end: every message but repeats and those without a header. */
    public int toBeKept() {
        return count(Of.MESSAGES) - count(Of.REPEATS) - count(Of.WITHOUT_HEADER);
    }

    Tally copy() {
        Tally copy = new Tally();
        copy.counts.putAll(counts);
        return copy;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
