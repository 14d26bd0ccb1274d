/**
 * The mirror of the hospital's systems: it listens for their HL7 v2 messages, keeps each one before it says so, turns them into
 * the facts of the rooms below, and knows how old each feed is. For the time before the night. It never changes a message.
 */
@NullMarked
package releve.mirror;

import org.jspecify.annotations.NullMarked;
