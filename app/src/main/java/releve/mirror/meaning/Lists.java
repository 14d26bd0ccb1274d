package releve.mirror.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import releve.care.Coded;
import releve.dossier.DossierFact.AllergiesListed;
import releve.dossier.DossierFact.Allergy;
import releve.dossier.DossierFact.AllergyChanged;
import releve.dossier.DossierFact.Change;
import releve.dossier.DossierFact.Contact;
import releve.dossier.DossierFact.ContactsListed;
import releve.dossier.DossierFact.Measured;
import releve.dossier.DossierFact.Problem;
import releve.dossier.DossierFact.ProblemChanged;
import releve.dossier.DossierFact.ProblemsListed;
import releve.hl7.Presence;
import releve.hl7.Segment;
import releve.identity.PatientRef;

/**
 * The repeating segments beside a patient: AL1, IAM, DG1, NK1, OBX. AL1, NK1 and a DG1 without DG1-21 come in snapshot mode (chapter
 * 2.10.4): the list replaces the one before; none sent says nothing. IAM and a DG1 with DG1-21 come in action code mode.
 */
final class Lists {
    /** Codes that say "no known allergy": SNOMED CT 716186003 and 409137002 (drugs), and the customary ones. */
    private static final Set<String> NO_ALLERGY = Set.of("716186003", "409137002", "NKA", "NKDA", "NONE");

    private Lists() {}

    static void read(PatientRef patient, PatientBlock block, FeedContext context, Findings findings) {
        allergies(patient, block.all("AL1"), findings);
        block.all("IAM").forEach(iam -> change(patient, iam, findings));
        problems(patient, block, context, findings);
        contacts(patient, block.all("NK1"), findings);
        block.all("OBX").forEach(obx -> measured(patient, obx, context, findings));
    }

    static void allergies(PatientRef patient, List<Segment> segments, Findings findings) {
        if (segments.isEmpty()) {
            return;
        }
        List<Allergy> allergies = new ArrayList<>();
        boolean deleted = false;
        for (Segment al1 : segments) {
            deleted |= al1.presence(3) == Presence.DELETED;
            Optional<Coded> substance = Fields.coded(al1, 3);
            if (substance.isPresent()) {
                allergies.add(allergy(substance.get(), al1, 2));
            } else if (al1.presence(3) != Presence.DELETED) {
                findings.miss("AL1-3: an allergy without a substance");
            }
        }
        if (deleted || !allergies.isEmpty()) {
            findings.dossier.add(new AllergiesListed(patient, allergies));
        }
    }

    private static Allergy allergy(Coded substance, Segment segment, int typeField) {
        return new Allergy(
                substance,
                Fields.words(segment, typeField),
                Fields.words(segment, 4),
                String.join(
                        ", ",
                        segment.repetitions(5).stream()
                                .map(each ->
                                        Fields.coded(each).map(Coded::display).orElse(""))
                                .filter(text -> !text.isBlank())
                                .toList()),
                denies(substance));
    }

    private static boolean denies(Coded substance) {
        String words = substance.text().toLowerCase(Locale.ROOT);
        return NO_ALLERGY.contains(substance.code().toUpperCase(Locale.ROOT))
                || words.startsWith("no known")
                || words.startsWith("aucune allergie")
                || words.startsWith("pas d'allergie");
    }

    /** IAM-6 action, IAM-7 the item's own id, else the allergen names it. */
    private static void change(PatientRef patient, Segment iam, Findings findings) {
        Optional<Coded> substance = Fields.coded(iam, 3);
        if (substance.isEmpty()) {
            findings.miss("IAM-3: an allergy without a substance");
            return;
        }
        String id = iam.text(7).strip();
        findings.dossier.add(new AllergyChanged(
                patient,
                change(iam.text(6)),
                id.isEmpty() ? substance.get().key() : "id " + id,
                allergy(substance.get(), iam, 2)));
    }

    /** Table 0206; an action nobody has said adds. */
    static Change change(String action) {
        return switch (action) {
            case "D" -> Change.REMOVED;
            case "U", "X" -> Change.UPDATED;
            default -> Change.ADDED;
        };
    }

    private static void problems(PatientRef patient, PatientBlock block, FeedContext context, Findings findings) {
        List<Problem> listed = new ArrayList<>();
        boolean deleted = false;
        for (Segment dg1 : block.all("DG1")) {
            deleted |= dg1.presence(3) == Presence.DELETED;
            Optional<Problem> problem = problem(dg1, context);
            if (problem.isEmpty()) {
                if (dg1.presence(3) != Presence.DELETED) {
                    findings.miss("DG1-3: a diagnosis without code or words");
                }
            } else if (dg1.text(21).isBlank()) {
                listed.add(problem.get());
            } else {
                String id = dg1.text(20).strip();
                findings.dossier.add(new ProblemChanged(
                        patient,
                        change(dg1.text(21)),
                        id.isEmpty() ? problem.get().problem().key() : "id " + id,
                        problem.get()));
            }
        }
        if (deleted || !listed.isEmpty()) {
            findings.dossier.add(new ProblemsListed(
                    patient, Visits.stay(block, patient, context).number(), listed));
        }
    }

    /** DG1-3, else the description of DG1-4 as before version 2.3. */
    private static Optional<Problem> problem(Segment dg1, FeedContext context) {
        String words = dg1.text(4).strip();
        return Fields.coded(dg1, 3)
                .map(coded -> coded.text().isBlank() && !words.isBlank()
                        ? new Coded(coded.code(), words, coded.system())
                        : coded)
                .or(() -> words.isBlank() ? Optional.empty() : Optional.of(new Coded("", words, "")))
                .map(coded -> new Problem(coded, dg1.text(6), Fields.moment(dg1, 5, context.zone())));
    }

    private static void contacts(PatientRef patient, List<Segment> segments, Findings findings) {
        if (segments.isEmpty()) {
            return;
        }
        findings.dossier.add(new ContactsListed(
                patient,
                segments.stream()
                        .map(nk1 -> new Contact(Fields.person(nk1, 2), Fields.words(nk1, 3), Fields.phones(nk1, 5, 6)))
                        .filter(contact ->
                                !contact.name().isBlank() || !contact.phones().isBlank())
                        .toList()));
    }

    private static void measured(PatientRef patient, Segment obx, FeedContext context, Findings findings) {
        Optional<Coded> what = Fields.coded(obx, 3);
        if (what.isEmpty()) {
            findings.miss("OBX-3: a value without a name");
            return;
        }
        findings.dossier.add(new Measured(
                patient,
                what.get(),
                Values.text(obx, context),
                Fields.words(obx, 6),
                Steps.ofValue(obx.text(11), ""),
                Fields.moment(obx, 14, context.zone())));
    }
}
