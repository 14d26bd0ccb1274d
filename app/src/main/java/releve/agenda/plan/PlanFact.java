package releve.agenda.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.agenda.CaseRef;
import releve.identity.PatientRef;
import releve.journal.Kind;
import releve.journal.Kinds;

/**
 * What people say of capacity, of patients' absences and of single cases before dates are given. Each carries the key of its form, so that one sent twice
 * counts once; of what is said twice of a night, a day or a case the last counts, and what was withdrawn stays readable.
 */
public sealed interface PlanFact {
    /** As far as anybody plans, in days. */
    int LONGEST = 400;

    /** The longest note, in characters. */
    int LONGEST_NOTE = 1_000;

    /** More beds or cases a day than these are a slip of the hand. */
    int MOST = 999;

    UUID form();

    /** Hours of theatres and clinics, each week from a first to a last day. */
    record Opened(UUID form, List<Pattern> patterns, LocalDate first, LocalDate last) implements PlanFact {
        /** Sessions of a whole house in a week. */
        private static final int MOST_PATTERNS = 500;

        public Opened {
            patterns = List.copyOf(patterns);
            days(first, last);
            if (patterns.isEmpty() || patterns.size() > MOST_PATTERNS) {
                throw new IllegalArgumentException("1 to " + MOST_PATTERNS + " sessions a week expected");
            }
        }
    }

    /** Series of hours do not take place on these days: one that is closed, or all that were left. */
    record Closed(UUID form, List<String> series, LocalDate first, LocalDate last, String reason) implements PlanFact {
        public Closed {
            series = List.copyOf(series);
            days(first, last);
            reason = noted(reason);
            if (series.isEmpty()) {
                throw new IllegalArgumentException("something is closed, or nothing is said");
            }
        }
    }

    /** Intensive care beds of a site that are free for planned cases, each night. */
    record BedsSet(UUID form, String site, LocalDate first, LocalDate last, int free) implements PlanFact {
        public BedsSet {
            site = site.strip();
            days(first, last);
            number(free);
        }
    }

    /** How many cases a day a site has an equipment or a department for; {@code what} is the name of a {@link releve.agenda.Need}. */
    record SupplySet(UUID form, String what, String site, LocalDate first, LocalDate last, int cases)
            implements PlanFact {
        public SupplySet {
            site = site.strip();
            days(first, last);
            number(cases);
        }
    }

    /** A patient cannot come on these days. */
    record Away(UUID form, PatientRef patient, LocalDate first, LocalDate last, String note) implements PlanFact {
        public Away {
            days(first, last);
            note = noted(note);
        }
    }

    /** What a person said of a case before it has a date. */
    record Held(UUID form, CaseRef of, Said said, Optional<Place> place, String reason) implements PlanFact {
        /** What there is to say. */
        public enum Said {
            /** It is put in a place, and stays there whatever the search would do. */
            PUT,
            /** It gets no date for now. */
            OFF,
            /** Neither any more. */
            FREE
        }

        public Held {
            reason = noted(reason);
            if ((said == Said.PUT) != place.isPresent()) {
                throw new IllegalArgumentException("a place belongs to a case that is put there, and to no other");
            }
        }
    }

    /** @param session series and day; {@code start} minute of the day; {@code surgeon} blank for whoever holds it */
    record Place(String session, int start, String surgeon) {}

    /** What a form said does not hold any more. */
    record TakenBack(UUID form, UUID of, String reason) implements PlanFact {
        public TakenBack {
            reason = noted(reason);
        }
    }

    /** The kinds, in both directions. */
    Kinds<PlanFact> KINDS = Kinds.<PlanFact>of("agenda")
            .and("plan-opened", Opened.class)
            .and("plan-closed", Closed.class)
            .and("plan-beds", BedsSet.class)
            .and("plan-supply", SupplySet.class)
            .and("plan-away", Away.class)
            .and("plan-held", Held.class)
            .and("plan-taken-back", TakenBack.class);

    default Kind kind() {
        return KINDS.kind(this);
    }

    private static void days(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days < 0 || days >= LONGEST) {
            throw new IllegalArgumentException("from " + first + " to " + last + ": 1 to " + LONGEST + " days");
        }
    }

    private static void number(int said) {
        if (said < 0 || said > MOST) {
            throw new IllegalArgumentException(said + ": 0 to " + MOST + " expected");
        }
    }

    private static String noted(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(plain.length() + " characters: at most " + LONGEST_NOTE + " expected");
        }
        return plain;
    }
}
