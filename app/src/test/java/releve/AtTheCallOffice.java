package releve;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each have a call office of their own. */
abstract class AtTheCallOffice {
    @TempDir
    private Path data;

    CallOffice office;

    @BeforeEach
    void open() throws Exception {
        office = new CallOffice(data);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }
}
