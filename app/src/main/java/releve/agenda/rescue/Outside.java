package releve.agenda.rescue;

import java.time.LocalDate;

/** A good line that lies before or after the days of interest. */
public record Outside(long line, LocalDate day) implements Found {}
