package releve.crisis.log;

/**
 * An entry as it is typed.
 *
 * @param sort by name
 * @param seen the version that is corrected; 0 for a new entry
 */
public record LogFields(
        String sort,
        String what,
        String who,
        String where,
        String day,
        String hour,
        String untilDay,
        String untilHour,
        String reason,
        int seen) {
    /** The same, for whoever has seen another version. */
    LogFields seeing(int version) {
        return new LogFields(sort, what, who, where, day, hour, untilDay, untilHour, reason, version);
    }
}
