package releve.bench.agenda;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import releve.agenda.Ballot;
import releve.agenda.Council;
import releve.agenda.Filed;
import releve.agenda.Judged;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.agenda.calls.Calls;
import releve.bench.harness.Cell;
import releve.bench.harness.Latencies;
import releve.bench.harness.Section;
import releve.bench.harness.Section.Row;
import releve.crisis.Crisis;
import releve.identity.Patient;
import releve.identity.directory.Directory;
import releve.identity.directory.Fit;
import releve.identity.directory.Hit;
import releve.identity.directory.Search;
import releve.journal.Caller;
import releve.journal.Journal;

/** What the agenda is asked for in the first hour, one thing after the other on one journal. */
public final class FirstHour {
    private static final List<String> COLUMNS = List.of("seconds", "CPU seconds");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Of a list, every so many cases go; the others are put off. */
    private static final int GOES = 10;

    private static final int WORKING_DAYS = 5;

    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;
    private final LocalDate first;
    private final String what;
    private final Council council;
    private final Calls calls;

    public FirstHour(Journal journal, Clock clock, ZoneId zone, LocalDate first, String what) {
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
        this.first = first;
        this.what = what;
        this.council = new Council(journal, new Crisis(journal), clock, zone);
        this.calls = new Calls(journal, council, persons -> Map.of(), clock, zone);
    }

    /** Sorted as found, then decided by three for each day's whole list, then sorted again with all that was said. */
    public Section sorted(int rounds) {
        List<Row> rows = new ArrayList<>();
        List<Judged> sorted = List.of();
        for (int round = 1; round <= rounds; round++) {
            sorted = timed(rows, round == 1 ? "sorted, the first time" : "sorted again, " + round, this::fiveDays);
        }
        long phones = sorted.stream()
                .filter(each -> !each.of().booking().appointment().phones().isBlank())
                .count();
        List<Judged> found = sorted;
        int forms = timed(rows, "three voices over each day's list", () -> decide(found));
        for (int round = 1; round <= rounds; round++) {
            sorted = timed(rows, "sorted when decided, " + round, this::fiveDays);
        }
        long decided = sorted.stream()
                .filter(each -> each.isDeferred() || each.standing().goes())
                .count();
        return new Section(
                "SORTED",
                COLUMNS,
                rows,
                List.of(
                        what,
                        "%,d cases in five working days, %,d with a telephone; %,d decided by %d forms."
                                .formatted(sorted.size(), phones, decided, forms),
                        "Each round reads bookings, words and tables from the views anew: nothing is kept between."));
    }

    private List<Judged> fiveDays() {
        return council.between(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(WORKING_DAYS).atStartOfDay(zone).toInstant());
    }

    private int decide(List<Judged> cases) {
        Map<LocalDate, List<Judged>> days = new LinkedHashMap<>();
        cases.forEach(each -> days.computeIfAbsent(
                        LocalDate.ofInstant(each.of().booking().start(), zone), none -> new ArrayList<>())
                .add(each));
        int forms = 0;
        for (List<Judged> day : days.values()) {
            List<Ballot> go = new ArrayList<>();
            List<Ballot> later = new ArrayList<>();
            for (int i = 0; i < day.size(); i++) {
                Judged each = day.get(i);
                (i % GOES == 0 ? go : later).add(new Ballot(each.of().ref(), each.rests()));
            }
            for (Voice voice : Voice.values()) {
                forms += speak(go, voice, Verdict.GO) + speak(later, voice, Verdict.defer(first.plusDays(21)));
            }
        }
        return forms;
    }

    private int speak(List<Ballot> ballots, Voice voice, Verdict verdict) {
        if (ballots.isEmpty()) {
            return 0;
        }
        var by = new Caller("account/" + voice, "bench");
        Filed filed = council.speak(UUID.randomUUID(), ballots, voice, verdict, "bench", "", by);
        if (!(filed instanceof Filed.New)) {
            throw new IllegalStateException("a list was not filed: " + filed);
        }
        return 1;
    }

    public Section calls(int rounds) {
        List<Row> rows = new ArrayList<>();
        int persons = 0;
        for (int round = 1; round <= rounds; round++) {
            persons = timed(
                    rows, "everybody to call, " + round, () -> calls.everybody().size());
        }
        return new Section("CALLS", COLUMNS, rows, List.of("%,d persons.".formatted(persons)));
    }

    /** Name and birth date in, what to say out; each caller is somebody of the five days. */
    public Section callers(int many) {
        var directory = new Directory(journal.read().jdbi(), clock, number -> List.of());
        List<Patient> patients = new ArrayList<>(fiveDays().stream()
                .map(each -> each.of().patient())
                .filter(each -> Optional.ofNullable(each.person().birth())
                        .filter(born -> born.length() == 10)
                        .isPresent())
                .toList());
        Collections.shuffle(patients, new Random(1));
        long[] took = new long[Math.min(many, patients.size())];
        int answered = 0;
        long cpu = cpu();
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            answered += answer(directory, patients.get(i)) ? 1 : 0;
            took[i] = System.nanoTime() - start;
        }
        double spent = (cpu() - cpu) / 1e6 / took.length;
        var latencies = new Latencies(took);
        return new Section(
                "CALLERS-IN",
                List.of("p50 ms", "p99 ms", "most ms", "CPU ms each"),
                List.of(new Row(
                        "name and birth date",
                        List.of(
                                Cell.of(latencies.percentile(50).toNanos() / 1e6),
                                Cell.of(latencies.percentile(99).toNanos() / 1e6),
                                Cell.of(latencies.max().toNanos() / 1e6),
                                Cell.of(spent)))),
                List.of(
                        "%,d callers, %,d found by name and birth date and told something; one at a time, warm and cold together."
                                .formatted(took.length, answered)));
    }

    private boolean answer(Directory directory, Patient patient) {
        String typed = patient.name().replace(",", "") + " " + typed(patient);
        List<Hit> hits = directory
                .find(new Search(typed, new BitSet(), hit -> hit.fit() == Fit.EXACT, 20))
                .list();
        boolean told = false;
        for (Hit hit : hits) {
            var answer = calls.answer(hit.patient());
            told |= answer.decided().isPresent() || !answer.undecided().isEmpty();
        }
        return told;
    }

    private static String typed(Patient patient) {
        return Optional.ofNullable(patient.person().birth())
                .map(each -> TYPED.format(LocalDate.parse(each)))
                .orElse("");
    }

    private static <T> T timed(List<Row> rows, String who, Supplier<T> work) {
        long start = System.nanoTime();
        long cpu = cpu();
        T result = work.get();
        rows.add(new Row(who, List.of(Cell.of((System.nanoTime() - start) / 1e9), Cell.of((cpu() - cpu) / 1e9))));
        return result;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
