package releve.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import releve.access.Account;
import releve.access.People;
import releve.crisis.Trust;
import releve.dossier.Dossier;
import releve.identity.Origin;
import releve.identity.Patient;
import releve.identity.PatientLedger.Filed;
import releve.identity.Patients;
import releve.medication.Medication;
import releve.medication.Medication.Dose;
import releve.medication.Medication.Drug;
import releve.medication.MedicationFact.AtBedside;
import releve.medication.MedicationFact.Prescribed;
import releve.ward.Doses;
import releve.ward.DrugsOf;
import releve.ward.Item;
import releve.ward.Recorded;
import releve.web.Words;

/** The drugs of patients as feeds and wards say together: a dose that a ward recorded is a dose like any other. */
public final class DrugsKnown implements DrugsOf {
    /** How a ward's own record is named where a feed would be. */
    static final String WARD = ""; // no feed: people said it here

    /** Doses of one drug that a chart still reads, of those given and of those not given. */
    private static final int MANY = 100;

    private final Jdbi jdbi;
    private final ZoneId zone;
    private final Trust trust;

    /** @param zone of the hours that orders name */
    public DrugsKnown(Jdbi jdbi, ZoneId zone, Trust trust) {
        this.jdbi = jdbi;
        this.zone = zone;
        this.trust = trust;
    }

    /** Every drug of the patient who is known under these rows. */
    static List<Drug> of(Jdbi jdbi, Collection<Long> rows) {
        List<Filed<AtBedside>> noted = new ArrayList<>();
        noted(jdbi, rows, MANY, names(jdbi)).values().forEach(noted::addAll);
        return new Medication(jdbi).drugsOf(rows, noted);
    }

    /** Of several persons, with no more of the past than the last dose given and the last one not given. Who gave it is left out. */
    public static Map<Long, List<Drug>> lately(Jdbi jdbi, Map<Long, Set<Long>> persons) {
        Set<Long> rows = new LinkedHashSet<>();
        persons.values().forEach(rows::addAll);
        return new Medication(jdbi).drugsOf(persons, noted(jdbi, rows, 1, account -> ""));
    }

    private static Map<Long, List<Filed<AtBedside>>> noted(
            Jdbi jdbi, Collection<Long> rows, int most, UnaryOperator<String> names) {
        Map<Long, List<Filed<AtBedside>>> noted = new LinkedHashMap<>();
        List<Doses.Told> told = new Doses(jdbi).of(rows, most);
        Map<Long, Patient> patients = new Patients(jdbi)
                .byId(told.stream().map(Doses.Told::patient).distinct().toList());
        told.forEach(each -> {
            Patient patient = patients.get(each.patient());
            if (patient != null) {
                noted.computeIfAbsent(each.patient(), row -> new ArrayList<>()).add(filed(each, patient, names));
            }
        });
        return noted;
    }

    private static Filed<AtBedside> filed(Doses.Told told, Patient patient, UnaryOperator<String> names) {
        Recorded<Item.DrugGiven> said = told.said();
        Item.DrugGiven dose = said.value();
        String author = names.apply(said.author());
        AtBedside fact = new AtBedside(
                patient.ref(),
                dose.order(),
                dose.drug(),
                dose.dose(),
                dose.route(),
                dose.outcome(),
                dose.details(),
                said.saidBy().isBlank() ? author : author + " (" + said.saidBy() + ")");
        Origin origin = new Origin(said.seq(), said.entered(), said.event(), WARD, "ward.drug-given/1");
        return new Filed<>(fact, told.patient(), origin);
    }

    /** Names of accounts by what the journal calls them, each looked up once; an older journal's views have no accounts. */
    private static UnaryOperator<String> names(Jdbi jdbi) {
        People people = new People(jdbi);
        Map<String, String> known = new HashMap<>();
        return actor -> known.computeIfAbsent(
                actor,
                each -> Optional.of(each)
                        .filter(account -> people.known())
                        .flatMap(account -> people.find(account.replace("account/", "")))
                        .map(Account::display)
                        .orElse(each));
    }

    @Override
    public List<Choice> current(Patient patient, Words words, Instant now) {
        DrugWords drugWords = new DrugWords(new Figures(words, now));
        return of(jdbi, new Patients(jdbi).oneWith(patient.id())).stream()
                .filter(drug -> drug.current() && drug.endedBy(now).isEmpty())
                .map(drug -> choice(drug, drug.prescription().orElseThrow(), drugWords, now))
                .toList();
    }

    private Choice choice(Drug drug, Prescribed said, DrugWords drugWords, Instant now) {
        String shown = ChartText.joined(
                " · ",
                ChartText.joined(" ", drug.name(), drugWords.dose(said)),
                drugWords.often(said),
                drugWords.last(drug),
                drugWords.notGiven(drug).orElse(""),
                drugWords.due(drug.due(now, zone)));
        return new Choice(said.drug(), said.order(), said.dose(), said.route(), shown);
    }

    @Override
    public String allergies(Patient patient, Words words) {
        return AllergyWords.of(
                new Dossier(jdbi).of(new Patients(jdbi).oneWith(patient.id())).allergies(), words, trust.until(""));
    }

    @Override
    public Optional<Earlier> same(Collection<Long> rows, Item.DrugGiven dose, Instant at, OptionalLong but) {
        return Medication.doubled(of(jdbi, rows), dose.drug(), dose.order(), at, but, zone)
                .map(found -> earlier(found.drug(), found.dose()));
    }

    private static Earlier earlier(String drug, Dose dose) {
        return new Earlier(
                drug,
                dose.origin().eventTime(),
                dose.dose().amount(),
                dose.noted().isPresent() ? "" : dose.origin().feed(),
                dose.dose().by(),
                dose.noted().filter(each -> !each.outcome().given()).isPresent(),
                dose.origin().seq());
    }
}
