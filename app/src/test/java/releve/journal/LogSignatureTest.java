package releve.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log's key signs what leaves the node, and nothing that could be taken for the log. */
final class LogSignatureTest {
    @TempDir
    private Path data;

    @Test
    void whatItSignsIsTheLogsOwnSignature() throws IOException {
        LogKey key = LogKey.create(data);
        LogSignature signature = LogSignature.of(data);
        byte[] text = "# a list\n".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(key.identity().publicKey(), signature.publicKey());
        assertTrue(key.identity().signed(text, signature.sign(text)));
    }

    @Test
    void itNeverSignsACheckpoint() throws IOException {
        LogKey key = LogKey.create(data);
        LogSignature signature = LogSignature.of(data);
        byte[] checkpoint = (Checkpoint.ORIGIN + key.log() + "\n0\nAA==\n").getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> signature.sign(checkpoint));
        assertThrows(IllegalArgumentException.class, () -> signature.sign(new byte[0]));
    }

    @Test
    void aFolderWithoutALogHasNoKeyAndIsNotGivenOne() {
        assertThrows(IOException.class, () -> LogSignature.of(data));
        assertTrue(!data.resolve("keys").toFile().exists());
    }
}
