package releve.mirror.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import releve.dossier.DossierFact.Practitioner;
import releve.dossier.DossierFact.PractitionersListed;
import releve.hl7.Presence;
import releve.hl7.Repetition;
import releve.hl7.Segment;
import releve.identity.PatientRef;

/**
 * The general practitioner: ROL (chapter 15.4.7) in the roles of table 0443 that mean one, and PD1-4, which 2.7 withdrew and most
 * systems send. A message that speaks of neither says nothing.
 */
final class Practitioners {
    /** FHCP family health care professional, PP primary care provider. */
    private static final Set<String> ROLES = Set.of("FHCP", "PP");

    private Practitioners() {}

    static void read(PatientRef patient, PatientBlock block, Findings findings) {
        Map<String, Practitioner> listed = new LinkedHashMap<>();
        boolean said = false;
        for (Segment rol : block.all("ROL")) {
            if (ROLES.contains(rol.text(3, 1).strip())) {
                said = true;
                boolean gone = rol.text(2).equals("DE") || rol.presence(4) == Presence.DELETED;
                if (!gone) {
                    rol.repetitions(4).forEach(each -> add(each, Fields.phones(rol, 12), listed));
                }
            }
        }
        for (Segment pd1 : block.all("PD1")) {
            said |= pd1.presence(4) != Presence.NOT_SENT;
            if (pd1.presence(4) == Presence.VALUED) {
                pd1.repetitions(4).forEach(each -> add(each, "", listed));
            }
        }
        if (said) {
            findings.dossier.add(new PractitionersListed(patient, List.copyOf(listed.values())));
        }
    }

    /** XCN: number, family, given. */
    private static void add(Repetition xcn, String phones, Map<String, Practitioner> listed) {
        String number = xcn.text(1).strip();
        String name = Fields.joined(", ", xcn.text(2), xcn.text(3));
        if (!number.isEmpty() || !name.isEmpty()) {
            listed.putIfAbsent(number.isEmpty() ? name : number, new Practitioner(number, name, phones));
        }
    }
}
