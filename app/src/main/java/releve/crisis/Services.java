package releve.crisis;

import java.util.List;

/** The services of a site, as keys of the texts ({@code crisis.service.laboratory}), in the order of the grid. Data, not types: a site may have others one day. */
public final class Services {
    /** The one that ambulances drive to. */
    public static final String EMERGENCY = "emergency";

    /** What a ward belongs to when nothing was said of the ward itself. */
    static final String WARDS = "wards";

    public static final List<String> ALL = List.of(
            EMERGENCY,
            "theatre",
            "sterile-supply",
            "intensive-care",
            "maternity",
            WARDS,
            "consultations",
            "dialysis",
            "laboratory",
            "blood-bank",
            "imaging",
            "pharmacy",
            "sampling",
            "registration",
            "records",
            "telephone",
            "kitchen");

    private Services() {}

    public static String key(String service) {
        return "crisis.service." + service;
    }
}
