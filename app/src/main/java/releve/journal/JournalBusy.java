package releve.journal;

import java.nio.file.Path;

/** Another process, or another part of this one, already writes to the data folder. Nothing was touched. */
public final class JournalBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalBusy(Path data, String holder) {
        super("the journal in " + data + " is already being written by " + holder
                + ". Nothing was changed. Stop that one first, or use another data folder; reading works meanwhile.");
    }
}
