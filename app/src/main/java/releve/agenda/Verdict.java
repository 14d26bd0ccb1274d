package releve.agenda;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to become of a case.
 *
 * @param until the day to which it is put off; only for {@link Choice#DEFER}
 * @param to the site or hospital that takes it; only for {@link Choice#TRANSFER}
 */
public record Verdict(Choice choice, Optional<LocalDate> until, String to) {
    public enum Choice {
        GO,
        DEFER,
        TRANSFER,
        CANCEL
    }

    public static final Verdict GO = new Verdict(Choice.GO, Optional.empty(), "");
    public static final Verdict CANCEL = new Verdict(Choice.CANCEL, Optional.empty(), "");

    public Verdict {
        to = to.strip();
        if ((choice == Choice.DEFER) != until.isPresent()) {
            throw new IllegalArgumentException("a day belongs to what is put off, and to nothing else");
        }
        if ((choice == Choice.TRANSFER) == to.isEmpty() || to.length() > 200) {
            throw new IllegalArgumentException("where it goes, in 1 to 200 characters, belongs to a transfer alone");
        }
    }

    public static Verdict defer(LocalDate until) {
        return new Verdict(Choice.DEFER, Optional.of(until), "");
    }

    public static Verdict transfer(String to) {
        return new Verdict(Choice.TRANSFER, Optional.empty(), to);
    }

    /** Whether two who say this mean the same: on the day of what is put off they need not agree. */
    boolean agrees(Verdict other) {
        return choice == other.choice && to.equalsIgnoreCase(other.to);
    }
}
