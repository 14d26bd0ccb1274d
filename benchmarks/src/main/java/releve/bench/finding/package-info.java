/** Finding one patient among many: the directory beside SQL LIKE and SQLite's own trigram index. */
@NullMarked
package releve.bench.finding;

import org.jspecify.annotations.NullMarked;
