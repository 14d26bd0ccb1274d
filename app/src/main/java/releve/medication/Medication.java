package releve.medication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.Moment;
import releve.care.OrderGroups;
import releve.care.OrderRef;
import releve.care.OrderStatus;
import releve.care.OrderStep;
import releve.identity.LedgerTail;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.identity.PatientLedger.Filed;
import releve.identity.PatientLedger.Line;
import releve.medication.MedicationFact.Administered;
import releve.medication.MedicationFact.AtBedside;
import releve.medication.MedicationFact.Dispensed;
import releve.medication.MedicationFact.Prescribed;

/** The front door of medication, for reading. */
public final class Medication {
    /** A dose, given or not, and its source. @param noted what a ward recorded here; empty when a feed said it */
    public record Dose(Administered dose, Origin origin, Optional<AtBedside> noted) {
        /** Given, or swallowed and vomited: some of it may act. */
        boolean taken() {
            return dose.given() || noted.filter(each -> each.outcome().taken()).isPresent();
        }
    }

    /** A dispense and its source. */
    public record Supply(Dispensed supply, Origin origin) {}

    /**
     * A drug as it stands.
     *
     * @param prescription empty when doses are known and no prescription is
     * @param doses the latest first
     */
    public record Drug(
            String name, Optional<Prescribed> prescription, List<Dose> doses, List<Supply> supplies, Origin origin) {
        /** The last dose that was really given. */
        public Optional<Dose> lastGiven() {
            return doses.stream().filter(dose -> dose.dose().given()).findFirst();
        }

        /** The same without what came before the last dose and the last one given: as much as {@link #due} reads. */
        public Drug lately() {
            List<Dose> last = Stream.concat(doses.stream().limit(1), lastGiven().stream())
                    .distinct()
                    .toList();
            return new Drug(name, prescription, last, List.of(), origin);
        }

        public boolean current() {
            return prescription.map(known -> known.step().open()).orElse(false);
        }

        /** When the next dose is due, as far as the order says so. @param zone of the order's hours */
        public Due due(Instant now, ZoneId zone) {
            return Due.of(this, now, zone);
        }

        /** When it was stopped, or ended as ordered; empty while it goes on or when nobody prescribed it here. */
        public Optional<Instant> endedBy(Instant now) {
            if (prescription.isEmpty()) {
                return Optional.empty();
            }
            if (!current()) {
                return Optional.of(origin.eventTime());
            }
            Moment end = prescription.get().end();
            return end == null || end.instant().isAfter(now) ? Optional.empty() : Optional.of(end.instant());
        }
    }

    private static final Comparator<Filed<?>> BY_TIME = Comparator.comparing(
                    (Filed<?> filed) -> filed.origin().eventTime())
            .thenComparing(filed -> filed.origin().seq());

    private final Jdbi jdbi;

