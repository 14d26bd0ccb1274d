package releve.agenda.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import releve.agenda.CsvFile;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Sort;
import releve.agenda.plan.PlanFact.Held;
import releve.crisis.Desk;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** Who waits for a new date, in the order in which they are to come, on screen, on paper and in a file. */
final class WaitPages {
    static final String PATH = "/agenda/waiting";

    /** The filter finds the rest. */
    private static final int SHOWN = 400;

    private final PlanRoom room;

    WaitPages(PlanRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.READ, this::show);
        routes.listed(PATH, "agenda.plan.waiting.title", "agenda.plan.waiting.hint");
        routes.page(PATH + "/pdf", Rights.READ, this::print);
        routes.page(PATH + "/csv", Rights.READ, this::file);
    }

    private void show(Visit visit) {
        WaitFilter filter = WaitFilter.of(visit);
        List<WaitLine> all = room.planning().waiting();
        List<WaitLine> found = filter.of(all);
        List<WaitLine> shown = found.stream().limit(SHOWN).toList();
        List<Judged> dated = room.planning().dated();
        room.saw(visit, "waiting list", shown.size() + dated.size());
        PlanWords words = room.words(visit);
        Capacity capacity = room.planning().capacity();
        visit.show(
                "releve/agenda/plan/waiting.jte",
                new WaitPage(
                        visit.frame(visit.words().text("agenda.plan.waiting.title"), PlanRoom.TOPIC, Desk.TOPIC),
                        filter(filter, all, words),
                        counts(found, words),
                        rows(shown, all, words),
                        found.size() - shown.size(),
                        new WaitPage.Links(
                                PATH + filter.query(), PATH + "/pdf" + filter.query(), PATH + "/csv" + filter.query()),
                        dated.stream()
                                .limit(SHOWN)
                                .map(each -> dated(each, capacity, words))
                                .toList()));
    }

    /** A patient who said since that they cannot come is not called in vain: somebody gives another date. */
    private static WaitPage.Dated dated(Judged judged, Capacity capacity, PlanWords words) {
        Instant start = judged.of().booking().start();
        boolean away = capacity.away(judged.of().patient())
                .containsKey(start.atZone(words.words().zone()).toLocalDate());
        var details = judged.of().booking().details();
        return new WaitPage.Dated(
                words.of(judged),
                words.words().moment(start),
                PlanWords.joined(details.unit(), details.site(), details.physician()),
                away ? "▲ " + words.words().text("agenda.plan.dated.away") : "");
    }

    private static WaitPage.Filter filter(WaitFilter filter, List<WaitLine> all, PlanWords words) {
        return new WaitPage.Filter(
                choices(all, each -> each.of().booking().details().site(), filter.site()),
                Arrays.stream(Sort.values())
                        .map(each -> new Choice(
                                each.name(), words.sort(each), filter.sort().equals(each.name())))
                        .toList(),
                choices(all, WaitFilter::service, filter.service()),
                choices(all, each -> each.urgency().code(), filter.urgency()));
    }

    private static List<Choice> choices(List<WaitLine> all, Function<Judged, String> of, String chosen) {
        return Stream.concat(all.stream().map(each -> of.apply(each.judged())), Stream.of(chosen))
                .filter(each -> !each.isBlank())
                .distinct()
                .sorted()
                .map(each -> new Choice(each, each, each.equals(chosen)))
                .toList();
    }

    private static List<WaitPage.Count> counts(List<WaitLine> found, PlanWords words) {
        List<WaitPage.Count> counts = new ArrayList<>();
        found.stream().map(each -> each.judged().urgency().code()).distinct().forEach(code -> {
            List<WaitLine> all = found.stream()
                    .filter(each -> each.judged().urgency().code().equals(code))
                    .toList();
            counts.add(new WaitPage.Count(code, all.size(), (int)
                    all.stream().filter(each -> each.late(words.today()) > 0).count()));
        });
        return counts;
    }

    private List<WaitPage.Row> rows(List<WaitLine> shown, List<WaitLine> all, PlanWords words) {
        Capacity capacity = room.planning().capacity();
        Map<String, Integer> places = new HashMap<>();
        all.forEach(each -> places.put(each.key(), places.size() + 1));
        List<WaitPage.Row> rows = new ArrayList<>();
        for (WaitLine each : shown) {
            PlanWords.Waited waited = words.waited(each);
            String held = capacity.held(each.judged().of())
                    .map(it -> words.words()
                            .text(it.said() == Held.Said.OFF ? "agenda.plan.held.off" : "agenda.plan.held.put"))
                    .orElse("");
            rows.add(new WaitPage.Row(
                    places.getOrDefault(each.key(), 0),
                    words.of(each.judged()),
                    waited.days(),
                    waited.since(),
                    waited.lost(),
                    held));
        }
        return rows;
    }

    private void print(Visit visit) {
        List<WaitLine> all = room.planning().waiting();
        List<WaitLine> found = WaitFilter.of(visit).of(all);
        room.saw(visit, "waiting list printed", found.size());
        var paper = new PlanPaper(room.words(visit), room.stamp(visit));
        visit.sendDocument(
                "application/pdf",
                visit.words().text("agenda.plan.waiting.title") + ".pdf",
                room.paper().pdf(paper.waiting(rows(found, all, room.words(visit)))));
    }

    private void file(Visit visit) {
        List<WaitLine> all = room.planning().waiting();
        List<WaitLine> found = WaitFilter.of(visit).of(all);
        room.saw(visit, "waiting list as CSV", found.size());
        Words words = visit.words();
        var file = new CsvFile();
        file.add(List.of(
                words.text("agenda.plan.column.place"),
                words.text("agenda.plan.column.number"),
                words.text("agenda.column.who"),
                words.text("agenda.plan.column.birth"),
                words.text("agenda.column.what"),
                words.text("agenda.plan.column.where"),
                words.text("agenda.plan.column.class"),
                words.text("agenda.plan.column.limit"),
                words.text("agenda.plan.column.waited"),
                words.text("agenda.plan.column.since"),
                words.text("agenda.plan.column.lost"),
                words.text("agenda.plan.column.marks")));
        for (WaitPage.Row each : rows(found, all, room.words(visit))) {
            file.add(List.of(
                    String.valueOf(each.place()),
                    each.of().number(),
                    each.of().who(),
                    each.of().birth(),
                    each.of().title(),
                    each.of().where(),
                    each.of().urgency(),
                    each.of().limit(),
                    each.days(),
                    each.since(),
                    each.lost(),
                    String.join("; ", each.of().marks())));
        }
        visit.sendFile("text/csv; charset=utf-8", "waiting.csv", file.bytes());
    }
}
