package releve.identity.directory;

/** How well what was typed fits, the best first. */
public enum Fit {
    EXACT,
    /** The beginning of a name, or a birth date of which only a part is known. */
    BEGINNING,
    /** Written differently, said alike. */
    SOUND,
    ONE_SLIP,
    TWO_SLIPS;

    /** Whether it is only alike, so that a person has to look twice. */
    public boolean onlyAlike() {
        return ordinal() >= SOUND.ordinal();
    }

    static Fit of(int slips) {
        return slips <= 1 ? ONE_SLIP : TWO_SLIPS;
    }
}
