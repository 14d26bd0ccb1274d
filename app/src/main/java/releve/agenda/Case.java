package releve.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import releve.identity.Patient;

/**
 * A booking that can be spoken of, and everything that was said of it, in order.
 *
 * @param booked as its sources say
 * @param newDate given after it was put off
 * @param booking where and when it takes place: as booked, or on its new date
 */
public record Case(
        Patient patient, Booking booked, CaseRef ref, List<Heard> heard, Optional<NewDate> newDate, Booking booking) {
    public Case {
        heard = List.copyOf(heard);
    }

    private Case(Patient patient, Booking booked, CaseRef ref, List<Heard> heard, Optional<NewDate> newDate) {
        this(
                patient,
                booked,
                ref,
                heard,
                newDate,
                newDate.map(each -> each.over(booked)).orElse(booked));
    }

    public Case(Patient patient, Booking booked, CaseRef ref, List<Heard> heard) {
        this(patient, booked, ref, heard, newDate(booked, heard));
    }

    /** A booking on its new date, if one was given. @param heard of anything */
    static Booking dated(Booking booked, List<Heard> heard) {
        return newDate(booked, heard).map(each -> each.over(booked)).orElse(booked);
    }

    private static Optional<NewDate> newDate(Booking booked, List<Heard> heard) {
        return heard.stream().anyMatch(each -> each.fact() instanceof DeskFact.Rebooked)
                ? NewDate.of(booked, standing(booked, heard))
                : Optional.empty();
    }

    /** What was said and not withdrawn. */
    public List<Heard> standing() {
        return standing(booked, heard);
    }

    private static List<Heard> standing(Booking booked, List<Heard> heard) {
        Set<UUID> withdrawn = new HashSet<>();
        for (Heard each : heard) {
            if (each.fact() instanceof DeskFact.Withdrawn it
                    && it.cases().stream().anyMatch(booked::is)) {
                withdrawn.add(it.of());
            }
        }
        return heard.stream()
                .filter(each -> !withdrawn.contains(each.fact().form()))
                .toList();
    }
}
