package releve.agenda.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import releve.agenda.Filed;
import releve.agenda.Rights;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Routes;
import releve.web.Visit;

/** What theatres and clinics can take again: a pattern of a week, copied, with days closed; beds and equipment. */
final class SessionPages {
    static final String PATH = "/agenda/sessions";

    private final PlanRoom room;

    SessionPages(PlanRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.READ, visit -> show(visit, Map.of(), List.of()));
        routes.listed(PATH, "agenda.plan.sessions.title", "agenda.plan.sessions.hint");
        routes.action(PATH + "/open", Rights.PLAN, this::add);
        routes.action(PATH + "/copy", Rights.PLAN, this::copy);
        routes.action(PATH + "/close", Rights.PLAN, this::close);
        routes.action(PATH + "/end", Rights.PLAN, this::end);
        routes.action(PATH + "/back", Rights.PLAN, this::back);
        routes.action(PATH + "/beds", Rights.PLAN, visit -> {
            var form = new SessionForm(visit.form(), visit.words());
            file(visit, form, form.beds(visit.formKey()));
        });
        routes.action(PATH + "/supply", Rights.PLAN, visit -> {
            var form = new SessionForm(visit.form(), visit.words());
            file(visit, form, form.supply(visit.formKey(), room.planning().tables()));
        });
    }

    private LocalDate monday(Visit visit) {
        return PlanFilter.monday(visit.query("week")
                .flatMap(SessionForm::read)
                .or(() -> SessionForm.read(visit.form().text("week")))
                .orElse(room.today(visit)));
    }

    private String address(Visit visit) {
        return PATH + "?week=" + monday(visit);
    }

    private void show(Visit visit, Map<String, String> typed, List<Mistake> mistakes) {
        var page = new Week(room, visit, monday(visit)).page(typed, mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/agenda/plan/sessions.jte", page);
        } else {
            visit.showMistakes("releve/agenda/plan/sessions.jte", page);
        }
    }

    private void file(Visit visit, SessionForm form, Optional<PlanFact> fact) {
        if (fact.isEmpty()) {
            show(visit, form.typed(), form.mistakes());
        } else {
            file(visit, fact.get());
        }
    }

    private void file(Visit visit, PlanFact fact) {
        room.file(visit, () -> {
            // Filed before or now: the page shows it either way.
            Filed unused = room.planning().file(fact, room.desk().caller(visit));
            return address(visit);
        });
    }

    private void add(Visit visit) {
        var form = new SessionForm(visit.form(), visit.words());
        file(visit, form, form.opened(visit.formKey()));
    }

    /** The week's sessions in the weeks after it; a series that goes on there by itself is not doubled. */
    private void copy(Visit visit) {
        var form = new SessionForm(visit.form(), visit.words());
        int copies = form.copies();
        LocalDate monday = monday(visit);
        Map<Capacity.Series, Set<DayOfWeek>> found = new LinkedHashMap<>();
        room.planning().capacity().on(monday, monday.plusDays(6)).stream()
                .filter(each -> each.closed().isEmpty() && each.series().last().isBefore(monday.plusDays(7)))
                .forEach(each -> found.computeIfAbsent(each.series(), none -> EnumSet.noneOf(DayOfWeek.class))
                        .add(each.day().getDayOfWeek()));
        List<Mistake> mistakes = new ArrayList<>(form.mistakes());
        if (mistakes.isEmpty() && found.isEmpty()) {
            mistakes.add(new Mistake("copies", visit.words().text("agenda.plan.mistake.copy")));
        }
        if (!mistakes.isEmpty()) {
            show(visit, Map.of(), mistakes);
            return;
        }
        List<Pattern> patterns = new ArrayList<>();
        found.forEach((series, days) -> patterns.add(new Pattern(series.hours(), days)));
        file(
                visit,
                new PlanFact.Opened(
                        visit.formKey(),
                        patterns,
                        monday.plusWeeks(1),
                        monday.plusWeeks(1L + copies).minusDays(1)));
    }

    private Capacity.Series series(Visit visit) {
        String id = visit.form().text("series");
        return room.planning().capacity().series().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("session"));
    }

    private static LocalDate day(Visit visit) {
        return SessionForm.read(visit.form().text("day")).orElseThrow(() -> new NotThere("day"));
    }

    private boolean tooLong(Visit visit) {
        boolean tooLong = visit.form().text("reason").length() > PlanFact.LONGEST_NOTE;
        if (tooLong) {
            show(visit, Map.of(), List.of(new Mistake("first", visit.words().text("agenda.mistake.long"))));
        }
        return tooLong;
    }

    private void close(Visit visit) {
        Capacity.Series series = series(visit);
        LocalDate day = day(visit);
        if (!tooLong(visit)) {
            file(
                    visit,
                    new PlanFact.Closed(
                            visit.formKey(),
                            List.of(series.id()),
                            day,
                            day,
                            visit.form().text("reason")));
        }
    }

    /** From the week's Monday on it does not take place any more. */
    private void end(Visit visit) {
        Capacity.Series series = series(visit);
        LocalDate from = monday(visit).isBefore(series.first()) ? series.first() : monday(visit);
        if (from.isAfter(series.last())) {
            throw new NotThere("session");
        }
        if (!tooLong(visit)) {
            file(
                    visit,
                    new PlanFact.Closed(
                            visit.formKey(),
                            List.of(series.id()),
                            from,
                            series.last(),
                            visit.form().text("reason")));
        }
    }

    private void back(Visit visit) {
        UUID of;
        try {
            of = UUID.fromString(visit.form().text("form"));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("form");
        }
        file(visit, new PlanFact.TakenBack(visit.formKey(), of, ""));
    }
}
