package releve.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import releve.chart.DrugsKnown;
import releve.dossier.Dossier;
import releve.identity.IdentityTail;
import releve.identity.LedgerTail;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.imaging.Imaging;
import releve.laboratory.Laboratory;
import releve.medication.Medication;
import releve.ward.AtBedside;
import releve.ward.Bedside;
import releve.ward.PatientSight;

/**
 * The cards of patients, room by room: a new laboratory result has only what the laboratory says read again. All patients of a ward are
 * read together, with a handful of questions to each room.
 */
final class Cards {
    /** Results that came back are remembered for so long; a board shows the last hours of it. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final Clock clock;
    private final IdentityTail identity = new IdentityTail();
    private final LedgerTail dossier = Dossier.tail();
    private final LedgerTail medication = Medication.tail();
    private final LedgerTail laboratory = Laboratory.tail();
    private final LedgerTail imaging = Imaging.tail();
    private final Touches<Long> whoTouches = new Touches<>();
    private final Touches<Long> chiefTouches = new Touches<>();
    private final Touches<Long> drugTouches = new Touches<>();
    private final Touches<Long> backTouches = new Touches<>();
    private final Shelf<Card.Who> whos = new Shelf<>(whoTouches, (asked, who) -> who.rows());
    private final Shelf<Card.Chief> chiefs = new Shelf<>(chiefTouches, (asked, chief) -> asked);
    private final Shelf<Card.Drugs> drugs = new Shelf<>(drugTouches, (asked, each) -> asked);
    private final Shelf<List<Card.Back>> backs = new Shelf<>(backTouches, (asked, each) -> asked);

    Cards(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Looks of whom something new was said, and returns their rows. For one thread at a time. */
    Set<Long> follow(Handle handle, Set<Long> onWards, long generation) {
        Set<Long> named = new LinkedHashSet<>(identity.take(handle));
        named.addAll(onWards);
        whoTouches.touch(named, generation);
        drugTouches.touch(onWards, generation);
        Set<Long> all = new LinkedHashSet<>(named);
        all.addAll(touched(dossier, handle, chiefTouches, generation));
        all.addAll(touched(medication, handle, drugTouches, generation));
        all.addAll(touched(laboratory, handle, backTouches, generation));
        all.addAll(touched(imaging, handle, backTouches, generation));
        return all;
    }

    /** Nothing that was read before holds any more. */
    void everything(long generation) {
        whoTouches.everything(generation);
        chiefTouches.everything(generation);
        drugTouches.everything(generation);
        backTouches.everything(generation);
    }

    private static Set<Long> touched(LedgerTail tail, Handle handle, Touches<Long> touches, long generation) {
        Set<Long> patients = tail.take(handle);
        touches.touch(patients, generation);
        return patients;
    }

    /** By the rows that were asked for; nothing of a row that is no patient's. */
    Map<Long, Card> of(Collection<Long> patients, long generation) {
        Map<Long, Set<Long>> asked = new LinkedHashMap<>();
        patients.forEach(each -> asked.put(each, Set.of(each)));
        Map<Long, Card.Who> who = whos.of(asked, generation, this::read);
        Map<Long, Set<Long>> persons = new LinkedHashMap<>();
        who.forEach((row, each) -> persons.put(row, each.rows()));
        Map<Long, Card.Chief> chief = chiefs.of(persons, generation, this::readChief);
        Map<Long, Card.Drugs> drug = drugs.of(persons, generation, this::readDrugs);
        Map<Long, List<Card.Back>> back = backs.of(persons, generation, this::readBack);
        Map<Long, Card> cards = new LinkedHashMap<>();
        who.forEach((row, each) -> cards.put(
                row,
                new Card(
                        each,
                        Objects.requireNonNull(chief.get(row)),
                        Objects.requireNonNull(drug.get(row)),
                        back.getOrDefault(row, List.of()))));
        return cards;
    }

    private Map<Long, Card.Who> read(Map<Long, Set<Long>> asked) {
        var identities = new Patients(jdbi);
        List<Long> ids = List.copyOf(asked.keySet());
        Map<Long, Set<Long>> rows = identities.oneWith(ids);
        Map<Long, Patient> standing = identities.survivingById(ids);
        Map<Long, PatientSight.Basis> bases = PatientSight.bases(jdbi, standing.values());
        Map<Long, AtBedside> bedsides = new Bedside(jdbi).of(ids, 1);
        Map<Long, Card.Who> found = new LinkedHashMap<>();
        standing.forEach((row, patient) -> {
            PatientSight.Basis basis = Objects.requireNonNull(bases.get(patient.id()));
            Set<Long> all = new LinkedHashSet<>(rows.getOrDefault(row, Set.of(row)));
            all.add(patient.id());
            found.put(
                    row, new Card.Who(Set.copyOf(all), patient, basis, bedsides.getOrDefault(row, AtBedside.NOTHING)));
        });
        return found;
    }

    private Map<Long, Card.Chief> readChief(Map<Long, Set<Long>> persons) {
        Map<Long, Card.Chief> found = new LinkedHashMap<>();
        new Dossier(jdbi)
                .of(persons)
                .forEach((person, pages) -> found.put(person, new Card.Chief(pages.allergies(), pages.problems())));
        return found;
    }

    private Map<Long, Card.Drugs> readDrugs(Map<Long, Set<Long>> persons) {
        Map<Long, Card.Drugs> found = new LinkedHashMap<>();
        DrugsKnown.lately(jdbi, persons)
                .forEach((person, all) -> found.put(
                        person,
                        new Card.Drugs(all.stream()
                                .filter(Medication.Drug::current)
                                .map(Medication.Drug::lately)
                                .toList())));
        return found;
    }

    private Map<Long, List<Card.Back>> readBack(Map<Long, Set<Long>> persons) {
        Instant since = clock.instant().minus(REMEMBERED);
        var reports = new Imaging(jdbi).arrivedOf(persons, since);
        Map<Long, List<Card.Back>> found = new LinkedHashMap<>();
        new Laboratory(jdbi).arrivedOf(persons, since).forEach((person, results) -> {
            List<Card.Back> all = new ArrayList<>();
            results.forEach(each -> all.add(new Card.Back(each.origin(), each.what(), each.critical(), false)));
            reports.getOrDefault(person, List.of())
                    .forEach(each -> all.add(new Card.Back(each.origin(), each.what(), false, true)));
            all.sort(Comparator.comparing(Card.Back::at).reversed());
            found.put(person, List.copyOf(all));
        });
        return found;
    }
}
