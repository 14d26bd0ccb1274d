package releve.drill;

/** What a ward cares for, the age of those who lie there, and how long they stay. */
public enum Specialty {
    MEDICINE("Médecine interne", 40, 92, 7),
    SURGERY("Chirurgie", 18, 85, 5),
    ORTHOPAEDICS("Orthopédie", 20, 90, 6),
    CARDIOLOGY("Cardiologie", 45, 90, 5),
    PNEUMOLOGY("Pneumologie", 40, 88, 7),
    GASTROENTEROLOGY("Gastro-entérologie", 30, 85, 5),
    GERIATRICS("Gériatrie", 76, 101, 18),
    PAEDIATRICS("Pédiatrie", 0, 15, 3),
    MATERNITY("Maternité", 19, 43, 4),
    INTENSIVE_CARE("Soins intensifs", 30, 88, 5),
    PSYCHIATRY("Psychiatrie", 18, 75, 24),
    REHABILITATION("Revalidation", 35, 90, 28),
    ONCOLOGY("Oncologie", 35, 85, 6),
    STROKE("Neurologie et AVC", 45, 92, 8),
    DAY_HOSPITAL("Hôpital de jour", 18, 85, 1),
    CARE_HOME("Maison de repos et de soins", 72, 103, 900),
    EMERGENCY("Urgences", 0, 98, 1),
    NEWBORN("Nouveau-né", 0, 0, 4);

    private final String french;
    private final int youngest;
    private final int oldest;
    private final int meanDays;

    Specialty(String french, int youngest, int oldest, int meanDays) {
        this.french = french;
        this.youngest = youngest;
        this.oldest = oldest;
        this.meanDays = meanDays;
    }

    public String french() {
        return french;
    }

    int youngest() {
        return youngest;
    }

    int oldest() {
        return oldest;
    }

    int meanDays() {
        return meanDays;
    }

    /** The share of beds taken on an ordinary night, so that the whole group lies near 80 %. */
    double occupancy() {
        return switch (this) {
            case CARE_HOME -> 0.955;
            case DAY_HOSPITAL -> 0;
            case GERIATRICS, REHABILITATION, PSYCHIATRY -> 0.83;
            case PAEDIATRICS, MATERNITY -> 0.62;
            case INTENSIVE_CARE -> 0.78;
            case EMERGENCY -> 0.2;
            default -> 0.775;
        };
    }
}
