/**
 * One patient's downtime chart, and the census as a sheet: what the rooms below know, put together for a person who has never seen
 * this program. It adds nothing of its own and says of every item where it comes from.
 */
@NullMarked
package releve.chart;

import org.jspecify.annotations.NullMarked;
