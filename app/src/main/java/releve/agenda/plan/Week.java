package releve.agenda.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import releve.agenda.Rights;
import releve.agenda.Sort;
import releve.agenda.rescue.Need;
import releve.web.Mistake;
import releve.web.Visit;
import releve.web.Words;

/** A week of hours, laid out by room and day. */
final class Week {
    private final PlanRoom room;
    private final Visit visit;
    private final Words texts;
    private final PlanWords words;
    private final LocalDate monday;
    private final Capacity capacity;
    private final List<LocalDate> days;

    Week(PlanRoom room, Visit visit, LocalDate monday) {
        this.room = room;
        this.visit = visit;
        this.texts = visit.words();
        this.words = room.words(visit);
        this.monday = monday;
        this.capacity = room.planning().capacity();
        this.days = IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    SessionPage page(Map<String, String> typed, List<Mistake> mistakes) {
        List<Capacity.Open> open = capacity.on(monday, monday.plusDays(6));
        Map<String, String> shown = new HashMap<>(typed.isEmpty() ? usual() : typed);
        return new SessionPage(
                visit.frame(texts.text("agenda.plan.sessions.title"), PlanRoom.TOPIC),
                visit.may(Rights.PLAN),
                days.stream().map(words::day).toList(),
                rows(open),
                stock(),
                series(),
                lists(shown.getOrDefault("sort", "")),
                shown,
                Arrays.stream(DayOfWeek.values())
                        .map(each -> new Choice(
                                String.valueOf(each.getValue()),
                                weekday(each),
                                shown.containsKey("weekday-" + each.getValue())))
                        .toList(),
                monday.toString(),
                new SessionPage.Links(
                        SessionPages.PATH + "?week=" + monday.minusWeeks(1),
                        SessionPages.PATH + "?week=" + monday.plusWeeks(1),
                        SessionPages.PATH + "?week=" + monday),
                mistakes);
    }

    private String weekday(DayOfWeek day) {
        String key = "agenda.plan.weekday." + day.getValue();
        return texts.text(key);
    }

    /** As the last session was entered: the next one differs in little. */
    private Map<String, String> usual() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("first", texts.date(monday));
        usual.put("weeks", "4");
        usual.put("turnover", "20");
        usual.put("start", "08:00");
        usual.put("end", "16:00");
        List<Capacity.Series> all = capacity.series();
        if (!all.isEmpty()) {
            Hours last = all.getLast().hours();
            usual.put("site", last.site());
            usual.put("sort", last.sort().name());
            usual.put("start", Hours.hour(last.begins()));
            usual.put("end", Hours.hour(last.ends()));
            usual.put("turnover", String.valueOf(last.turnover()));
        }
        return usual;
    }

    private List<SessionPage.Row> rows(List<Capacity.Open> open) {
        Map<String, List<Capacity.Open>> rooms = new LinkedHashMap<>();
        open.stream()
                .sorted(Comparator.comparing(each -> where(each.series().hours())))
                .forEach(each -> rooms.computeIfAbsent(where(each.series().hours()), none -> new ArrayList<>())
                        .add(each));
        List<SessionPage.Row> rows = new ArrayList<>();
        rooms.forEach((name, all) -> rows.add(new SessionPage.Row(
                name,
                days.stream()
                        .map(day -> all.stream()
                                .filter(each -> each.day().equals(day))
                                .map(this::cell)
                                .toList())
                        .toList())));
        return rows;
    }

    private static String where(Hours hours) {
        return hours.room() + " · " + hours.site();
    }

    private SessionPage.Cell cell(Capacity.Open each) {
        Hours hours = each.series().hours();
        return new SessionPage.Cell(
                Hours.hour(hours.begins()) + "–" + Hours.hour(hours.ends()),
                more(hours),
                each.closed().isPresent(),
                each.closed().isPresent() ? "" : each.day().toString(),
                each.closed().map(it -> it.form().toString()).orElse(""),
                each.series().id());
    }

    private String more(Hours hours) {
        return PlanWords.joined(
                hours.takes().isEmpty()
                        ? texts.text("agenda.plan.takes.all", words.sort(hours.sort()))
                        : words.sort(hours.sort()) + " " + String.join("; ", hours.takesInOrder()),
                String.join("; ", hours.surgeonsInOrder()),
                hours.anySite() ? texts.text("agenda.plan.any-site") : "",
                texts.text("agenda.plan.turnover.short", hours.turnover()));
    }

    private List<SessionPage.Stock> stock() {
        List<SessionPage.Stock> stock = new ArrayList<>();
        for (String site : sites()) {
            List<String> beds =
                    days.stream().map(day -> said(capacity.beds(site, day))).toList();
            stock.add(new SessionPage.Stock(texts.text("agenda.plan.beds.of", site), beds));
            for (Need each : room.planning().tables().supplies()) {
                if (capacity.isCounted(each.name(), site)) {
                    stock.add(new SessionPage.Stock(
                            words.need(each) + " · " + site,
                            days.stream()
                                    .map(day -> said(capacity.supply(each.name(), site, day)))
                                    .toList()));
                }
            }
        }
        return stock;
    }

    private static String said(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("–");
    }

    private List<SessionPage.Series> series() {
        return capacity.series().stream()
                .filter(each -> !each.last().isBefore(monday) && isLeft(each))
                .map(each -> new SessionPage.Series(
                        each.id(),
                        where(each.hours()) + " · "
                                + String.join(
                                        ", ",
                                        each.pattern().weekdays().stream()
                                                .sorted()
                                                .map(this::weekday)
                                                .toList())
                                + " " + Hours.hour(each.hours().begins()) + "–"
                                + Hours.hour(each.hours().ends()) + " · " + more(each.hours()),
                        texts.date(each.last()),
                        where(each.hours())))
                .toList();
    }

    /** Some of its days from this week on are open. */
    private boolean isLeft(Capacity.Series series) {
        LocalDate from = monday.isBefore(series.first()) ? series.first() : monday;
        return from.datesUntil(series.last().plusDays(1)).anyMatch(day -> capacity.isOpen(series, day));
    }

    /** Those that sessions were entered for, and those that waiting cases were booked at. */
    private Collection<String> sites() {
        var sites = new TreeSet<String>();
        capacity.series().forEach(each -> sites.add(each.hours().site()));
        sites.addAll(room.desk().sites());
        return sites;
    }

    private SessionPage.Lists lists(String sort) {
        List<WaitLine> waiting = room.planning().waiting();
        Stream<String> booked = waiting.stream()
                .map(each -> each.judged().of().booked().details().unit());
        return new SessionPage.Lists(
                List.copyOf(sites()),
                distinct(Stream.concat(
                        booked,
                        capacity.series().stream().map(each -> each.hours().room()))),
                distinct(waiting.stream()
                        .flatMap(each -> Stream.of(
                                each.judged().of().booked().details().service(),
                                each.judged().of().booked().details().unit()))),
                distinct(waiting.stream()
                        .map(each -> each.judged().of().booked().details().physician())),
                Arrays.stream(Sort.values())
                        .map(each -> new Choice(
                                each.name(), words.sort(each), each.name().equals(sort)))
                        .toList(),
                room.planning().tables().supplies().stream()
                        .map(each -> new Choice(each.name(), words.need(each), false))
                        .toList());
    }

    private static List<String> distinct(Stream<String> all) {
        return all.filter(each -> !each.isBlank()).distinct().sorted().toList();
    }
}
