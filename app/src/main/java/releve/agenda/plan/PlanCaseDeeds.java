package releve.agenda.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.agenda.Filed;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.plan.PlanFact.Held.Said;
import releve.crisis.Hours;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;

/** What a person does with one case: moves it, keeps it off, lets it go, says when the patient cannot come, takes a date back. */
final class PlanCaseDeeds {
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})[:h.](\\d{2})?");
    private static final int DAY = 24 * 60;

    private final PlanRoom room;
    private final PlanCasePages pages;

    PlanCaseDeeds(PlanRoom room, PlanCasePages pages) {
        this.room = room;
        this.pages = pages;
    }

    void open(Routes routes) {
        String route = PlanCasePages.ROUTE;
        routes.action(route + "/put", Rights.PLAN, this::put);
        routes.action(route + "/off", Rights.PLAN, visit -> hold(visit, Said.OFF, Optional.empty()));
        routes.action(route + "/free", Rights.PLAN, visit -> hold(visit, Said.FREE, Optional.empty()));
        routes.action(route + "/withdraw", Rights.PLAN, this::withdraw);
        routes.action(route + "/away", Rights.CALL, this::away);
        routes.action(route + "/back", Rights.CALL, this::back);
    }

    private void mistaken(Visit visit, String field, String key) {
        pages.show(visit, List.of(new Mistake(field, visit.words().text(key))));
    }

    /** A constraint that is broken by it is said on the page, and not forbidden. */
    private void put(Visit visit) {
        String typed = visit.form().text("hour");
        Optional<Integer> minute = minute(typed);
        if (!typed.isEmpty() && minute.isEmpty()) {
            mistaken(visit, "hour", "agenda.plan.mistake.hour");
            return;
        }
        Optional<Proposed> proposed = room.planning().proposed();
        String key = PlanRoom.key(visit);
        Optional<PlanFact.Place> place = proposed.filter(
                        each -> each.posed().waiting().containsKey(key))
                .flatMap(each -> PlanCasePages.typed(each, key, visit.form().text("session"), minute));
        if (place.isEmpty()) {
            mistaken(visit, "session", "agenda.plan.mistake.session");
            return;
        }
        int over = place.get().start() + proposed.orElseThrow().posed().minutes(key);
        if (over > DAY) {
            mistaken(visit, "hour", "agenda.plan.mistake.hour");
            return;
        }
        hold(visit, Said.PUT, place);
    }

    /** {@code 8:30}, {@code 8h30} or {@code 8h}. */
    static Optional<Integer> minute(String typed) {
        Matcher hour = HOUR.matcher(typed.strip());
        if (!hour.matches()) {
            return Optional.empty();
        }
        int minutes = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
        int all = Integer.parseInt(hour.group(1)) * 60 + minutes;
        return minutes < 60 && all < DAY ? Optional.of(all) : Optional.empty();
    }

    private void hold(Visit visit, Said said, Optional<PlanFact.Place> place) {
        Judged judged = pages.get(visit);
        if (tooLong(visit, "reason")) {
            return;
        }
        Planning.Came came = room.planning()
                .hold(
                        PlanCasePages.held(visit, judged, said, place),
                        visit.form().text("stamp"),
                        room.desk().caller(visit));
        switch (came) {
            case Planning.Came.Stale ignored -> mistaken(visit, "session", "agenda.plan.stale");
            case Planning.Came.Same ignored -> stay(visit);
            case Planning.Came.Done ignored -> stay(visit);
        }
    }

    private void stay(Visit visit) {
        room.file(visit, () -> PlanPages.PATH + "/case/" + PlanRoom.key(visit));
    }

    private boolean tooLong(Visit visit, String field) {
        boolean tooLong = visit.form().text(field).length() > PlanFact.LONGEST_NOTE;
        if (tooLong) {
            mistaken(visit, field, "agenda.mistake.long");
        }
        return tooLong;
    }

    private void away(Visit visit) {
        Judged judged = pages.get(visit);
        Optional<LocalDate> first = Hours.day(visit.form().text("first"));
        String typed = visit.form().text("last");
        Optional<LocalDate> last = typed.isEmpty() ? first : Hours.day(typed);
        List<Mistake> mistakes = new ArrayList<>();
        if (first.isEmpty()) {
            mistakes.add(new Mistake("first", visit.words().text("agenda.plan.mistake.day")));
        }
        if (last.isEmpty() || first.isPresent() && !within(first.get(), last.get())) {
            mistakes.add(new Mistake("last", visit.words().text("agenda.plan.mistake.last", PlanFact.LONGEST)));
        }
        if (!mistakes.isEmpty()) {
            pages.show(visit, mistakes);
        } else if (!tooLong(visit, "note")) {
            file(
                    visit,
                    new PlanFact.Away(
                            visit.formKey(),
                            judged.of().ref().patient(),
                            first.orElseThrow(),
                            last.orElseThrow(),
                            visit.form().text("note")));
        }
    }

    static boolean within(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days >= 0 && days < PlanFact.LONGEST;
    }

    private void back(Visit visit) {
        UUID of = form(visit);
        boolean own = room.planning().capacity().absences(pages.get(visit).of().patient()).stream()
                .anyMatch(each -> each.form().equals(of));
        if (!own) {
            throw new NotThere("absence");
        }
        file(visit, new PlanFact.TakenBack(visit.formKey(), of, ""));
    }

    private static UUID form(Visit visit) {
        try {
            return UUID.fromString(visit.form().text("form"));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("form");
        }
    }

    private void file(Visit visit, PlanFact fact) {
        room.file(visit, () -> {
            // Filed before or now: the page shows it either way.
            Filed unused = room.planning().file(fact, room.desk().caller(visit));
            return PlanPages.PATH + "/case/" + PlanRoom.key(visit);
        });
    }

    /** Whoever plans may take back a date that another gave; it stays readable. */
    private void withdraw(Visit visit) {
        Judged judged = pages.get(visit);
        String reason = visit.form().text("withdraw-reason");
        if (reason.isEmpty()) {
            mistaken(visit, "withdraw-reason", "agenda.mistake.reason");
            return;
        }
        if (tooLong(visit, "withdraw-reason")) {
            return;
        }
        Filed filed = room.planning()
                .withdraw(
                        visit.formKey(),
                        form(visit),
                        judged.of().ref(),
                        reason,
                        room.desk().caller(visit));
        switch (filed) {
            case Filed.New ignored -> stay(visit);
            case Filed.Same ignored -> stay(visit);
            case Filed.Refused refused -> mistaken(visit, "withdraw-reason", refused.why());
        }
    }
}
