package releve.ward;

import java.util.List;
import java.util.Optional;

/**
 * What wards have recorded of a patient and what of it stands. An isolation without precautions, a {@code BACK}, and an expected
 * discharge without a day are words too: somebody said that it is over.
 *
 * @param alerts the latest first
 * @param vitalSigns the latest first, at most as many as were asked for
 * @param notes likewise
 * @param doses likewise, given or not
 * @param samples likewise
 * @param sentTo another ward was asked to take the patient and has not answered yet
 */
public record AtBedside(
        Optional<Recorded<Item.Isolation>> isolation,
        Optional<Recorded<Item.CodeStatus>> codeStatus,
        Optional<Recorded<Item.Diet>> diet,
        Optional<Recorded<Item.FallRisk>> fallRisk,
        Optional<Recorded<Item.PressureRisk>> pressureRisk,
        Optional<Recorded<Item.WhereNow>> whereNow,
        Optional<Recorded<Item.ExpectedDischarge>> expectedDischarge,
        List<Recorded<Item.Alert>> alerts,
        Optional<Recorded<Item.Weight>> weight,
        List<Recorded<Item.VitalSigns>> vitalSigns,
        List<Recorded<Item.Note>> notes,
        List<Recorded<Item.DrugGiven>> doses,
        List<Recorded<Item.SampleTaken>> samples,
        Optional<Recorded<Item.Sent>> sentTo) {
    /** Nothing was recorded. */
    public static final AtBedside NOTHING = new AtBedside(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
}
