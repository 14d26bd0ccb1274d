package releve.agenda.rescue;

import com.fasterxml.jackson.annotation.JsonAlias;

/** What an appointment cannot do without, beside its own room and people. */
public enum Need {
    BLOOD,
    INTENSIVE_CARE,
    IMAGING,
    PATHOLOGY,
    /** Mappings that were kept with earlier exports write it in the plural. */
    @JsonAlias("IMPLANTS")
    IMPLANT,
    STERILE_STOCK,
    INTERPRETER,
    TRANSPORT
}
