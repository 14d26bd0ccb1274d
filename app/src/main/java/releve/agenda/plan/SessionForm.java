package releve.agenda.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.Sort;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Words;

/** Reads what is typed on the page of sessions; each field that cannot be read is said by itself. */
final class SessionForm {
    private static final int MOST_WEEKS = 52;

    private final Form form;
    private final Words words;
    private final List<Mistake> mistakes = new ArrayList<>();

    SessionForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Everything as it was typed. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of(
                "site",
                "room",
                "sort",
                "start",
                "end",
                "turnover",
                "takes",
                "surgeons",
                "first",
                "weeks",
                "any-site")) {
            typed.put(field, form.text(field));
        }
        form.all("weekday").forEach(each -> typed.put("weekday-" + each, each));
        return typed;
    }

    Optional<PlanFact> opened(UUID key) {
        Optional<Integer> start = minute("start");
        Optional<Integer> end = form.text("end").equals("24:00") ? Optional.of(24 * 60) : minute("end");
        if (start.isPresent() && end.isPresent() && end.get() - start.get() < 5) {
            wrong("end", "agenda.plan.mistake.end");
        }
        Set<DayOfWeek> weekdays = weekdays();
        String site = name("site");
        String room = name("room");
        int turnover = number("turnover", 0, Hours.LONGEST_TURNOVER);
        Optional<LocalDate> first = day("first");
        int weeks = number("weeks", 1, MOST_WEEKS);
        Set<String> takes = list("takes");
        Set<String> surgeons = list("surgeons");
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        Sort sort = form.text("sort").equals(Sort.CONSULTATION.name()) ? Sort.CONSULTATION : Sort.OPERATION;
        int begins = start.orElseThrow();
        var hours = new Hours(
                site,
                room,
                sort,
                LocalTime.of(begins / 60, begins % 60),
                end.orElseThrow() - begins,
                takes,
                surgeons,
                turnover,
                form.text("any-site").equals("yes"));
        LocalDate from = first.orElseThrow();
        return Optional.of(new PlanFact.Opened(
                key,
                List.of(new Pattern(hours, weekdays)),
                from,
                from.plusWeeks(weeks).minusDays(1)));
    }

    Optional<PlanFact> beds(UUID key) {
        String site = name("beds-site");
        Optional<LocalDate> first = day("beds-first");
        Optional<LocalDate> last = last("beds-last", first);
        int free = number("beds-free", 0, PlanFact.MOST);
        return mistakes.isEmpty()
                ? Optional.of(new PlanFact.BedsSet(key, site, first.orElseThrow(), last.orElseThrow(), free))
                : Optional.empty();
    }

    Optional<PlanFact> supply(UUID key, PlanTables tables) {
        String what = form.text("supply-what");
        if (tables.supplies().stream().noneMatch(each -> each.name().equals(what))) {
            wrong("supply-what", "agenda.plan.mistake.supply");
        }
        String site = name("supply-site");
        Optional<LocalDate> first = day("supply-first");
        Optional<LocalDate> last = last("supply-last", first);
        int cases = number("supply-cases", 0, PlanFact.MOST);
        return mistakes.isEmpty()
                ? Optional.of(new PlanFact.SupplySet(key, what, site, first.orElseThrow(), last.orElseThrow(), cases))
                : Optional.empty();
    }

    /** How many weeks a week is copied to. */
    int copies() {
        return number("copies", 1, MOST_WEEKS);
    }

    private void wrong(String field, String key, Object... more) {
        mistakes.add(new Mistake(field, words.text(key, more)));
    }

    private String name(String field) {
        String typed = form.text(field);
        if (typed.isEmpty() || typed.length() > 100) {
            wrong(field, "agenda.plan.mistake.name");
        }
        return typed;
    }

    private Optional<Integer> minute(String field) {
        Optional<Integer> minute = PlanCaseDeeds.minute(form.text(field));
        if (minute.isEmpty()) {
            wrong(field, "agenda.plan.mistake.hour");
        }
        return minute;
    }

    private int number(String field, int least, int most) {
        String typed = form.text(field);
        int number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            wrong(field, "agenda.plan.mistake.number", least, most);
        }
        return number;
    }

    private Optional<LocalDate> day(String field) {
        String typed = form.text(field);
        Optional<LocalDate> day = read(typed);
        if (day.isEmpty()) {
            wrong(field, "agenda.plan.mistake.day");
        }
        return day;
    }

    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException asPeopleType) {
            return releve.crisis.Hours.day(typed);
        }
    }

    /** Blank for the first day alone. */
    private Optional<LocalDate> last(String field, Optional<LocalDate> first) {
        String typed = form.text(field);
        Optional<LocalDate> last = typed.isEmpty() ? first : read(typed);
        if (last.isEmpty() || first.isPresent() && !PlanCaseDeeds.within(first.get(), last.get())) {
            wrong(field, "agenda.plan.mistake.last", PlanFact.LONGEST);
        }
        return last;
    }

    private Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(each -> form.all("weekday").contains(String.valueOf(each.getValue())))
                .forEach(weekdays::add);
        if (weekdays.isEmpty()) {
            wrong("weekday-1", "agenda.plan.mistake.weekday");
        }
        return weekdays;
    }

    /** Names with semicolons between: a physician's name has a comma of its own. */
    private Set<String> list(String field) {
        Set<String> names = Stream.of(form.text(field).split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        if (names.size() > 40 || names.stream().anyMatch(each -> each.length() > 100)) {
            wrong(field, "agenda.plan.mistake.names");
        }
        return names;
    }
}
