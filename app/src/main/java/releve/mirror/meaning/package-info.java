/**
 * From HL7 v2 to the rooms' facts: what each message says, in the words of the hospital. For the mirror. Reading is pure and never
 * fails: what it cannot read it names, and the raw message stays in the journal for a later version to read better.
 */
@NullMarked
package releve.mirror.meaning;

import org.jspecify.annotations.NullMarked;
