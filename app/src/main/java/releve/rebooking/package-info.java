/**
 * New dates for operations and consultations that were put off, once theatres and clinics work again: sessions, surgeons, beds of intensive care and
 * equipment are respected, and whoever may wait least comes first. For whoever plans theatres and clinics; each date can be explained, and each can be
 * set by hand. Knows nothing of patients, journal or pages, decides nothing, and never moves what a person put in place.
 */
@NullMarked
package releve.rebooking;

import org.jspecify.annotations.NullMarked;
