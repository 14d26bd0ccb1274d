package releve.identity;

import releve.web.Permission;

/** What pages of patients ask for, by the names of {@link releve.access.Permission}. */
public final class Rights {
    public static final Permission SEE_OWN_WARD = of(releve.access.Permission.SEE_OWN_WARD);
    public static final Permission SEE_ANY_WARD = of(releve.access.Permission.SEE_ANY_WARD);
    public static final Permission BREAK_GLASS = of(releve.access.Permission.BREAK_GLASS);
    public static final Permission READ_CLINICAL = of(releve.access.Permission.READ_CLINICAL);
    public static final Permission READ_MEDICATION = of(releve.access.Permission.READ_MEDICATION);
    public static final Permission READ_LABORATORY = of(releve.access.Permission.READ_LABORATORY);
    public static final Permission READ_IMAGING = of(releve.access.Permission.READ_IMAGING);
    public static final Permission READ_ADMINISTRATIVE = of(releve.access.Permission.READ_ADMINISTRATIVE);
    public static final Permission SEARCH = of(releve.access.Permission.SEARCH);
    public static final Permission RECORD_VITAL_SIGNS = of(releve.access.Permission.RECORD_VITAL_SIGNS);
    public static final Permission RECORD_NOTES = of(releve.access.Permission.RECORD_NOTES);
    public static final Permission RECORD_WEIGHT = of(releve.access.Permission.RECORD_WEIGHT);
    public static final Permission RECORD_ALERTS = of(releve.access.Permission.RECORD_ALERTS);
    public static final Permission RECORD_CODE_STATUS = of(releve.access.Permission.RECORD_CODE_STATUS);
    public static final Permission RECORD_DIET = of(releve.access.Permission.RECORD_DIET);
    public static final Permission RECORD_ISOLATION = of(releve.access.Permission.RECORD_ISOLATION);
    public static final Permission RECORD_DRUGS = of(releve.access.Permission.RECORD_DRUGS);
    public static final Permission RECORD_SAMPLES = of(releve.access.Permission.RECORD_SAMPLES);
    public static final Permission MOVE = of(releve.access.Permission.MOVE);
    public static final Permission ADMIT = of(releve.access.Permission.ADMIT);
    public static final Permission DISCHARGE = of(releve.access.Permission.DISCHARGE);
    public static final Permission SET_BED_STATE = of(releve.access.Permission.SET_BED_STATE);
    public static final Permission MARK_CONFIDENTIAL = of(releve.access.Permission.MARK_CONFIDENTIAL);
    public static final Permission SETTLE_ENTRIES = of(releve.access.Permission.SETTLE_ENTRIES);
    public static final Permission PRINT_PACK = of(releve.access.Permission.PRINT_PACK);
    public static final Permission PRINT_LABELS = of(releve.access.Permission.PRINT_LABELS);

    private Rights() {}

    /** {@code SEE_OWN_WARD} is {@code access.see-own-ward}. */
    public static Permission of(releve.access.Permission right) {
        return Permission.of(
                "access." + right.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
