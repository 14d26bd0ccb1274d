package releve.identity;

import java.util.Collection;
import releve.access.BreakGlass;
import releve.access.Sight;
import releve.journal.Caller;
import releve.web.Visitor;

/** What the pages of patients ask about their visitor; the entrance answers it from {@code access}. */
public interface Reach {
    /** Whether the visitor may see this ward's patients. A ward goes by {@code ward} and by {@code site/ward}. */
    boolean sees(Visitor visitor, String site, String ward);

    /** Whether the ward is one of the visitor's own. */
    boolean own(Visitor visitor, String site, String ward);

    /**
     * Whether the visitor may see this patient.
     *
     * @param wards where the patient is, under every name the ward goes by: {@code 3B} and {@code CHR/3B}; empty for nowhere
     */
    Sight sight(Visitor visitor, PatientRef patient, Collection<String> wards, boolean confidential);

    /** Opens a patient out of the visitor's reach for a while; the reason is reviewed later. */
    BreakGlass breakGlass(Visitor visitor, PatientRef patient, String reason);

    /** Makes it a fact that the visitor saw, printed or exported something, before it goes out. {@code what} names the page. */
    void saw(Visitor visitor, String subject, String what, String why);

    /** Makes it a fact that the visitor was refused it. */
    void refused(Visitor visitor, String subject, releve.web.Permission needed);

    /** Who the journal says it was. */
    Caller caller(Visitor visitor);
}
