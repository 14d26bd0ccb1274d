package releve.ward;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import releve.identity.Rights;
import releve.web.Permission;

/** Every form on which something of a patient is recorded, in the order of the menu. */
enum RecordForm {
    VITAL_SIGNS(Item.VitalSigns.class, Rights.RECORD_VITAL_SIGNS),
    DRUG_GIVEN(Item.DrugGiven.class, Rights.RECORD_DRUGS),
    SAMPLE_TAKEN(Item.SampleTaken.class, Rights.RECORD_SAMPLES),
    NOTE(Item.Note.class, Rights.RECORD_NOTES),
    WEIGHT(Item.Weight.class, Rights.RECORD_WEIGHT),
    ALERT(Item.Alert.class, Rights.RECORD_ALERTS),
    ISOLATION(Item.Isolation.class, Rights.RECORD_ISOLATION),
    CODE_STATUS(Item.CodeStatus.class, Rights.RECORD_CODE_STATUS),
    DIET(Item.Diet.class, Rights.RECORD_DIET),
    FALL_RISK(Item.FallRisk.class, Rights.RECORD_VITAL_SIGNS),
    PRESSURE_RISK(Item.PressureRisk.class, Rights.RECORD_VITAL_SIGNS),
    WHERE_NOW(Item.WhereNow.class, Rights.MOVE),
    EXPECTED_DISCHARGE(Item.ExpectedDischarge.class, Rights.DISCHARGE),
    MOVE(Item.Moved.class, Rights.MOVE),
    SEND(Item.Sent.class, Rights.MOVE),
    RECALL(Item.Recalled.class, Rights.MOVE),
    LEAVE(Item.OnLeave.class, Rights.MOVE),
    RETURN(Item.BackFromLeave.class, Rights.MOVE),
    DISCHARGE(Item.Discharged.class, Rights.DISCHARGE),
    ADMIT(Item.Admitted.class, Rights.ADMIT);

    private final Class<? extends Item> type;
    private final Permission permission;

    RecordForm(Class<? extends Item> type, Permission permission) {
        this.type = type;
        this.permission = permission;
    }

    /** The word for it in addresses and texts: {@code vital-signs}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Permission permission() {
        return permission;
    }

    boolean moves() {
        return Item.Moving.class.isAssignableFrom(type);
    }

    static Optional<RecordForm> of(Item item) {
        return Arrays.stream(values())
                .filter(form -> form.type.isInstance(item))
                .findFirst();
    }

    /** The right that whoever corrects or withdraws such an item needs. */
    static Permission permission(Item item) {
        return item instanceof Item.BedSaid
                ? Rights.SET_BED_STATE
                : of(item).map(RecordForm::permission).orElse(Rights.MOVE);
    }

    /** Moves are withdrawn and recorded again; everything else is corrected on its own form. */
    static boolean correctable(Item item) {
        return item instanceof Item.Observed || item instanceof Item.OnLeave || item instanceof Item.Discharged;
    }
}
