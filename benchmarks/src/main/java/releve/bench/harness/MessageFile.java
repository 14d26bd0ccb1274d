package releve.bench.harness;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Messages in a file, each behind its length, for processes that are to work on the very same bytes. */
public final class MessageFile {
    private MessageFile() {}

    public static void write(Path file, List<byte[]> messages) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (byte[] message : messages) {
                out.writeInt(message.length);
                out.write(message);
            }
        }
    }

    public static List<byte[]> read(Path file) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long left = Files.size(file);
            while (left > 0) {
                byte[] message = new byte[in.readInt()];
                in.readFully(message);
                messages.add(message);
                left -= Integer.BYTES + message.length;
            }
        }
        return messages;
    }
}
