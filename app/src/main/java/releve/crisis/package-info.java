/**
 * The state of the hospital as people declared it: degraded mode with its level, its start and the last trusted time, opened by whoever is
 * on duty, confirmed by the crisis cell, ended by words. For everybody: it stands on every page. It never concludes anything from feeds.
 */
@NullMarked
package releve.crisis;

import org.jspecify.annotations.NullMarked;
