/**
 * Who may come in, and who saw what: accounts that need no directory, their roles and wards, sign-in by name and PIN or password,
 * sessions that outlive a restart, broken glass with its review. For wards on the worst night, for the data protection officer
 * afterwards. It never keeps a PIN, a password or a token in clear, and it knows nothing of pages.
 */
@NullMarked
package releve.access;

import org.jspecify.annotations.NullMarked;
