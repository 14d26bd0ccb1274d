package releve.imaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import releve.imaging.ImagingFact.ExamOrdered;
import releve.imaging.ImagingFact.ExamReported;

/** The front door of imaging, for reading. */
public final class Imaging {
    /** An order as it stands. {@code answered}: at least one report names it. */
    public record Order(ExamOrdered order, boolean answered, Origin origin) {
        public boolean open() {
            return order.step().open() && !answered;
        }
    }

    /** Everything of some patients, read once. */
    public record Pages(List<Report> reports, List<Order> orders) {}

    private final Jdbi jdbi;

    public Imaging(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Pages of(Collection<Long> patients) {
        List<Line> lines = lines(patients);
        return new Pages(reports(lines), orders(lines));
    }

    /** The report that holds of every examination of these patients, the latest first; withdrawn ones are not among them. */
    public List<Report> reportsOf(Collection<Long> patients) {
        return reports(lines(patients));
    }

    private static List<Report> reports(List<Line> lines) {
        OrderGroups<Filed<ExamReported>> groups = new OrderGroups<>();
        PatientLedger.of(ExamReported.class, lines)
                .forEach(report -> groups.add(report.fact().order(), report));
        List<Report> reports = new ArrayList<>();
        for (List<Filed<ExamReported>> order : groups.groups()) {
            Map<String, List<Filed<ExamReported>>> exams = new TreeMap<>();
            order.forEach(version -> exams.computeIfAbsent(version.fact().exam().key(), key -> new ArrayList<>())
                    .add(version));
            for (List<Filed<ExamReported>> versions : exams.values()) {
                Filed<ExamReported> holding = versions.stream().max(WEIGHT).orElseThrow();
                if (holding.fact().status() != ResultStatus.VOID) {
                    reports.add(new Report(holding.fact(), versions.size() - 1, holding.origin()));
                }
            }
        }
        reports.sort(Comparator.comparing((Report report) -> report.origin().eventTime())
                .reversed());
        return reports;
    }

    /** A report that holds, and how many versions it took the place of. */
    public record Report(ExamReported report, int superseded, Origin origin) {}

    /** A settled report before a preliminary one, then the one reported last, then the heavier status. */
    private static final Comparator<Filed<ExamReported>> WEIGHT = Comparator.comparing(
                    (Filed<ExamReported> version) -> version.fact().status().settled())
            .thenComparing(version -> version.origin().eventTime())
            .thenComparing(version -> version.fact().status())
            .thenComparing(version -> version.origin().seq());

    /** Every order of these patients, the latest first. */
    public List<Order> ordersOf(Collection<Long> patients) {
        return orders(lines(patients));
    }

    private static List<Order> orders(List<Line> lines) {
        List<Filed<ExamReported>> reports = PatientLedger.of(ExamReported.class, lines);
        OrderGroups<Filed<ExamOrdered>> groups = new OrderGroups<>();
        PatientLedger.of(ExamOrdered.class, lines)
                .forEach(step -> groups.add(step.fact().order(), step));
        List<Order> orders = new ArrayList<>();
        for (List<Filed<ExamOrdered>> steps : groups.groups()) {
            Filed<ExamOrdered> holding =
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

    private static final Comparator<Filed<ExamOrdered>> BY_TIME = Comparator.comparing(
                    (Filed<ExamOrdered> step) -> step.origin().eventTime())
            .thenComparing(step -> step.origin().seq());

    /** A change of status may come with numbers only; the name is then the one said before. */
    private static ExamOrdered named(ExamOrdered holding, List<Filed<ExamOrdered>> steps) {
        if (!holding.exam().display().equals("?")) {
            return holding;
        }
        return steps.stream()
                .map(step -> step.fact().exam())
                .filter(what -> !what.display().equals("?"))
                .findFirst()
                .map(what -> new ExamOrdered(
                        holding.patient(),
                        holding.order(),
                        holding.step(),
                        what,
                        holding.priority(),
                        holding.orderer(),
                        holding.at()))
                .orElse(holding);
    }

    /** A report that came back. */
    public record Arrived(Origin origin, String what) {
        public Instant at() {
            return origin.eventTime();
        }
    }

    /** What was reported since then, of several persons at once, the latest first; what was withdrawn again is not there. */
    public Map<Long, List<Arrived>> arrivedOf(Map<Long, ? extends Collection<Long>> persons, Instant since) {
        Map<Long, List<Arrived>> arrived = new LinkedHashMap<>();
        PatientLedger.read(jdbi, ImagingView.TABLE, persons, since).forEach((person, lines) -> {
            OrderGroups<Filed<ExamReported>> orders = new OrderGroups<>();
            PatientLedger.of(ExamReported.class, lines)
                    .forEach(each -> orders.add(each.fact().order(), each));
            arrived.put(
                    person,
                    orders.groups().stream()
                            .map(List::getLast)
                            .filter(last -> last.fact().status() != ResultStatus.VOID)
                            .map(last -> new Arrived(
                                    last.origin(), last.fact().exam().display()))
                            .sorted(Comparator.comparing(Arrived::at).reversed())
                            .toList());
        });
        return arrived;
    }

    /** What is learned of imaging from now on, to be asked now and then. */
    public static LedgerTail tail() {
        return new LedgerTail(ImagingView.TABLE);
    }

    private List<Line> lines(Collection<Long> patients) {
        return PatientLedger.read(jdbi, ImagingView.TABLE, patients);
    }
}
