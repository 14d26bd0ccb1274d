package releve.journal;

import java.io.IOException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQL that failed inside a transaction, told apart: the statement was wrong, or the machine gave way. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int PRIMARY_CODE = 0xFF;

    SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether disk, file or memory failed, so that no statement of any view is to blame. */
    static boolean byMachine(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException failure) {
                return switch (primary(failure)) {
                    case SQLITE_FULL,
                            SQLITE_IOERR,
                            SQLITE_READONLY,
                            SQLITE_CORRUPT,
                            SQLITE_NOTADB,
                            SQLITE_CANTOPEN,
                            SQLITE_NOMEM,
                            SQLITE_BUSY,
                            SQLITE_PROTOCOL -> true;
                    default -> false;
                };
            }
        }
        return false;
    }

    /** What happened, in words for the person at the machine. */
    static String sentence(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException failure) {
                return sentence(failure);
            }
            if (each instanceof IOException) {
                return each.toString();
            }
        }
        return String.valueOf(thrown.getMessage());
    }

    private static String sentence(SQLiteException failure) {
        return switch (primary(failure)) {
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_IOERR -> "the disk reports an error (" + failure.getResultCode() + ")";
            case SQLITE_READONLY -> "the folder or the file is read-only";
            case SQLITE_CORRUPT -> "the database file is damaged";
            case SQLITE_NOTADB -> "journal.db is not a database";
            case SQLITE_CANTOPEN -> "the database file cannot be opened";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static SQLiteErrorCode primary(SQLiteException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & PRIMARY_CODE);
    }
}
