package releve.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.agenda.calls.CallView;
import releve.bench.agenda.FirstHour;
import releve.bench.harness.Section;
import releve.crisis.CrisisView;
import releve.drill.Diary;
import releve.drill.Drill;
import releve.drill.Sent;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Gate;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.mirror.Rooms;

/** {@code ./bench agenda}: from the declaration to five days of operations and consultations, sorted, with telephones. */
@Command(
        name = "agenda",
        mixinStandardHelpOptions = true,
        description =
                "Fills a journal with the drill's agenda of the days ahead, and sorts the first five by necessity and urgency, decides them by whole lists, and answers callers.")
final class AgendaCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

    @Option(names = "--scale", defaultValue = "1", description = "Of the group's bookings (${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--days", defaultValue = "90", description = "Days ahead that the agenda holds (${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--rounds", defaultValue = "5", description = "Of sorting, each read anew (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--callers", defaultValue = "2000", description = "Who are looked up (${DEFAULT-VALUE}).")
    private int callers;

    @Override
    public Integer call() throws IOException {
        Place place = Place.ofThisRun();
        Path work = place.freshWork("agenda");
        Machine machine = Machine.here(work);
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
        List<Section> sections = new ArrayList<>();
        try (Journal journal = Journal.open(
                work.resolve("data"), new Rooms(List.of(new CrisisView(), new CallView())).views(), clock)) {
            System.err.println("bench: an agenda of " + days + " days …");
            long messages = fill(journal);
            var hour = new FirstHour(
                    journal,
                    clock,
                    ZONE,
                    FIRST,
                    "%,d bookings in the journal, %d days at scale %s.".formatted(messages, days, scale));
            System.err.println("bench: sorted " + rounds + " times, decided by whole lists, sorted again …");
            sections.add(hour.sorted(rounds));
            sections.add(hour.calls(rounds));
            System.err.println("bench: " + callers + " callers …");
            sections.add(hour.callers(callers));
        }
        var report = new Report("Relève's agenda", machine, sections);
        System.out.println(json ? report.json() : report.text());
        return 0;
    }

    private long fill(Journal journal) {
        var diary = new Diary(2026, scale, FIRST, days, Drill.T0.minus(Duration.ofDays(1)));
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        long messages = 0;
        while (diary.hasNext()) {
            Sent sent = diary.next();
            last = journal.submit(
                    new Fact(
                            new Kind("mirror.message", 1),
                            "feed/" + sent.feed(),
                            new Caller(sent.feed(), "feed"),
                            sent.message()),
                    Gate.OPEN);
            messages++;
        }
        last.join();
        journal.settle();
        return messages;
    }
}
