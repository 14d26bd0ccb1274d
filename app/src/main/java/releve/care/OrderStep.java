package releve.care;

/** What happened to an order (HL7 v2 table 0119, order control, read together with table 0038, order status). */
public enum OrderStep {
    PLACED,
    CHANGED,
    HELD,
    RELEASED,
    /** Cancelled or discontinued. */
    STOPPED,
    COMPLETED,
    /** Mentioned beside a result, a dispense or an administration: introduces an order nobody has announced, changes nothing. */
    MENTIONED;

    public boolean open() {
        return this != STOPPED && this != COMPLETED;
    }
}
