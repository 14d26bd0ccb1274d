package releve.ward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.web.Paths;
import releve.web.Visit;
import releve.web.Words;

/** The menu of what can be recorded of a patient, and the form of each thing. */
final class FormPages {
    private final Jdbi jdbi;
    private final PatientDoor door;
    private final Recording recording;
    private final FormFiling filing;
    private final WardBeds beds;
    private final DrugsOf drugs;

    FormPages(Jdbi jdbi, PatientDoor door, Recording recording, FormFiling filing, DrugsOf drugs) {
        this.drugs = drugs;
        this.jdbi = jdbi;
        this.door = door;
        this.recording = recording;
        this.filing = filing;
        this.beds = new WardBeds(jdbi);
    }

    static String path(PatientRef patient) {
        return "/patient/" + Paths.part(patient.authority()) + "/" + Paths.part(patient.number());
    }

    private Set<Long> ids(Patient patient) {
        return new Patients(jdbi).oneWith(patient.id());
    }

    private Optional<Standing.OpenStay> stay(Patient patient) {
        return new Standing(jdbi)
                .stayOf(ids(patient))
                .filter(each -> each.status().takesBed());
    }

    void menu(Visit visit) {
        Patient patient = door.open(visit, "record");
        Optional<Standing.OpenStay> stay = stay(patient);
        AtBedside at = Objects.requireNonNull(
                new Bedside(jdbi).of(List.of(patient.id())).get(patient.id()));
        List<MenuPage.Entry> forms = new ArrayList<>();
        List<MenuPage.Entry> moves = new ArrayList<>();
        for (RecordForm form : RecordForm.values()) {
            if (visit.may(form.permission()) && fits(form, stay, at)) {
                boolean place = form.moves() || form == RecordForm.EXPECTED_DISCHARGE || form == RecordForm.WHERE_NOW;
                (place ? moves : forms).add(entry(form, patient, Stands.of(form, at), visit.words()));
            }
        }
        Optional<Place> here = stay.map(Standing.OpenStay::place);
        visit.keep();
        visit.show(
                "releve/ward/menu.jte",
                new MenuPage(
                        visit.frame(visit.words().text("ward.menu.title")),
                        FormFiling.who(patient, here, visit.words()),
                        done(visit, patient),
                        forms,
                        moves,
                        new MenuPage.Places(
                                path(patient.ref()),
                                here.map(each -> PlaceCode.ward(each.site(), each.ward()))
                                        .orElse(""),
                                path(patient.ref()) + "/records")));
    }

    private static boolean fits(RecordForm form, Optional<Standing.OpenStay> stay, AtBedside at) {
        boolean away = stay.filter(each -> each.status() == StayStatus.ON_LEAVE).isPresent();
        return switch (form) {
            case ADMIT ->
                stay.filter(each -> !each.outPatient() && each.place() != null).isEmpty();
            case MOVE, DISCHARGE -> stay.isPresent();
            case SEND -> stay.isPresent() && at.sentTo().isEmpty();
            case RECALL -> at.sentTo().isPresent();
            case LEAVE -> stay.isPresent() && !away;
            case RETURN -> away;
            case VITAL_SIGNS,
                    DRUG_GIVEN,
                    SAMPLE_TAKEN,
                    NOTE,
                    WEIGHT,
                    ALERT,
                    ISOLATION,
                    CODE_STATUS,
                    DIET,
                    FALL_RISK,
                    PRESSURE_RISK,
                    WHERE_NOW,
                    EXPECTED_DISCHARGE -> true;
        };
    }

    private static MenuPage.Entry entry(
            RecordForm form, Patient patient, Optional<Recorded<? extends Item>> stands, Words words) {
        return new MenuPage.Entry(
                path(patient.ref()) + "/record/" + form.code(),
                title(form, words),
                stands.map(each -> new RecordWords(words).text(each.value()) + " (" + words.moment(each.event()) + ")")
                        .orElse(""),
                RecordPage.waits(form.code()));
    }

    static String title(RecordForm form, Words words) {
        String key = "ward.form." + form.code();
        return words.text(key);
    }

    /** <i>Recorded for EXEMPLE, Marie: pulse 72/min (10:42).</i> Only what is this patient's and still stands. */
    private Optional<String> done(Visit visit, Patient patient) {
        return visit.query("done").flatMap(FormPages::id).flatMap(new History(jdbi)::find).stream()
                .filter(told -> told.patient() != null && ids(patient).contains(told.patient()))
                .map(told -> confirmation(told, patient, visit))
                .findFirst();
    }

