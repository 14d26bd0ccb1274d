/**
 * The crisis cell's papers: the situation log (what happened, what was decided, by whom), the hourly situation report and the public notice.
 * For the crisis cell and whoever must read afterwards why something was done. It holds no patient's data and concludes nothing: people
 * write, it keeps every version and prints what stands.
 */
@NullMarked
package releve.crisis.log;

import org.jspecify.annotations.NullMarked;
