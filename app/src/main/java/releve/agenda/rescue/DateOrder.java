package releve.agenda.rescue;

import java.util.Locale;

/** In which order the parts of a date in figures stand. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST;

    public String key() {
        return "agenda.rescue.order." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
