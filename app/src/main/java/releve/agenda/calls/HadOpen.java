package releve.agenda.calls;

import java.util.UUID;

/**
 * Whom a desk took last.
 *
 * @param of the key under which it took them
 */
record HadOpen(ToCall person, UUID of) {}
