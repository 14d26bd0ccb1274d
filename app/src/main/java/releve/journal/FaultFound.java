package releve.journal;

/** A claim that does not hold; it ends the walk and never leaves the package. */
final class FaultFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Verified.Fault fault;

    FaultFound(long entry, Claim claim, String expected, String found) {
        super(claim.name(), null, false, false);
        fault = new Verified.Fault(entry, claim, expected, found);
    }

    Verified.Fault fault() {
        return fault;
    }
}
