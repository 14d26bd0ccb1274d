package releve.ward;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import releve.care.DataKind;
import releve.crisis.Trust;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.web.FeedNote;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Visit;
import releve.web.Words;

/** The beds of a ward and how they stand, and who is on the way to it. */
final class BedPages {
    private final Jdbi jdbi;
    private final Reach reach;
    private final Trust trust;
    private final Recording recording;
    private final FormFiling filing;

    BedPages(Jdbi jdbi, Reach reach, Trust trust, Recording recording, FormFiling filing) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.trust = trust;
        this.recording = recording;
        this.filing = filing;
    }

    /** The ward of the address, if the visitor sees it. */
    static Wards.Named ward(Visit visit, Jdbi jdbi, Reach reach) {
        Wards.Named ward = new Wards.Named(Paths.read(visit.part("site")), Paths.read(visit.part("ward")));
        if (!new Wards(jdbi).names().contains(ward)) {
            throw new NotThere("ward");
        }
        if (!reach.sees(visit.visitor(), ward.site(), ward.ward())) {
            throw new NotAllowed("ward");
        }
        return ward;
    }

    static String path(Wards.Named ward) {
        return PlaceCode.ward(ward.site(), ward.ward()) + "/beds";
    }

    void beds(Visit visit) {
        Wards.Named ward = ward(visit, jdbi, reach);
        reach.saw(visit.visitor(), "ward/" + ward.site() + "/" + ward.ward(), "beds", "");
        Words words = visit.words();
        Occupancy lying = Occupancy.of(jdbi, ward);
        visit.keep();
        visit.show(
                "releve/ward/beds.jte",
                new BedsPage(
                        visit.frame(words.text("ward.beds.title", ward.ward())),
                        ward.site(),
                        ward.ward(),
                        done(visit),
                        coming(visit, ward),
                        lines(visit, lying),
                        PlaceCode.ward(ward.site(), ward.ward()),
                        notes(visit, lying.feeds())));
    }

    private List<BedsPage.Line> lines(Visit visit, Occupancy lying) {
        Words words = visit.words();
        boolean may = visit.may(Rights.SET_BED_STATE);
        Wards.Named ward = lying.ward();
        Set<Place> after = lying.after(trust.until(ward.site()));
        return new WardBeds(jdbi)
                .of(ward.site(), ward.ward(), words).stream()
                        .map(line -> new BedsPage.Line(
                                PlaceCode.bed(line.bed()),
                                WardBeds.names(line),
                                after.contains(line.bed()) ? words.afterT0() : "",
                                line.state(),
                                line.since(),
                                may ? statePath(line.bed()) : ""))
                        .toList();
    }

    /** Late and frozen feeds that said who lies here. */
    private List<String> notes(Visit visit, Set<String> feeds) {
        return FeedNote.of(visit.ages().feeds(), DataKind.STAYS, feeds, visit.words(), visit.now()).stream()
                .map(FeedNote::text)
                .toList();
    }

    private static String statePath(Place bed) {
        return PlaceCode.ward(bed.site(), bed.ward()) + "/beds/state/" + Paths.part(bed.room()) + "/"
                + Paths.part(bed.bed());
    }

    private List<BedsPage.Coming> coming(Visit visit, Wards.Named ward) {
        List<Bedside.Incoming> all = new Bedside(jdbi).incoming(ward.site(), ward.ward());
        Map<Long, Patient> names = new Patients(jdbi)
                .survivingById(all.stream().map(Bedside.Incoming::patient).toList());
        boolean may = visit.may(Rights.MOVE);
        return all.stream()
                .filter(each -> names.containsKey(each.patient()))
                .map(each -> coming(each, Objects.requireNonNull(names.get(each.patient())), ward, may, visit.words()))
                .toList();
    }

    private static BedsPage.Coming coming(
            Bedside.Incoming each, Patient patient, Wards.Named ward, boolean may, Words words) {
        String path = path(ward) + "/incoming/" + each.sent().item();
        return new BedsPage.Coming(
                patient.name(),
                patient.ref().number(),
                PlaceCode.whole(each.sent().value().from()),
                words.moment(each.sent().event()),
                each.sent().value().details(),
                may ? path + "/accept" : "",
                may ? path + "/refuse" : "");
    }

    private Optional<String> done(Visit visit) {
        String me = filing.caller(visit).actor();
        return visit.query("done").flatMap(FormPages::id).flatMap(new History(jdbi)::find).stream()
                .filter(told -> told.stands().author().equals(me))
                .map(told -> told.patient() == null
                        ? visit.words()
                                .text(
                                        "ward.done.bed",
                                        new RecordWords(visit.words())
                                                .text(told.stands().content()))
                        : confirmed(told, visit))
                .findFirst();
    }

    private String confirmed(History.Told told, Visit visit) {
        long id = Objects.requireNonNull(told.patient());
        Patient patient = new Patients(jdbi).survivingById(List.of(id)).get(id);
        return patient == null ? "" : FormPages.confirmation(told, patient, visit);
    }

    private Place bed(Visit visit, Wards.Named ward) {
        Place bed = new Place(ward.site(), ward.ward(), Paths.read(visit.part("room")), Paths.read(visit.part("bed")));
        if (!new Standing(jdbi).knows(bed)) {
            throw new NotThere("bed");
        }
        return bed;
    }

    void askState(Visit visit) {
        Wards.Named ward = ward(visit, jdbi, reach);
        Place bed = bed(visit, ward);
        Recorded<BedState> said =
                new Bedside(jdbi).beds(ward.site(), ward.ward()).get(bed);
        Map<String, Set<String>> values = said == null
                ? Map.of()
                : Map.of(
                        "state", FormFiling.value(said.value().state().name()),
                        "reason", FormFiling.value(said.value().reason()));
        showState(visit, ward, bed, values, filing.now(visit), FormFiling.Again.NOTHING);
    }

    void setState(Visit visit) {
        Wards.Named ward = ward(visit, jdbi, reach);
        Place bed = bed(visit, ward);
        Answers answers = filing.answers(visit);
        Optional<BedState.State> state = answers.one("state", BedState.State.class, true);
        String reason = answers.text("reason", Item.LONGEST_TEXT, state.equals(Optional.of(BedState.State.BLOCKED)));
        Map<String, Set<String>> typed = Typed.in(visit.form(), stateQuestions(visit.words(), Map.of()));
        filing.file(
                visit,
                telling ->
                        recording.setBed(bed, new BedState(state.orElseThrow(), reason), telling, filing.caller(visit)),
                answers,
                filed -> path(ward) + FormFiling.done(filed),
                again -> showState(visit, ward, bed, typed, FormFiling.typed(visit), again));
    }

    private static List<Question> stateQuestions(Words words, Map<String, Set<String>> values) {
        return new Asking(words, values)
                .one("state", "state", "", BedState.State.class)
                .line("reason", "reason", "bed-reason")
                .questions();
    }

    private static void showState(
            Visit visit,
            Wards.Named ward,
            Place bed,
            Map<String, Set<String>> values,
            RecordPage.When when,
            FormFiling.Again again) {
        Words words = visit.words();
        FormFiling.show(
                visit,
                new RecordPage(
                        visit.frame(words.text("ward.bed.title", PlaceCode.bed(bed), ward.ward())),
                        "bed",
                        statePath(bed),
                        Optional.empty(),
                        List.of(),
                        stateQuestions(words, values),
                        Optional.of(when),
                        Optional.empty(),
                        FormFiling.hidden(visit, Optional.empty(), ""),
                        again.mistakes(),
                        again.doubts(),
                        new RecordPage.Links(
                                words.text("ward.form.button"), path(ward), words.text("ward.beds.back"))));
    }
}
