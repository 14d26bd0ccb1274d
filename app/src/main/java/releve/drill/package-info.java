/**
 * The synthetic care group and the night it is attacked: nine sites, their patients, the day they live before T0, and the HL7 v2
 * feeds that tell it. For exercises, the demonstration and the end-to-end test. No person in it is real, and it never touches a
 * real system unless someone gives it an address.
 */
@NullMarked
package releve.drill;

import org.jspecify.annotations.NullMarked;
