package releve.hl7;

/** The bytes of the Minimal Lower Layer Protocol (HL7 v2 transport specification, MLLP release 1): VT message FS CR. */
final class Mllp {
    static final byte START = 0x0B;
    static final byte END = 0x1C;
    static final byte RETURN = '\r';

    private Mllp() {}
}
