package releve.hl7;

import java.io.IOException;
import java.io.OutputStream;

/** Writes MLLP frames (HL7 v2 implementation guide appendix C, release 1): VT, the message, FS CR. */
public final class MllpWriter {
    static final byte START = 0x0b;
    static final byte END = 0x1c;
    static final byte CR = 0x0d;

    private MllpWriter() {}

    /** One write, so that the frame leaves in as few packets as it can, and a flush. */
    public static void write(OutputStream out, byte[] message) throws IOException {
        out.write(frame(message));
        out.flush();
    }

    public static byte[] frame(byte[] message) {
        byte[] frame = new byte[message.length + 3];
        frame[0] = START;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = END;
        frame[message.length + 2] = CR;
        return frame;
    }
}
