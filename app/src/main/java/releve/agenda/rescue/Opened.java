package releve.agenda.rescue;

/** What a file turned out to be. */
public sealed interface Opened permits Table, Calendar, Unreadable {}
