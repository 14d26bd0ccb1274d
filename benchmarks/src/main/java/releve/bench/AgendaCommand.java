package releve.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.bench.harness.Cell;
import releve.bench.harness.Section;
import releve.crisis.Crisis;
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
                "Fills a journal with the drill's agenda of the days ahead, and sorts the first five by necessity and urgency.")
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

    @Override
    public Integer call() throws IOException {
        Place place = Place.ofThisRun();
        Path work = place.freshWork("agenda");
        Machine machine = Machine.here(work);
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
        List<Section.Row> rows = new ArrayList<>();
        long messages;
        List<Judged> sorted = List.of();
        try (Journal journal =
                Journal.open(work.resolve("data"), new Rooms(List.of(new CrisisView())).views(), clock)) {
            System.err.println("bench: an agenda of " + days + " days …");
            messages = fill(journal);
            for (int round = 1; round <= rounds; round++) {
                sorted = sort(new Council(journal, new Crisis(journal), clock, ZONE), round, rows);
            }
        }
        var report = new Report("Relève's agenda", machine, List.of(section(messages, sorted, rows)));
        System.out.println(json ? report.json() : report.text());
        return 0;
    }

    private static List<Judged> sort(Council council, int round, List<Section.Row> rows) {
        long start = System.nanoTime();
        long cpu = cpu();
        List<Judged> sorted = council.between(
                FIRST.atStartOfDay(ZONE).toInstant(),
                FIRST.plusDays(7).atStartOfDay(ZONE).toInstant());
        rows.add(new Section.Row(
                round == 1 ? "sorted, the first time" : "sorted again, " + round,
                List.of(seconds(System.nanoTime() - start), seconds(cpu() - cpu))));
        return sorted;
    }

    private Section section(long messages, List<Judged> sorted, List<Section.Row> rows) {
        long phones = sorted.stream()
                .filter(each -> !each.of().booking().appointment().phones().isBlank())
                .count();
        return new Section(
                "AGENDA, " + days + " days at scale " + scale,
                List.of("seconds", "CPU seconds"),
                rows,
                List.of(
                        "%,d bookings in the journal; %,d cases in five working days and a weekend, %,d with a telephone."
                                .formatted(messages, sorted.size(), phones),
                        "Each round reads bookings, words and tables from the views anew: nothing is kept between."));
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

    private static Cell seconds(long nanos) {
        return Cell.of(nanos / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
