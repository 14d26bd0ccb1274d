package releve;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Turns what broke into what a person can act on. */
final class Sentence {
    private Sentence() {}

    static String of(Exception e) {
        return switch (e) {
            case BindException bind ->
                "the address or port cannot be listened on (" + bind.getMessage()
                        + "); another program may have it: choose one with --port or --bind";
            case UnknownHostException host -> "no machine is called '" + host.getMessage() + "'";
            case AccessDeniedException denied -> "no permission for " + denied.getMessage();
            case NoSuchFileException missing -> "there is no file or folder " + missing.getMessage();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
