package releve.ward;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patient;
import releve.identity.Patients;
import releve.identity.Reach;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Visit;
import releve.web.Words;

/** The forms that put right what was recorded: a new version, or a withdrawal. */
final class MendingPages {
    private final Jdbi jdbi;
    private final PatientDoor door;
    private final Reach reach;
    private final Recording recording;
    private final FormFiling filing;
    private final DrugsOf drugs;

    MendingPages(Jdbi jdbi, PatientDoor door, Reach reach, Recording recording, FormFiling filing, DrugsOf drugs) {
        this.drugs = drugs;
        this.jdbi = jdbi;
        this.door = door;
        this.reach = reach;
        this.recording = recording;
        this.filing = filing;
    }

    private Optional<Patient> patient(History.Told told) {
        Long id = told.patient();
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(
                        new Patients(jdbi).survivingById(List.of(id)).get(id));
    }

    private History.Told told(Visit visit) {
        return FormPages.id(visit.part("item"))
                .flatMap(new History(jdbi)::find)
                .orElseThrow(() -> new NotThere("record"));
    }

    void askCorrection(Visit visit) {
        Patient patient = door.open(visit, "correct");
        History.Told told = ofPatient(visit, patient);
        History.Version stands = told.stands();
        RecordForm form = RecordForm.of(stands.content()).orElseThrow(() -> new NotThere("record"));
        showCorrection(
                visit,
                patient,
                told,
                Typed.as(stands.content(), visit.words()),
                new RecordPage.When(
                        visit.words().date(stands.event()), visit.words().time(stands.event()), stands.saidBy()),
                FormFiling.Again.NOTHING,
                form);
    }

    private History.Told ofPatient(Visit visit, Patient patient) {
        History.Told told = told(visit);
        if (told.patient() == null || !new Patients(jdbi).oneWith(patient.id()).contains(told.patient())) {
            throw new NotThere("record");
        }
        Item item = told.stands().content();
        if (told.stands().withdrawn() || !RecordForm.correctable(item)) {
            throw new NotThere("record");
        }
        if (!visit.may(RecordForm.permission(item))) {
            throw new NotAllowed("record");
        }
        return told;
    }

    /** No bed and no ward; for a dose the patient's drugs. */
    private FormBook.Setting setting(Visit visit, Patient patient, History.Told told) {
        Item item = told.stands().content();
        List<DrugsOf.Choice> choices = item instanceof Item.DrugGiven
                ? DrugForm.with(item, drugs.current(patient, visit.words(), visit.now()))
                : List.of();
        return new FormBook.Setting(Optional.empty(), List.of(), List.of(), Optional.empty(), choices);
    }

    void correct(Visit visit) {
        Patient patient = door.open(visit, "correct");
        History.Told told = ofPatient(visit, patient);
        RecordForm form = RecordForm.of(told.stands().content()).orElseThrow(() -> new NotThere("record"));
        Answers answers = filing.answers(visit);
        FormBook.Setting setting = setting(visit, patient, told);
        Item item = FormBook.read(form, setting, answers, visit.words());
        Map<String, Set<String>> typed =
                Typed.in(visit.form(), FormBook.questions(form, setting, visit.words(), Map.of()));
        filing.file(
                visit,
                telling -> recording.correct(
                        told.item(),
                        version(visit),
                        Objects.requireNonNull(item),
                        unshifted(telling, told.stands(), visit.words()),
                        visit.form().text("why"),
                        filing.caller(visit)),
                answers,
                filed -> FormPages.path(patient.ref()) + "/records" + FormFiling.done(filed),
                again -> showCorrection(visit, patient, told, typed, FormFiling.typed(visit), again, form));
    }

    /** A time that was left as it was shown stays what it was, to the second. */
    private static Telling unshifted(Telling telling, History.Version before, Words words) {
        boolean same = words.moment(telling.event()).equals(words.moment(before.event()));
        return new Telling(
                same ? before.event() : telling.event(),
                false,
                telling.saidBy(),
                telling.form(),
                telling.confirmed(),
                telling.seenAt());
    }

    private static int version(Visit visit) {
        String typed = visit.form().text("version");
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private void showCorrection(
            Visit visit,
            Patient patient,
            History.Told told,
            Map<String, Set<String>> values,
            RecordPage.When when,
            FormFiling.Again again,
            RecordForm form) {
        Words words = visit.words();
        String path = FormPages.path(patient.ref()) + "/records";
        FormFiling.show(
                visit,
                new RecordPage(
                        visit.frame(words.text("ward.correct.title", FormPages.title(form, words))),
                        "correct",
                        path + "/" + told.item() + "/correct",
                        Optional.of(FormFiling.who(patient, Optional.empty(), words)),
                        List.of(words.text("ward.correct.notice")),
                        FormBook.questions(form, setting(visit, patient, told), words, values),
                        Optional.of(when),
                        Optional.of(visit.form().text("why")),
                        FormFiling.hidden(visit, Optional.empty(), shownVersion(visit, told)),
                        again.mistakes(),
                        again.doubts(),
                        new RecordPage.Links(words.text("ward.form.button"), path, words.text("ward.records.back"))));
    }

    private static String shownVersion(Visit visit, History.Told told) {
        return visit.form()
                .find("version")
                .orElse(Integer.toString(told.stands().number()));
    }

    void askWithdrawal(Visit visit) {
        History.Told told = mayWithdraw(visit);
        if (told.stands().withdrawn()) {
            throw new NotThere("record");
        }
        showWithdrawal(visit, told, FormFiling.Again.NOTHING);
    }

    /** One's own is always in reach, even when the patient has left; another's only through the patient's door. */
    private History.Told mayWithdraw(Visit visit) {
        History.Told told = told(visit);
        boolean own = told.first().author().equals(filing.caller(visit).actor());
        Optional<Patient> patient = patient(told);
        boolean reached = own || patient.isPresent() && door.opens(visit, patient.get());
        if (!reached || !visit.may(RecordForm.permission(told.stands().content()))) {
            throw new NotAllowed("record");
        }
        patient.ifPresent(each -> reach.saw(visit.visitor(), "patient/" + each.ref(), "withdraw", ""));
        return told;
    }

    void withdraw(Visit visit) {
        History.Told told = mayWithdraw(visit);
        Filed filed = recording.withdraw(
                told.item(), version(visit), visit.formKey(), visit.form().text("why"), filing.caller(visit));
        Answers answers = filing.answers(visit);
        filing.file(
                visit,
                telling -> filed,
                answers,
                kept -> "/records" + FormFiling.done(kept),
                again -> showWithdrawal(visit, told, again));
    }

    private void showWithdrawal(Visit visit, History.Told told, FormFiling.Again again) {
        Words words = visit.words();
        RecordWords shown = new RecordWords(words);
        Item item = told.stands().content();
        FormFiling.show(
                visit,
                new RecordPage(
                        visit.frame(words.text("ward.withdraw.title", shown.title(item))),
                        "withdraw",
                        "/records/" + told.item() + "/withdraw",
                        patient(told).map(each -> FormFiling.who(each, Optional.empty(), words)),
                        List.of(
                                shown.text(item) + " ("
                                        + words.moment(told.stands().event()) + ")",
                                words.text("ward.withdraw.notice")),
                        List.of(),
                        Optional.empty(),
                        Optional.of(visit.form().text("why")),
                        FormFiling.hidden(visit, Optional.empty(), shownVersion(visit, told)),
                        again.mistakes(),
                        again.doubts(),
                        new RecordPage.Links(
                                words.text("ward.withdraw.button"), "/records", words.text("ward.records.back"))));
    }
}
