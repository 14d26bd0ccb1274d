package releve;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each have a hospital with an agenda of their own. */
abstract class InTheAgenda {
    static final Map<String, String> GO = OpenAgenda.said("GO", "", "");

    @TempDir
    private Path data;

    OpenAgenda agenda;

    @BeforeEach
    void open() throws Exception {
        agenda = new OpenAgenda(data);
    }

    @AfterEach
    void close() throws Exception {
        agenda.close();
    }
}
