package releve.agenda.calls;

import java.util.Locale;

/** Who else was told during a call. */
public enum Ticked {
    TRANSPORT,
    INTERPRETER,
    PHYSICIAN;

    String key() {
        return "agenda.calls.ticked." + name().toLowerCase(Locale.ROOT);
    }
}
