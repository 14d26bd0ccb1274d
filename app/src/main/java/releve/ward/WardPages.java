package releve.ward;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import releve.crisis.Trust;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.journal.Journal;
import releve.web.Pages;
import releve.web.Routes;

/** The pages on which wards record: a form for each thing, what was recorded, and the beds of a ward. */
public final class WardPages implements Pages {
    private final Recording recording;
    private final FormPages forms;
    private final RecordsPages records;
    private final MendingPages mending;
    private final BedPages beds;
    private final IncomingPages incoming;

    /**
     * @param zone of the hours that people type; {@code drugs} of patients, as feeds and wards say together
     * @param trust until when what feeds said is trusted
     */
    public WardPages(Journal journal, Reach reach, Clock clock, ZoneId zone, DrugsOf drugs, Trust trust) {
        Jdbi jdbi = journal.read().jdbi();
        PatientDoor door = new PatientDoor(jdbi, reach);
        FormFiling filing = new FormFiling(reach, zone);
        this.recording = new Recording(journal, clock, drugs);
        this.forms = new FormPages(jdbi, door, recording, filing, drugs);
        this.records = new RecordsPages(jdbi, door, reach, filing);
        this.mending = new MendingPages(jdbi, door, reach, recording, filing, drugs);
        this.beds = new BedPages(jdbi, reach, trust, recording, filing);
        this.incoming = new IncomingPages(jdbi, reach, recording, filing);
    }

    @Override
    public String room() {
        return "ward";
    }

    @Override
    public void open(Routes routes) {
        String patient = "/patient/{authority}/{number}";
        routes.page(patient + "/record", Rights.READ_ADMINISTRATIVE, forms::menu);
        for (RecordForm form : RecordForm.values()) {
            String path = patient + "/record/" + form.code();
            routes.page(path, form.permission(), visit -> forms.ask(visit, form));
            routes.action(path, form.permission(), once(visit -> forms.file(visit, form)));
        }
        String records = patient + "/records";
        routes.page(records, Rights.READ_ADMINISTRATIVE, this.records::ofPatient);
        routes.page(records + "/{item}/correct", Rights.READ_ADMINISTRATIVE, mending::askCorrection);
        routes.action(records + "/{item}/correct", Rights.READ_ADMINISTRATIVE, once(mending::correct));
        routes.page("/records", Rights.SEE_OWN_WARD, this.records::mine);
        routes.listed("/records", "ward.records.mine", "ward.records.mine-hint");
        routes.page("/records/{item}/withdraw", Rights.SEE_OWN_WARD, mending::askWithdrawal);
        routes.action("/records/{item}/withdraw", Rights.SEE_OWN_WARD, once(mending::withdraw));
        String ward = "/ward/{site}/{ward}/beds";
        routes.page(ward, Rights.SEE_OWN_WARD, beds::beds);
        routes.page(ward + "/state/{room}/{bed}", Rights.SET_BED_STATE, beds::askState);
        routes.action(ward + "/state/{room}/{bed}", Rights.SET_BED_STATE, once(beds::setState));
        routes.page(ward + "/incoming/{item}/accept", Rights.MOVE, incoming::askAcceptance);
        routes.action(ward + "/incoming/{item}/accept", Rights.MOVE, once(incoming::accept));
        routes.page(ward + "/incoming/{item}/refuse", Rights.MOVE, incoming::askRefusal);
        routes.action(ward + "/incoming/{item}/refuse", Rights.MOVE, once(incoming::refuse));
    }

    /**
     * A form that was kept before, perhaps before a restart, is not looked at again: its patient may have left by now. Its author
     * sees what was kept.
     */
    private Routes.Answer once(Routes.Answer first) {
        return visit -> {
            Optional<Filed.Already> before = recording.find(visit.formKey());
            if (before.isPresent()) {
                visit.file(() -> "/records" + FormFiling.done(before.get()));
            } else {
                first.to(visit);
            }
        };
    }
}
