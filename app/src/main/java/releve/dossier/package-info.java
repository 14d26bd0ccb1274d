/**
 * What the record says of a patient beyond one stay: allergies, problems, measurements, documents, immunisations, contacts. For
 * everyone who treats the patient. An empty list is not the same as a list nobody has sent, and it says which.
 */
@NullMarked
package releve.dossier;

import org.jspecify.annotations.NullMarked;
