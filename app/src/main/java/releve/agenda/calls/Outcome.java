package releve.agenda.calls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a call; on paper and in files each goes by its number, from 1. */
public enum Outcome {
    REACHED,
    PROXY_REACHED,
    REFUSED,
    WANTS_CLINICIAN,
    UNREACHABLE,
    WRONG_NUMBER,
    DECEASED;

    /** Whether the message was delivered to whoever may hear it. */
    public boolean tells() {
        return switch (this) {
            case REACHED, PROXY_REACHED, REFUSED, WANTS_CLINICIAN -> true;
            case UNREACHABLE, WRONG_NUMBER, DECEASED -> false;
        };
    }

    /** Whether nobody who matters was spoken to, so that it is tried again. */
    public boolean isMissed() {
        return switch (this) {
            case UNREACHABLE, WRONG_NUMBER -> true;
            case REACHED, PROXY_REACHED, REFUSED, WANTS_CLINICIAN, DECEASED -> false;
        };
    }

    public int number() {
        return ordinal() + 1;
    }

    /** Of its texts. */
    String key() {
        return "agenda.calls.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its name or its number. */
    static Optional<Outcome> find(String said) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(said)
                        || String.valueOf(each.number()).equals(said))
                .findFirst();
    }
}
