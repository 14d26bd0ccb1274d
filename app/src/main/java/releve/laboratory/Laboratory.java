package releve.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import releve.care.OrderGroups;
import releve.care.OrderStatus;
import releve.care.ResultStatus;
import releve.identity.LedgerTail;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.identity.PatientLedger.Filed;
import releve.identity.PatientLedger.Line;
import releve.laboratory.LaboratoryFact.ResultsReported;
import releve.laboratory.LaboratoryFact.TestOrdered;

/** The front door of the laboratory, for reading. */
public final class Laboratory {
    /** An order as it stands. {@code answered}: at least one report names it. */
    public record Order(TestOrdered order, boolean answered, Origin origin) {
        public boolean open() {
            return order.step().open() && !answered;
        }
    }

    /** Everything of some patients, read once. */
    public record Pages(List<Trend> results, List<Order> orders) {}

    private final Jdbi jdbi;

    public Laboratory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Pages of(Collection<Long> patients) {
        List<Line> lines = lines(patients);
        return new Pages(results(lines), orders(lines));
    }

    /** What holds of every analyte of these patients, analytes by name; deleted values are not among them. */
    public List<Trend> resultsOf(Collection<Long> patients) {
        return results(lines(patients));
    }

    private static List<Trend> results(List<Line> lines) {
        Map<String, List<Result>> byAnalyte = new TreeMap<>();
        for (Result result : Versions.holding(PatientLedger.of(ResultsReported.class, lines))) {
            byAnalyte
                    .computeIfAbsent(
                            result.value().analyte().display() + "|"
                                    + result.value().analyte().key(),
                            key -> new ArrayList<>())
                    .add(result);
        }
        return byAnalyte.values().stream()
                .map(results -> new Trend(
                        results.getFirst().value().analyte(),
                        results.stream()
                                .sorted(Comparator.comparing(Versions::taken).reversed())
                                .toList()))
                .toList();
    }

    /** Every order of these patients, the latest first. */
    public List<Order> ordersOf(Collection<Long> patients) {
        return orders(lines(patients));
    }

    private static List<Order> orders(List<Line> lines) {
        List<Filed<ResultsReported>> reports = PatientLedger.of(ResultsReported.class, lines);
        OrderGroups<Filed<TestOrdered>> groups = new OrderGroups<>();
        PatientLedger.of(TestOrdered.class, lines)
                .forEach(step -> groups.add(step.fact().order(), step));
        List<Order> orders = new ArrayList<>();
        for (List<Filed<TestOrdered>> steps : groups.groups()) {
            Filed<TestOrdered> holding =
                    OrderStatus.holding(steps, step -> step.fact().step(), BY_TIME);
            boolean answered = steps.stream()
                    .anyMatch(step -> reports.stream()
                            .anyMatch(report ->
                                    report.fact().order().matches(step.fact().order())));
            orders.add(new Order(named(holding.fact(), steps), answered, holding.origin()));
        }
        orders.sort(Comparator.comparing((Order order) -> order.origin().eventTime())
                .reversed());
        return orders;
    }

    private static final Comparator<Filed<TestOrdered>> BY_TIME = Comparator.comparing(
                    (Filed<TestOrdered> step) -> step.origin().eventTime())
            .thenComparing(step -> step.origin().seq());

    /** A change of status may come with numbers only; the name is then the one said before. */
    private static TestOrdered named(TestOrdered holding, List<Filed<TestOrdered>> steps) {
        if (!holding.test().display().equals("?")) {
            return holding;
        }
        return steps.stream()
                .map(step -> step.fact().test())
                .filter(what -> !what.display().equals("?"))
                .findFirst()
                .map(what -> new TestOrdered(
                        holding.patient(),
                        holding.order(),
                        holding.step(),
                        what,
                        holding.priority(),
                        holding.orderer(),
                        holding.at()))
                .orElse(holding);
    }

    /** Something that came back; its event is its report. @param critical when a value of it was sent as such (table 0078) */
    public record Arrived(Origin origin, String what, boolean critical) {
        public Instant at() {
            return origin.eventTime();
        }
    }

    private static final Set<String> CRITICAL = Set.of("LL", "HH", "AA");

    /** What was reported since then, of several persons at once, the latest first; what was withdrawn again is not there. */
    public Map<Long, List<Arrived>> arrivedOf(Map<Long, ? extends Collection<Long>> persons, Instant since) {
        Map<Long, List<Arrived>> arrived = new LinkedHashMap<>();
        PatientLedger.read(jdbi, LaboratoryView.TABLE, persons, since).forEach((person, lines) -> {
            OrderGroups<Filed<ResultsReported>> orders = new OrderGroups<>();
            PatientLedger.of(ResultsReported.class, lines)
                    .forEach(each -> orders.add(each.fact().order(), each));
            arrived.put(
                    person,
                    orders.groups().stream()
                            .map(List::getLast)
                            .filter(last -> last.fact().values().stream()
                                    .anyMatch(value -> value.status() != ResultStatus.VOID))
                            .map(last -> new Arrived(
                                    last.origin(),
                                    last.fact().test().display(),
                                    last.fact().values().stream().anyMatch(value -> CRITICAL.contains(value.flag()))))
                            .sorted(Comparator.comparing(Arrived::at).reversed())
                            .toList());
        });
        return arrived;
    }

    /** What is learned of laboratory work from now on, to be asked now and then. */
    public static LedgerTail tail() {
        return new LedgerTail(LaboratoryView.TABLE);
    }

    private List<Line> lines(Collection<Long> patients) {
        return PatientLedger.read(jdbi, LaboratoryView.TABLE, patients);
    }
}
