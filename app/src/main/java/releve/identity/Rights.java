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

    private Rights() {}

    /** {@code SEE_OWN_WARD} is {@code access.see-own-ward}. */
    public static Permission of(releve.access.Permission right) {
        return Permission.of(
                "access." + right.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
