package releve.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The journal cannot be written (or read) now. The message says what happened, what was kept and what to do next. */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static JournalUnavailable reading(Path data, Throwable cause) {
        return new JournalUnavailable(
                "the journal in " + data + " cannot be read: " + SqlFailure.sentence(cause)
                        + ". Nothing was changed. 'releve verify' names the damage; keep a copy of the folder as it is.",
                cause);
    }

    static JournalUnavailable writing(Path data, Throwable cause) {
        return new JournalUnavailable(
                "the journal in " + data + " cannot be written: " + SqlFailure.sentence(cause)
                        + ". Everything acknowledged so far is kept; this was not acknowledged."
                        + " Remedy that (free space, check the disk) and send again: no restart is needed.",
                cause);
    }
}
