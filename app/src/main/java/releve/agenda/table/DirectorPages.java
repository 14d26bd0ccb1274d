package releve.agenda.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import releve.access.Watched;
import releve.agenda.Judged;
import releve.agenda.Rights;
import releve.agenda.Standing;
import releve.agenda.Urgency;
import releve.crisis.Desk;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The medical director's morning: what must not be forgotten, the most pressing first, and how many cases the next days hold. */
final class DirectorPages {
    static final String PATH = CouncilRoom.PATH + "/director";
    private static final int DAYS = 3;
    private static final int MOST_DAYS = 7;

    private final CouncilRoom room;
    private final Watched watched = new Watched();

    DirectorPages(CouncilRoom room) {
        this.room = room;
    }

    void open(Routes routes) {
        routes.page(PATH, Rights.READ, this::show);
        routes.listed(PATH, "agenda.director.title", "agenda.director.hint");
    }

    private void show(Visit visit) {
        List<Judged> spoken = room.council().spokenOf();
        LocalDate today = room.today(visit);
        CaseWords words = room.words(visit);
        List<DirectorPage.Section> sections = sections(spoken, today, visit.now(), words);
        int shown = sections.stream().mapToInt(each -> each.lines().size()).sum();
        watched.look(
                visit.visitor().id(),
                "agenda/director",
                visit.isRefresh(),
                visit.now(),
                () -> room.reach().saw(visit.visitor(), "agenda/director", "agenda, " + shown + " cases", ""));
        int days = visit.query("days")
                .filter(each -> each.matches("[1-" + MOST_DAYS + "]"))
                .map(Integer::parseInt)
                .orElse(DAYS);
        List<String> classes =
                room.council().tables().urgencies().stream().map(Urgency::code).toList();
        LocalDate from = room.nextDay(visit);
        List<Judged> coming = room.days(from, days);
        visit.show(
                "releve/agenda/table/director.jte",
                new DirectorPage(
                        visit.frame(visit.words().text("agenda.director.title"), CouncilRoom.TOPIC, Desk.TOPIC),
                        sections,
                        numbers(coming, classes, visit.words()),
                        classes,
                        plot(coming, classes, visit.words()),
                        String.valueOf(days),
                        visit.words().date(from)));
    }

    private List<DirectorPage.Section> sections(List<Judged> spoken, LocalDate today, Instant now, CaseWords words) {
        Set<Judged> told = new HashSet<>();
        List<DirectorPage.Section> sections = new ArrayList<>();
        int near = room.council().tables().nearDays();
        sections.add(section(
                "limit",
                words,
                told,
                spoken.stream().filter(each -> Limits.alarms(each, today, near)).toList()));
        sections.add(section("bypass", words, told, chased(spoken)));
        sections.add(section(
                "disagreed",
                words,
                told,
                spoken.stream()
                        .filter(each -> each.standing() instanceof Standing.Disagreed)
                        .toList()));
        sections.add(section(
                "reopened",
                words,
                told,
                spoken.stream().filter(each -> Stage.of(each) == Stage.REOPENED).toList()));
        sections.add(section(
                "gone",
                words,
                told,
                spoken.stream()
                        .filter(each -> each.standing() instanceof Standing.Open
                                && each.of().booking().stands()
                                && each.of().booking().start().isBefore(now))
                        .toList()));
        return sections;
    }

    /** Who is named once is not named again further down. */
    private static DirectorPage.Section section(String id, CaseWords words, Set<Judged> told, List<Judged> cases) {
        String title = "agenda.director." + id;
        return new DirectorPage.Section(
                id,
                words.words().text(title),
                words.words().text(title + ".none"),
                cases.stream()
                        .filter(told::add)
                        .map(each -> words.line(each, ""))
                        .toList());
    }

    /** Those that nobody stood by yet, the one that is due first on top. */
    private static List<Judged> chased(List<Judged> spoken) {
        return spoken.stream()
                .filter(each -> each.standing() instanceof Standing.Bypassed it && it.isChased())
                .sorted(Comparator.comparing(each -> ((Standing.Bypassed) each.standing()).due()))
                .toList();
    }

    private record Cell(LocalDate day, String service) {}

    private List<DirectorPage.Number> numbers(List<Judged> coming, List<String> classes, Words words) {
        Map<Cell, List<Judged>> cells =
                new TreeMap<>(Comparator.comparing(Cell::day).thenComparing(Cell::service));
        for (Judged each : coming) {
            LocalDate day =
                    each.of().booking().start().atZone(room.desk().zone()).toLocalDate();
            cells.computeIfAbsent(new Cell(day, service(each)), none -> new ArrayList<>())
                    .add(each);
        }
        List<DirectorPage.Number> numbers = new ArrayList<>();
        cells.forEach((cell, cases) -> numbers.add(new DirectorPage.Number(
                words.date(cell.day()),
                cell.service().isBlank() ? words.text("agenda.paper.no-unit") : cell.service(),
                classes.stream()
                        .map(code -> cases.stream()
                                .filter(each -> each.urgency().code().equals(code))
                                .count())
                        .toList(),
                cases.stream().filter(each -> !isDecided(each)).count())));
        return numbers;
    }

    private static String service(Judged judged) {
        var details = judged.of().booking().details();
        return details.service().isBlank() ? details.unit() : details.service();
    }

    private static boolean isDecided(Judged judged) {
        return switch (judged.standing()) {
            case Standing.Open ignored -> false;
            case Standing.Disagreed ignored -> false;
            case Standing.Decided ignored -> true;
            case Standing.Bypassed ignored -> true;
            case Standing.Protected ignored -> true;
            case Standing.Rebooked ignored -> true;
        };
    }

    private static Plot plot(List<Judged> coming, List<String> classes, Words words) {
        List<long[]> cases = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (String code : classes) {
            List<Judged> all = coming.stream()
                    .filter(each -> each.urgency().code().equals(code))
                    .toList();
            long decided = all.stream().filter(DirectorPages::isDecided).count();
            long open = all.size() - decided;
            cases.add(new long[] {decided, open});
            texts.add(words.text("agenda.plot.bar", decided, open));
            sentences.add(words.text("agenda.plot.class", code, decided, open));
        }
        return Plot.of(classes, cases, texts, String.join(" ", sentences));
    }
}
