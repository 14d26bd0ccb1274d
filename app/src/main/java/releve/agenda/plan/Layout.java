package releve.agenda.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import releve.agenda.Judged;
import releve.rebooking.Hold;
import releve.rebooking.Session;
import releve.rebooking.Slot;
import releve.rebooking.Waiting;
import releve.web.Words;

/** A proposal laid out by theatre or clinic and day. */
final class Layout {
    /** Cases without a place that are named on a page; paper names all. */
    private static final int SHOWN = 100;

    private final PlanWords words;
    private final Proposed proposed;
    private final ReasonWords reasons;

    Layout(PlanWords words, Proposed proposed) {
        this.words = words;
        this.proposed = proposed;
        this.reasons = new ReasonWords(words, proposed);
    }

    /** A case where the proposal has it. */
    private record Put(Waiting it, Slot slot, Session session) {}

    static String room(Session session) {
        return session.room() + " · " + session.site();
    }

    /** A room on a day, as forms carry it. */
    static String key(Session session) {
        return session.day() + " " + room(session);
    }

    PlanPage.Found found(PlanFilter filter) {
        List<Put> all = puts();
        List<Waiting> left = proposed.posed().problem().cases().stream()
                .filter(each -> proposed.plan().find(each.id()).isEmpty())
                .sorted(Comparator.comparing(
                        each -> Optional.ofNullable(proposed.posed().waiting().get(each.id()))
                                .orElseThrow(),
                        WaitLine.ORDER))
                .toList();
        int most = filter.monday().isPresent() ? SHOWN : Integer.MAX_VALUE;
        List<PlanPage.Left> shown = left.stream().limit(most).map(this::left).toList();
        return new PlanPage.Found(
                proposed.stamp(),
                summary(left.size()),
                weeks(all, filter),
                rooms(all, filter),
                groups(all, filter),
                shown,
                left.size() - shown.size(),
                Planning.placed(proposed).size(),
                PlanPages.PATH + "/pdf" + new PlanFilter(Optional.empty(), filter.room()).query(),
                PlanPages.PATH + "/accept" + filter.query());
    }

    private List<Put> puts() {
        List<Put> all = new ArrayList<>();
        Map<String, Session> sessions =
                proposed.posed().problem().sessions().stream().collect(Collectors.toMap(Session::id, each -> each));
        for (Waiting each : proposed.posed().problem().cases()) {
            proposed.plan()
                    .find(each.id())
                    .ifPresent(slot -> Optional.ofNullable(sessions.get(slot.session()))
                            .ifPresent(session -> all.add(new Put(each, slot, session))));
        }
        all.sort(Comparator.comparing((Put each) -> room(each.session()))
                .thenComparing(each -> each.session().day())
                .thenComparing(each -> each.slot().start())
                .thenComparing(each -> each.it().id()));
        return all;
    }

    private boolean isNew(Put put) {
        return proposed.posed().waiting().containsKey(put.it().id());
    }

    private List<String> summary(int left) {
        Words texts = words.words();
        Set<String> waiting = proposed.posed().waiting().keySet();
        long placed = proposed.plan().placed().keySet().stream()
                .filter(waiting::contains)
                .count();
        long late = proposed.plan().placed().entrySet().stream()
                .filter(each -> isLate(each.getKey(), each.getValue()))
                .count();
        long broken = waiting.stream()
                .filter(each -> !proposed.breaches(each).isEmpty())
                .count();
        List<String> said = new ArrayList<>();
        said.add(texts.text("agenda.plan.summary", placed, waiting.size(), late, left));
        if (broken > 0) {
            said.add("▲ " + texts.count("agenda.plan.summary.broken", broken));
        }
        if (!proposed.accepted().isEmpty()) {
            said.add(texts.count(
                    "agenda.plan.summary.accepted", proposed.accepted().size()));
        }
        said.add(texts.text(
                proposed.made().stopped() ? "agenda.plan.summary.stopped" : "agenda.plan.summary.made",
                texts.moment(proposed.made().at()),
                proposed.made().atFirst().lateness(),
                proposed.made().cost().lateness()));
        return said;
    }

    private boolean isLate(String key, Slot slot) {
        return Optional.ofNullable(proposed.posed().waiting().get(key))
                .flatMap(line ->
                        proposed.posed().session(slot.session()).filter(session -> line.late(session.day()) > 0))
                .isPresent();
    }

    private List<PlanPage.Week> weeks(List<Put> all, PlanFilter filter) {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        all.stream()
                .filter(each -> isNew(each) && filter.hasRoom(each.session()))
                .forEach(each -> weeks.merge(PlanFilter.monday(each.session().day()), 1, Integer::sum));
        filter.monday().ifPresent(each -> weeks.putIfAbsent(each, 0));
        List<PlanPage.Week> shown = new ArrayList<>();
        weeks.forEach((monday, cases) -> shown.add(new PlanPage.Week(
                PlanPages.PATH + filter.in(monday).query(),
                words.words().text("agenda.plan.week", words.words().date(monday)),
                filter.monday().equals(Optional.of(monday)),
                cases)));
        return shown;
    }

    private static List<Choice> rooms(List<Put> all, PlanFilter filter) {
        return all.stream()
                .map(each -> room(each.session()))
                .distinct()
                .sorted()
                .map(each -> new Choice(each, each, each.equals(filter.room())))
                .toList();
    }

    private List<PlanPage.Group> groups(List<Put> all, PlanFilter filter) {
        Map<String, List<Put>> groups = new LinkedHashMap<>();
        all.stream()
                .filter(each -> filter.has(each.session()))
                .forEach(each -> groups.computeIfAbsent(key(each.session()), none -> new ArrayList<>())
                        .add(each));
        List<PlanPage.Group> shown = new ArrayList<>();
        groups.forEach((key, puts) -> {
            if (puts.stream().anyMatch(this::isNew)) {
                Session session = puts.getFirst().session();
                List<PlanPage.Row> rows = puts.stream().map(this::row).toList();
                shown.add(new PlanPage.Group(
                        room(session),
                        words.day(session.day()) + " · " + room(session),
                        session.day().toString(),
                        key,
                        rows,
                        (int) rows.stream().filter(PlanPage.Row::open).count()));
            }
        });
        return shown;
    }

    private PlanPage.Row row(Put put) {
        String key = put.it().id();
        Judged judged = proposed.posed().find(key).orElseThrow();
        boolean accepted = proposed.accepted().contains(key);
        boolean open = isNew(put) && !accepted;
        String hours = Hours.hour(put.slot().start()) + "–"
                + Hours.hour(
                        Math.min(24 * 60, put.slot().start() + put.it().needs().minutes()));
        return new PlanPage.Row(
                key,
                hours,
                words.of(judged),
                put.slot().surgeon().map(proposed.posed()::surgeon).orElse(""),
                isNew(put) ? reasons.shortly(key) : List.of(),
                state(put, accepted),
                open);
    }

    private String state(Put put, boolean accepted) {
        if (!isNew(put)) {
            return "● " + words.words().text("agenda.plan.state.fixed");
        }
        if (accepted) {
            return "✓ " + words.words().text("agenda.plan.state.accepted");
        }
        return put.it().hold() instanceof Hold.Stays ? "◆ " + words.words().text("agenda.plan.state.by-hand") : "";
    }

    private PlanPage.Left left(Waiting waiting) {
        return new PlanPage.Left(
                words.of(proposed.posed().find(waiting.id()).orElseThrow()), reasons.shortly(waiting.id()));
    }
}