    public Medication(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Every drug of these patients: the ones prescribed now first, then by name.
     *
     * @param noted the doses that wards recorded of them
     */
    public List<Drug> drugsOf(Collection<Long> patients, List<Filed<AtBedside>> noted) {
        return drugs(PatientLedger.read(jdbi, MedicationView.TABLE, patients), noted);
    }

    /** Of several persons at once; each is known under some rows. @param noted by row */
    public Map<Long, List<Drug>> drugsOf(
            Map<Long, ? extends Collection<Long>> persons, Map<Long, List<Filed<AtBedside>>> noted) {
        Map<Long, List<Drug>> drugs = new LinkedHashMap<>();
        PatientLedger.read(jdbi, MedicationView.TABLE, persons).forEach((person, lines) -> {
            List<Filed<AtBedside>> own = new ArrayList<>();
            Objects.requireNonNull(persons.get(person)).forEach(row -> own.addAll(noted.getOrDefault(row, List.of())));
            drugs.put(person, drugs(lines, own));
        });
        return drugs;
    }

    /**
     * The dose already taken that one of this drug at this moment would double, among these drugs: in the same round of its order, or
     * shortly before or after under whatever order.
     *
     * @param but the entry of a dose that is not counted
     */
    public static Optional<Doubled> doubled(
            List<Drug> drugs, Coded drug, OrderRef order, Instant at, OptionalLong but, ZoneId zone) {
        return new SameRound(at, but, zone).among(drugs, drug, order);
    }

    /** A dose that was taken already, and the name of its drug. */
    public record Doubled(String drug, Dose dose) {}

    /** What is learned of drugs from now on, to be asked now and then. */
    public static LedgerTail tail() {
        return new LedgerTail(MedicationView.TABLE);
    }

    private static List<Drug> drugs(List<Line> lines, List<Filed<AtBedside>> noted) {
        OrderGroups<Filed<? extends MedicationFact>> groups = new OrderGroups<>();
        PatientLedger.of(Prescribed.class, lines)
                .forEach(each -> groups.add(each.fact().order(), each));
        PatientLedger.of(Dispensed.class, lines)
                .forEach(each ->
                        groups.add(key(each.fact().order(), each.fact().drug().key()), each));
        PatientLedger.of(Administered.class, lines)
                .forEach(each ->
                        groups.add(key(each.fact().order(), each.fact().drug().key()), each));
        noted.forEach(
                each -> groups.add(key(each.fact().order(), each.fact().drug().key()), each));
        List<Drug> drugs = new ArrayList<>();
        groups.groups().forEach(group -> drugs.add(drug(group)));
        drugs.sort(Comparator.comparing((Drug drug) -> !drug.current()).thenComparing(Drug::name));
        return drugs;
    }

    /** Doses without an order number are kept together by drug. */
    private static OrderRef key(OrderRef order, String drug) {
        return order.equals(OrderRef.NONE)
                ? new OrderRef("", "drug " + drug.strip().toLowerCase(Locale.ROOT))
                : order;
    }

    private static Drug drug(List<Filed<? extends MedicationFact>> group) {
        List<Filed<Prescribed>> steps = new ArrayList<>();
        List<Dose> doses = new ArrayList<>();
        List<Supply> supplies = new ArrayList<>();
        String name = "?";
        for (Filed<? extends MedicationFact> filed : group) {
            switch (filed.fact()) {
                case Prescribed said -> steps.add(new Filed<>(said, filed.patient(), filed.origin()));
                case Administered dose -> {
                    doses.add(new Dose(dose, at(filed.origin(), dose.at()), Optional.empty()));
                    name = dose.drug().display();
                }
                case AtBedside noted -> {
                    doses.add(new Dose(noted.administered(), filed.origin(), Optional.of(noted)));
                    name = noted.drug().display();
                }
                case Dispensed supply -> {
                    supplies.add(new Supply(supply, at(filed.origin(), supply.at())));
                    name = supply.drug().display();
                }
            }
        }
        doses.sort(
                Comparator.comparing((Dose dose) -> dose.origin().eventTime()).reversed());
        supplies.sort(Comparator.comparing((Supply supply) -> supply.origin().eventTime())
                .reversed());
        if (steps.isEmpty()) {
            return new Drug(
                    name, Optional.empty(), doses, supplies, group.getLast().origin());
        }
        Filed<Prescribed> holding =
                OrderStatus.holding(steps, step -> step.fact().step(), (one, other) -> BY_TIME.compare(one, other));
        Prescribed prescription = complete(holding.fact(), steps);
        return new Drug(prescription.drug().display(), Optional.of(prescription), doses, supplies, holding.origin());
    }

    private static Origin at(Origin origin, @Nullable Moment own) {
        return origin.at(own == null ? null : own.instant());
    }

    /** A stop or a hold may come with the number alone; the drug is then the one said before. */
    private static Prescribed complete(Prescribed holding, List<Filed<Prescribed>> steps) {
        boolean bare = holding.drug().display().equals("?");
        return steps.stream()
                .sorted((one, other) -> BY_TIME.compare(other, one))
                .map(Filed::fact)
                .filter(said -> bare && !said.drug().display().equals("?"))
                .findFirst()
                .map(said -> new Prescribed(
                        said.patient(),
                        said.order(),
                        holding.step() == OrderStep.MENTIONED ? said.step() : holding.step(),
                        said.drug(),
                        said.dose(),
                        said.route(),
                        said.timing(),
                        said.repeats(),
                        said.start(),
                        holding.end() == null ? said.end() : holding.end(),
                        said.prescriber(),
                        said.note()))
                .orElse(holding);
    }
}
