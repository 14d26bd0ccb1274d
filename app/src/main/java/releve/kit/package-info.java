/**
 * What lies ready on paper before and during a downtime: the sealed kit of a site, the downtime card of each unit with its telephones and
 * places, the shift sheet that proves the journal. For wards and the duty manager. It keeps no event code anywhere.
 */
@NullMarked
package releve.kit;

import org.jspecify.annotations.NullMarked;