    static String confirmation(History.Told told, Patient patient, Visit visit) {
        Words words = visit.words();
        RecordWords shown = new RecordWords(words);
        History.Version stands = told.stands();
        String text = shown.text(stands.content());
        String first = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        String what = shown.title(stands.content()) + (first.isEmpty() ? "" : " – " + first);
        String when = words.moment(stands.event());
        if (stands.withdrawn()) {
            return words.text("ward.done.withdrawn", patient.name(), what, when);
        }
        return visit.query("again").isPresent()
                ? words.text("ward.done.already", patient.name(), what, when)
                : words.text("ward.done.kept", patient.name(), what, when);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    FormBook.Setting setting(Visit visit, RecordForm form, Patient patient) {
        Words words = visit.words();
        Optional<Place> here = stay(patient).map(Standing.OpenStay::place);
        return new FormBook.Setting(
                here,
                switch (form) {
                    case MOVE ->
                        here.map(each -> beds.choices(each.site(), each.ward(), words).stream()
                                        .filter(choice -> !choice.bed().equals(each))
                                        .toList())
                                .orElse(List.of());
                    case ADMIT -> beds.choicesOfAll((site, ward) -> filing.sees(visit, site, ward), words);
                    default -> List.of();
                },
                form == RecordForm.SEND ? new Wards(jdbi).names() : List.of(),
                form == RecordForm.RECALL
                        ? Objects.requireNonNullElse(
                                        new Bedside(jdbi)
                                                .of(List.of(patient.id()))
                                                .get(patient.id()),
                                        AtBedside.NOTHING)
                                .sentTo()
                        : Optional.empty(),
                form == RecordForm.DRUG_GIVEN ? drugs.current(patient, words, visit.now()) : List.of());
    }

    void ask(Visit visit, RecordForm form) {
        Patient patient = door.open(visit, "record " + form.code());
        if (RecordPage.waits(form.code())) {
            visit.keep();
        }
        Map<String, Set<String>> chosen =
                visit.query("drug").map(each -> Map.of("drug", Set.of(each))).orElse(Map.of());
        show(visit, form, patient, chosen, filing.now(visit), FormFiling.Again.NOTHING);
    }

    void file(Visit visit, RecordForm form) {
        Patient patient = door.open(visit, "record " + form.code());
        Words words = visit.words();
        FormBook.Setting setting = setting(visit, form, patient);
        Answers answers = filing.answers(visit);
        Item item = FormBook.read(form, setting, answers, words);
        Map<String, Set<String>> typed = Typed.in(visit.form(), FormBook.questions(form, setting, words, Map.of()));
        if (item instanceof Item.Admitted admitted
                && !filing.sees(visit, admitted.to().site(), admitted.to().ward())) {
            answers.mistake("bed", words.text("ward.mistake.choose"));
        }
        if (item == null && answers.clean()) {
            answers.mistake("form", words.text("ward.refused.no-longer-waiting"));
        }
        filing.file(
                visit,
                telling -> recording.file(patient, Objects.requireNonNull(item), telling, filing.caller(visit)),
                answers,
                filed -> next(patient, form, setting) + FormFiling.done(filed),
                again -> show(visit, form, patient, typed, FormFiling.typed(visit), again));
    }

    /** Back to the patient; after a patient has left, to the beds of the ward they left. */
    private static String next(Patient patient, RecordForm form, FormBook.Setting setting) {
        Optional<Place> here = setting.here();
        return form == RecordForm.DISCHARGE && here.isPresent()
                ? PlaceCode.ward(here.get().site(), here.get().ward()) + "/beds"
                : path(patient.ref()) + "/record";
    }

    private void show(
            Visit visit,
            RecordForm form,
            Patient patient,
            Map<String, Set<String>> values,
            RecordPage.@Nullable When when,
            FormFiling.Again again) {
        Words words = visit.words();
        FormBook.Setting setting = setting(visit, form, patient);
        RecordPage page = new RecordPage(
                visit.frame(title(form, words)),
                form.code(),
                path(patient.ref()) + "/record/" + form.code(),
                Optional.of(FormFiling.who(patient, setting.here(), words)),
                notices(form, patient, setting, words),
                FormBook.questions(form, setting, words, values),
                Optional.ofNullable(when),
                Optional.empty(),
                FormFiling.hidden(visit, form.moves() ? setting.here() : Optional.empty(), ""),
                again.mistakes(),
                again.doubts(),
                new RecordPage.Links(
                        words.text("ward.form.button"), path(patient.ref()) + "/record", words.text("ward.form.back")));
        FormFiling.show(visit, page);
    }

    private List<String> notices(RecordForm form, Patient patient, FormBook.Setting setting, Words words) {
        List<String> notices = new ArrayList<>();
        if (form == RecordForm.DRUG_GIVEN) {
            notices.add(words.text("ward.notice.allergies", drugs.allergies(patient, words)));
            notices.add(words.text("ward.notice.drug"));
        }
        if (form == RecordForm.SEND) {
            notices.add(words.text("ward.notice.send"));
        }
        setting.waiting()
                .ifPresent(each -> notices.add(words.text(
                        "ward.notice.waiting",
                        each.value().site() + " " + each.value().ward(),
                        words.moment(each.event()))));
        return notices;
    }
}
