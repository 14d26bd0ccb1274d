package releve.agenda.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import releve.rebooking.Session;
import releve.web.Visit;

/** Which part of a proposal is shown. @param monday of a week; absent for all @param room blank for all */
record PlanFilter(Optional<LocalDate> monday, String room) {
    /** A week, the first that has a case when the address names none. */
    static PlanFilter of(Visit visit, Proposed proposed, LocalDate today) {
        LocalDate monday = visit.query("week")
                .flatMap(PlanFilter::day)
                .or(() -> proposed.plan().placed().entrySet().stream()
                        .filter(each -> proposed.posed().waiting().containsKey(each.getKey()))
                        .flatMap(
                                each -> proposed.posed().session(each.getValue().session()).stream())
                        .map(Session::day)
                        .min(Comparator.naturalOrder()))
                .orElse(today);
        return new PlanFilter(Optional.of(monday(monday)), visit.query("room").orElse(""));
    }

    static PlanFilter whole(Visit visit) {
        return new PlanFilter(Optional.empty(), visit.query("room").orElse(""));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    boolean has(Session session) {
        return hasRoom(session)
                && monday.filter(each -> !monday(session.day()).equals(each)).isEmpty();
    }

    boolean hasRoom(Session session) {
        return room.isEmpty() || room.equals(Layout.room(session));
    }

    PlanFilter in(LocalDate other) {
        return new PlanFilter(Optional.of(other), room);
    }

    /** For the end of an address. */
    String query() {
        String all = monday.map(each -> "&week=" + each).orElse("")
                + (room.isEmpty() ? "" : "&room=" + URLEncoder.encode(room, StandardCharsets.UTF_8));
        return all.isEmpty() ? "" : "?" + all.substring(1);
    }
}
