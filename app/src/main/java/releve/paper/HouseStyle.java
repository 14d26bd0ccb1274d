package releve.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style that every sheet starts from, read once. */
final class HouseStyle {
    static final String CSS = new String(resource("paper.css"), StandardCharsets.UTF_8);

    private HouseStyle() {}

    /** A file that lies beside this class in the jar. */
    static byte[] resource(String name) {
        try (InputStream in = HouseStyle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
