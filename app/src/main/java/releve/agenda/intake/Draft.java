package releve.agenda.intake;

import java.util.UUID;
import releve.agenda.rescue.Setting;

/**
 * An export that somebody handed in and has not taken yet.
 *
 * @param owner the account that handed it in; nobody else sees it
 * @param source the department's name for its agenda
 * @param name the file's
 */
record Draft(UUID id, String owner, String source, String name, Setting setting) {
    Draft with(Setting other) {
        return new Draft(id, owner, source, name, other);
    }
}
