/**
 * The personnel office: accounts and staff lists, ward PCs, the role table in words, the trail of who saw what, and the review of broken
 * glass. For administrators, the data protection officer, auditors and the medical director. It decides nothing: {@code access} does; and
 * it shows no patient, only numbers.
 */
@NullMarked
package releve.staff;

import org.jspecify.annotations.NullMarked;
