package releve.ward;

import java.util.Optional;

/** What a form would replace or add to: what stands already. */
final class Stands {
    private Stands() {}

    static Optional<Recorded<? extends Item>> of(RecordForm form, AtBedside at) {
        Optional<? extends Recorded<? extends Item>> found = switch (form) {
            case VITAL_SIGNS -> at.vitalSigns().stream().findFirst();
            case DRUG_GIVEN -> at.doses().stream().findFirst();
            case SAMPLE_TAKEN -> at.samples().stream().findFirst();
            case WEIGHT -> at.weight();
            case ALERT -> at.alerts().stream().findFirst();
            case ISOLATION -> at.isolation();
            case CODE_STATUS -> at.codeStatus();
            case DIET -> at.diet();
            case FALL_RISK -> at.fallRisk();
            case PRESSURE_RISK -> at.pressureRisk();
            case WHERE_NOW -> at.whereNow();
            case EXPECTED_DISCHARGE -> at.expectedDischarge();
            case RECALL -> at.sentTo();
            case NOTE, MOVE, SEND, LEAVE, RETURN, DISCHARGE, ADMIT -> Optional.empty();
        };
        return found.map(each -> each);
    }
}
