/**
 * The append-only, hash-chained, signed record of every fact: the one thing that must never be lost. It holds entries, their
 * payloads and checkpoints, and keeps the views of every room in step with them. It never knows what a fact means.
 */
@NullMarked
package releve.journal;

import org.jspecify.annotations.NullMarked;
