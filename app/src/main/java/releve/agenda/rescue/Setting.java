package releve.agenda.rescue;

import java.util.List;

/**
 * Everything that a person chose for reading one export, so that it is read the same way ever after.
 *
 * @param templates of titles, for a calendar
 */
public record Setting(Hints hints, Mapping mapping, List<String> templates, Horizon horizon) {
    public Setting {
        templates = List.copyOf(templates);
    }

    /** What an export says, read with this. */
    public Reading read(byte[] file) {
        var rescue = new Rescue(horizon);
        return switch (Rescue.open(file, hints)) {
            case Table table -> rescue.read(table, mapping);
            case Calendar calendar -> rescue.read(calendar, new EventMapping(mapping, templates));
            case Unreadable unreadable -> new Reading(List.of(), List.of(), List.of(), unreadable);
        };
    }
}
