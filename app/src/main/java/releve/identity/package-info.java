/**
 * Who is who: patients, the numbers they go by, what was said of them, and which of them are said to be one person. For every room
 * that files something under a patient. It never merges: it links, and a link can be undone.
 */
@NullMarked
package releve.identity;

import org.jspecify.annotations.NullMarked;
