package releve.drill;

import java.time.Instant;

/** One panel ordered during a stay: placer and filler numbers, and when the tube was drawn. */
record LabOrder(String placer, String filler, String panel, Stay stay, Instant drawn) {
    /** Who the stay belongs to now: a merge may have changed it since the tube was drawn. */
    Patient patient() {
        return stay.patient;
    }
}
