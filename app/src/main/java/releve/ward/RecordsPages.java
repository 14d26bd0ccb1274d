package releve.ward;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.access.Account;
import releve.access.People;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.web.Visit;
import releve.web.Words;

/** What was recorded, of one patient or by oneself: read with all versions, corrected, withdrawn. */
final class RecordsPages {
    /** One's own records of the last day and night. */
    private static final Duration MINE = Duration.ofHours(24);

    private static final int MOST = 500;

    private final Jdbi jdbi;
    private final PatientDoor door;
    private final Reach reach;
    private final FormFiling filing;

    RecordsPages(Jdbi jdbi, PatientDoor door, Reach reach, FormFiling filing) {
        this.jdbi = jdbi;
        this.door = door;
        this.reach = reach;
        this.filing = filing;
    }

    void ofPatient(Visit visit) {
        Patient patient = door.open(visit, "records");
        Set<Long> ids = new Patients(jdbi).oneWith(patient.id());
        List<History.Told> told = new History(jdbi)
                .of(ids, MOST).stream()
                        .filter(each -> reads(visit, each.stands().content()))
                        .toList();
        visit.keep();
        visit.show(
                "releve/ward/records.jte",
                new RecordsPage(
                        visit.frame(visit.words().text("ward.records.title")),
                        Optional.of(FormFiling.who(patient, Optional.empty(), visit.words())),
                        done(visit),
                        lines(visit, told, Map.of(), FormPages.path(patient.ref())),
                        FormPages.path(patient.ref()) + "/record"));
    }

    /** Where somebody is reads who may see the page at all; the rest who reads that part of a chart, and who may record it. */
    private static boolean reads(Visit visit, Item item) {
        boolean readable = switch (item) {
            case Item.Moving ignored -> true;
            case Item.BedSaid ignored -> true;
            case Item.WhereNow ignored -> true;
            case Item.ExpectedDischarge ignored -> true;
            case Item.DrugGiven ignored -> visit.may(Rights.READ_MEDICATION);
            case Item.SampleTaken ignored -> visit.may(Rights.READ_CLINICAL) || visit.may(Rights.READ_LABORATORY);
            case Item.Observed ignored -> visit.may(Rights.READ_CLINICAL);
        };
        return readable || visit.may(RecordForm.permission(item));
    }

    void mine(Visit visit) {
        String me = filing.caller(visit).actor();
        List<History.Told> told = new History(jdbi).by(me, visit.now().minus(MINE));
        Map<Long, Patient> names = patients(told);
        names.values().forEach(each -> reach.saw(visit.visitor(), "patient/" + each.ref(), "own records", ""));
        visit.keep();
        visit.show(
                "releve/ward/records.jte",
                new RecordsPage(
                        visit.frame(visit.words().text("ward.records.mine")),
                        Optional.empty(),
                        done(visit),
                        lines(visit, told, names, ""),
                        "/"));
    }

    private Map<Long, Patient> patients(Collection<History.Told> told) {
        return new Patients(jdbi)
                .survivingById(told.stream()
                        .map(History.Told::patient)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .collect(Collectors.toSet()));
    }

    private Optional<String> done(Visit visit) {
        String me = filing.caller(visit).actor();
        return visit.query("done").flatMap(FormPages::id).flatMap(new History(jdbi)::find).stream()
                .filter(told ->
                        told.versions().stream().anyMatch(each -> each.author().equals(me)))
                .flatMap(told -> patients(List.of(told)).values().stream()
                        .map(patient -> FormPages.confirmation(told, patient, visit)))
                .findFirst();
    }

    private List<RecordsPage.Line> lines(
            Visit visit, List<History.Told> all, Map<Long, Patient> names, String patient) {
        Map<String, String> authors = new People(jdbi)
                .all().stream().collect(Collectors.toMap(each -> "account/" + each.id(), Account::display));
        List<RecordsPage.Line> lines = new ArrayList<>();
        for (History.Told told : all) {
            Patient named = told.patient() == null ? null : names.get(told.patient());
            lines.add(line(visit, told, named == null ? "" : named.name(), patient, authors));
        }
        return lines;
    }

    private RecordsPage.Line line(
            Visit visit, History.Told told, String name, String patient, Map<String, String> authors) {
        Words words = visit.words();
        RecordWords shown = new RecordWords(words);
        History.Version stands = told.stands();
        Item item = stands.content();
        boolean may = !stands.withdrawn() && visit.may(RecordForm.permission(item));
        return new RecordsPage.Line(
                shown.title(item),
                name,
                shown.text(item),
                words.moment(stands.event()),
                author(stands, authors, words),
                stands.withdrawn(),
                told.versions().size() == 1 ? List.of() : earlier(told, authors, words),
                may && !patient.isEmpty() && RecordForm.correctable(item)
                        ? patient + "/records/" + told.item() + "/correct"
                        : "",
                may ? "/records/" + told.item() + "/withdraw" : "");
    }

    private static String author(History.Version version, Map<String, String> authors, Words words) {
        String name = authors.getOrDefault(version.author(), version.author());
        String entered = words.moment(version.entered());
        return version.saidBy().isEmpty()
                ? words.text("ward.records.author", name, entered)
                : words.text("ward.records.author-for", name, entered, version.saidBy());
    }

    /** Every version in the order in which they were said, with the reasons. */
    private static List<String> earlier(History.Told told, Map<String, String> authors, Words words) {
        List<String> all = new ArrayList<>();
        for (History.Version each : told.versions()) {
            String text = each.withdrawn()
                    ? words.text("ward.records.withdrawn")
                    : new RecordWords(words).text(each.content()) + " (" + words.moment(each.event()) + ")";
            all.add(each.number() + ". " + text + " – " + author(each, authors, words)
                    + (each.reason().isEmpty() ? "" : " – " + words.text("ward.records.reason", each.reason())));
        }
        return all;
    }
}
