package releve.hl7;

import java.io.IOException;
import java.io.OutputStream;

/** Writes MLLP frames. */
public final class MllpWriter {
    private MllpWriter() {}

    /** One frame in one write, then a flush: a frame never leaves in two packets because of us. */
    public static void write(OutputStream out, byte[] message) throws IOException {
        out.write(frame(message));
        out.flush();
    }

    /** The bytes of one frame. */
    public static byte[] frame(byte[] message) {
        byte[] frame = new byte[message.length + 3];
        frame[0] = Mllp.START;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[frame.length - 2] = Mllp.END;
        frame[frame.length - 1] = Mllp.RETURN;
        return frame;
    }
}
