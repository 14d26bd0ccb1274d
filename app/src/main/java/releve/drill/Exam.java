package releve.drill;

import java.time.Instant;

/** One imaging exam during a stay. */
record Exam(String placer, String filler, Kind kind, Stay stay, Instant taken) {
    /** @param modality OBR-24, HL7 table 0074 as this sender uses it */
    record Kind(String code, String text, String modality) {}

    /** Who the stay belongs to now: a merge may have changed it since the exam was ordered. */
    Patient patient() {
        return stay.patient;
    }
}
