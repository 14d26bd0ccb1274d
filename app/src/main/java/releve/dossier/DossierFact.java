package releve.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Attachment;
import releve.care.Coded;
import releve.care.Moment;
import releve.care.OrderRef;
import releve.care.ResultStatus;
import releve.identity.PatientRef;

/** What can be learned for the dossier. A list as sent replaces the one the same feed sent before; a change touches one item. */
public sealed interface DossierFact {
    PatientRef patient();

    /** What a change does to an item of a list (HL7 v2 table 0206). */
    enum Change {
        ADDED,
        UPDATED,
        REMOVED
    }

    /** The whole list as one feed knows it; empty when it was deleted. */
    record AllergiesListed(PatientRef patient, List<Allergy> allergies) implements DossierFact {}

    record AllergyChanged(PatientRef patient, Change change, String key, Allergy allergy) implements DossierFact {}

    /** @param denied an explicit "no known allergy" rather than an allergy */
    record Allergy(Coded substance, String type, String severity, String reaction, boolean denied) {}

    /** The problems of one stay as one feed knows them. */
    record ProblemsListed(PatientRef patient, String stay, List<Problem> problems) implements DossierFact {}

    record ProblemChanged(PatientRef patient, Change change, String key, Problem problem) implements DossierFact {}

    record Problem(Coded problem, String type, @Nullable Moment since) {}

    record ContactsListed(PatientRef patient, List<Contact> contacts) implements DossierFact {}

    record Contact(String name, String relationship, String phones) {}

    /** Who looks after the patient outside: the general practitioner first. The whole list as one feed knows it; empty when deleted. */
    record PractitionersListed(PatientRef patient, List<Practitioner> practitioners) implements DossierFact {}

    /** @param number the practitioner's own, as sent; blank when not said */
    record Practitioner(String number, String name, String phones) {}

    record Measured(
            PatientRef patient,
            Coded what,
            String value,
            String unit,
            ResultStatus status,
            @Nullable Moment at) implements DossierFact {}

    /** What happened to a document (HL7 v2 chapter 9, events T01 to T11). */
    enum DocumentStep {
        FILED,
        STATUS_CHANGED,
        ADDENDUM,
        EDITED,
        REPLACED,
        CANCELLED
    }

    /**
     * A document or news of one.
     *
     * @param number the document's own number (TXA-12); empty when the sender gives none
     * @param parent the document this one adds to or replaces (TXA-13)
     * @param status HL7 v2 table 0271
     */
    record DocumentSaid(
            PatientRef patient,
            DocumentStep step,
            String number,
            String parent,
            String type,
            String status,
            @Nullable Moment written,
            String author,
            String text,
            List<Attachment> attachments)
            implements DossierFact {}

    record Immunised(
            PatientRef patient,
            OrderRef order,
            Change change,
            Coded vaccine,
            String amount,
            String lot,
            String status,
            @Nullable Moment at)
            implements DossierFact {}
}
