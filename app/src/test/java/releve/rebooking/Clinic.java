package releve.rebooking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small theatre to write tests with: Monday 04/01/2027 to Friday, cases and sessions as a test wants them. */
final class Clinic {
    static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    static final Urgency MUST = new Urgency(2, 10, true);
    static final Urgency SOON = new Urgency(3, 3, false);

    private final List<Waiting> cases = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Beds> beds = new ArrayList<>();
    private final List<Supply> supplies = new ArrayList<>();

    static LocalDate day(int number) {
        return MONDAY.plusDays(number);
    }

    static Slot slot(String session, int start, String surgeon) {
        return new Slot(session, start, surgeon.isEmpty() ? Optional.empty() : Optional.of(surgeon));
    }

    /** Two hours from eight, ten minutes between cases. */
    Clinic session(String id, int day, String room, String... surgeons) {
        sessions.add(new Session(id, day(day), "site", room, 480, 120, Set.of("eye"), Set.of(surgeons), 10));
        return this;
    }

    Clinic waiting(Waiting each) {
        cases.add(each);
        return this;
    }

    Clinic beds(int day, int free) {
        beds.add(new Beds("site", day(day), free));
        return this;
    }

    Clinic supply(String what, int day, int times) {
        supplies.add(new Supply(what, "site", day(day), times));
        return this;
    }

    Problem problem() {
        return new Problem(MONDAY, day(4), cases, sessions, beds, supplies);
    }

    /** An eye case of an hour that may be on any day and is late from Wednesday on, whoever operates. */
    static Waiting plain(String id) {
        return new Waiting(
                id,
                SOON,
                new Window(MONDAY, day(1), Set.of()),
                needs(60, 0, Set.of(), Set.of()),
                new Standing(20, 0),
                new Hold.Free());
    }

    /** One of several cases of a person. */
    static Waiting of(String person, String id) {
        Waiting plain = plain(id);
        return new Waiting(id, person, plain.urgency(), plain.window(), plain.needs(), plain.standing(), plain.hold());
    }

    static Needs needs(int minutes, int nights, Set<String> surgeons, Set<String> supplies) {
        return new Needs(minutes, Set.of("eye"), surgeons, nights, supplies);
    }

    static Waiting needing(String id, Needs needs) {
        Waiting plain = plain(id);
        return new Waiting(id, plain.urgency(), plain.window(), needs, plain.standing(), plain.hold());
    }

    static Waiting when(String id, Window window) {
        Waiting plain = plain(id);
        return new Waiting(id, plain.urgency(), window, plain.needs(), plain.standing(), plain.hold());
    }
}
