/**
 * Finding a patient by what somebody remembers: names in any order and spelling, a birth date, a number. An index in memory over the
 * tables of identity, for whoever searches. It shows nothing and decides nothing about who may see whom.
 */
@NullMarked
package releve.identity.directory;

import org.jspecify.annotations.NullMarked;
