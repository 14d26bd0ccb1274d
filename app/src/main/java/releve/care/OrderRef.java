package releve.care;

/** The two numbers an order goes by: the placer's (the ward system) and the filler's (the laboratory, the pharmacy). */
public record OrderRef(String placer, String filler) {
    public static final OrderRef NONE = new OrderRef("", "");

    /** Whether both speak of the same order: equal placer numbers, or equal filler numbers. */
    public boolean matches(OrderRef other) {
        return (!placer.isBlank() && placer.equals(other.placer)) || (!filler.isBlank() && filler.equals(other.filler));
    }
}
