package releve.mirror.meaning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.agenda.AgendaView;
import releve.care.Moment;
import releve.dossier.DossierView;
import releve.hl7.Message;
import releve.hl7.Segment;
import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.imaging.ImagingView;
import releve.journal.Transaction;
import releve.journal.View;
import releve.laboratory.LaboratoryView;
import releve.medication.MedicationView;
import releve.ward.WardView;

/** The front door from HL7 v2 to the rooms: reads a message into facts, and hands the facts to the rooms that own them. */
public final class Meaning {
    private final IdentityView identity = new IdentityView();
    private final WardView ward = new WardView(identity);
    private final LaboratoryView laboratory = new LaboratoryView(identity);
    private final MedicationView medication = new MedicationView(identity);
    private final ImagingView imaging = new ImagingView(identity);
    private final DossierView dossier = new DossierView(identity);
    private final AgendaView agenda = new AgendaView(identity);

    /** The views that facts go to, for the journal to open. */
    public List<View> views() {
        return List.of(identity, ward, laboratory, medication, imaging, dossier, agenda);
    }

    /** What the message says. Pure: the same message and context give the same facts, on any thread. */
    public static Learned learn(Message message, FeedContext context) {
        Findings findings = new Findings();
        switch (message.type()) {
            case "ADT" -> {
                if (!Registration.read(message, context, findings)) {
                    return Learned.nothing(new Outcome.NotRead("ADT^" + Registration.trigger(message)));
                }
            }
            case "ORM", "OML", "OMG" -> Orders.read(message, context, findings);
            case "ORU" -> Results.read(message, context, findings);
            case "MDM" -> Documents.read(message, context, findings);
            case "SIU" -> {
                if (!Appointments.read(message, context, findings)) {
                    return Learned.nothing(new Outcome.NotRead("SIU^" + message.trigger()));
                }
            }
            case "OMP", "RDE", "RDS", "RAS" -> Drugs.read(message, context, findings);
            case "VXU" -> Immunisations.read(message, context, findings);
            default -> {
                return Learned.nothing(new Outcome.NotRead(
                        message.trigger().isEmpty() ? message.type() : message.type() + "^" + message.trigger()));
            }
        }
        return findings.learned(eventTime(message, context));
    }

    private static Optional<Instant> eventTime(Message message, FeedContext context) {
        Segment event = message.find("EVN").orElse(null);
        Moment occurred = event == null || Registration.cancels(message) ? null : time(event, 6, context);
        Moment recorded = event == null ? null : time(event, 2, context);
        return Optional.ofNullable(Fields.first(occurred, recorded, time(message.header(), 7, context)))
                .map(Moment::instant);
    }

    private static @Nullable Moment time(Segment segment, int field, FeedContext context) {
        return Fields.moment(segment, field, context.zone());
    }

    /** Hands the facts to their rooms, identity first, so that every patient has a row before anything is filed under it. */
    public void apply(Ready ready, Origin origin, Transaction tx) {
        ready.identity().forEach(fact -> identity.apply(fact, origin, tx));
        ready.ward().forEach(fact -> ward.apply(fact, origin, tx));
        laboratory.apply(ready.laboratory(), origin, tx);
        medication.apply(ready.medication(), origin, tx);
        imaging.apply(ready.imaging(), origin, tx);
        dossier.apply(ready.dossier(), origin, tx);
        agenda.apply(ready.agenda(), origin, tx);
    }
}
