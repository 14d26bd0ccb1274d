package releve.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is true in the group at T0, kept by the generator's own model and not read back from messages.
 *
 * @param lying who lies where, ordered by ward, room and bed: in-patients, and emergency patients in a bay
 * @param corridor visits open in an emergency department without a bay
 * @param left in-patients and emergency patients who went away during the day
 * @param merged numbers that became others
 * @param bedside what a sample of the in-patients must show
 * @param appointments booked for after T0 and not cancelled
 * @param patients numbers ever used, temporary ones included
 */
public record Truth(
        List<Lying> lying,
        List<String> corridor,
        List<Left> left,
        List<Merged> merged,
        List<Bedside> bedside,
        List<Appointment> appointments,
        int patients) {

    /**
     * One patient in one bed.
     *
     * @param family as the reception system writes it (UTF-8)
     */
    public record Lying(
            Bed bed, PatientClass kind, String patient, String family, String given, LocalDate born, Stayed stayed) {}

    /**
     * The visit that keeps a patient in the bed.
     *
     * @param visit visit number, PV1-19
     * @param onLeave away for the time being: the bed is kept
     */
    public record Stayed(String visit, Instant since, boolean onLeave) {}

    /** A visit that ended during the day. */
    public record Left(String patient, String visit, Instant at) {}

    /**
     * One patient number that became another.
     *
     * @param undone taken back later by A37
     */
    public record Merged(String from, String into, Instant at, boolean undone) {}

    /** What one in-patient's chart must show; drug codes are those still prescribed. */
    public record Bedside(
            String patient,
            List<Allergy> allergies,
            List<LabValue> values,
            List<Given> given,
            List<String> drugCodes) {}

    /** One booking that stands at T0, with the number to call. */
    public record Appointment(
            String number, String patient, String clinic, Instant when, String mobile, boolean theatre) {}

    /** In-patients: those in licensed beds. */
    public List<Lying> inpatients() {
        return lying.stream().filter(person -> person.bed().licensed()).toList();
    }

    public Optional<Lying> in(String ward, String room, String bed) {
        return lying.stream()
                .filter(person -> person.bed().ward().equals(ward)
                        && person.bed().room().equals(room)
                        && person.bed().bed().equals(bed))
                .findFirst();
    }
}
