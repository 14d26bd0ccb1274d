package releve.agenda.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.BookingDetails;
import releve.agenda.Rights;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** For the entrance: by day and hour, who was not reached and whose appointment does not take place. */
final class EntrancePages {
    static final String PATH = "/agenda/entrance";

    private final Desk desk;

    EntrancePages(Desk desk) {
        this.desk = desk;
    }

    void open(Routes routes) {
        routes.page(
                PATH,
                Rights.READ,
                visit -> visit.show(
                        "releve/agenda/calls/entrance.jte",
                        new EntrancePage(
                                visit.frame(visit.words().text("agenda.calls.entrance.title")), days(visit, "page"))));
        routes.listed(PATH, "agenda.calls.entrance.title", "agenda.calls.entrance.hint");
        routes.page(PATH + "/pdf", Rights.READ, visit -> {
            String title = visit.words().text("agenda.calls.entrance.title");
            var sheet = new Sheets(desk.script, visit.words(), visit.now()).entrance(title, days(visit, "PDF"));
            visit.sendDocument("application/pdf", title + ".pdf", desk.paper.pdf(sheet));
        });
    }

    private record Coming(Instant at, ToCall person, Errand errand) {}

    private List<EntrancePage.Day> days(Visit visit, String what) {
        Words words = visit.words();
        LocalDate today = LocalDate.ofInstant(visit.now(), words.zone());
        List<Coming> coming = coming(today.atStartOfDay(words.zone()).toInstant());
        desk.reach.saw(
                visit.visitor(), "agenda", "entrance list, " + what + ", " + coming.size() + " appointments", "");
        Predicate<ToCall> may = desk.may(visit);
        Map<LocalDate, List<Coming>> byDay = coming.stream()
                .collect(Collectors.groupingBy(
                        each -> LocalDate.ofInstant(each.at(), words.zone()), TreeMap::new, Collectors.toList()));
        List<EntrancePage.Day> days = new ArrayList<>();
        byDay.forEach((day, all) -> days.add(new EntrancePage.Day(
                words.date(day),
                all.stream().map(each -> line(each, may, words)).toList())));
        return days;
    }

    /** Of the dead nobody comes. */
    private List<Coming> coming(Instant from) {
        List<Coming> coming = new ArrayList<>();
        for (ToCall person : desk.calls.everybody()) {
            for (Errand errand : person.open()) {
                errand.comesInVain()
                        .filter(start -> !start.isBefore(from))
                        .ifPresent(start -> coming.add(new Coming(start, person, errand)));
            }
        }
        coming.sort(Comparator.comparing(Coming::at)
                .thenComparing(each -> each.person().patient().name()));
        return coming;
    }

    private static EntrancePage.Line line(Coming coming, Predicate<ToCall> may, Words words) {
        // Where they come to, which of a moved appointment is where it was.
        BookingDetails details = coming.errand().judged().of().booked().details();
        return new EntrancePage.Line(
                words.time(coming.at()),
                PatientWords.name(coming.person(), may),
                may.test(coming.person()) ? PatientWords.birth(coming.person(), words) : "",
                Stream.of(details.unit(), details.site())
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(", ")),
                Script.written(coming.errand(), words));
    }
}
