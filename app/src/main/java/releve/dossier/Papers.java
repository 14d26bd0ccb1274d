package releve.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import releve.dossier.DossierFact.DocumentSaid;
import releve.dossier.DossierFact.DocumentStep;
import releve.identity.PatientLedger.Filed;

/** Documents as they stand: of each number the last content and status, and whether it was replaced or cancelled. */
final class Papers {
    private Papers() {}

    static List<Dossier.Document> of(List<Filed<DocumentSaid>> said) {
        Map<String, List<Filed<DocumentSaid>>> byNumber = new LinkedHashMap<>();
        for (Filed<DocumentSaid> each : said) {
            String number = each.fact().number();
            byNumber.computeIfAbsent(
                            number.isBlank() ? "entry " + each.origin().seq() : number, key -> new ArrayList<>())
                    .add(each);
        }
        List<Dossier.Document> documents = new ArrayList<>();
        byNumber.forEach((number, steps) -> documents.add(document(number, steps, said)));
        documents.sort(
                Comparator.comparing((Dossier.Document each) -> each.origin().eventTime())
                        .reversed());
        return documents;
    }

    private static Dossier.Document document(
            String number, List<Filed<DocumentSaid>> steps, List<Filed<DocumentSaid>> all) {
        Filed<DocumentSaid> last = steps.getLast();
        Filed<DocumentSaid> content = steps.reversed().stream()
                .filter(step -> !step.fact().text().isBlank()
                        || !step.fact().attachments().isEmpty())
                .findFirst()
                .orElse(last);
        boolean replaced = all.stream()
                .anyMatch(other -> other.fact().step() == DocumentStep.REPLACED
                        && other.fact().parent().equals(number)
                        && !other.fact().number().equals(number));
        DocumentSaid merged = new DocumentSaid(
                last.fact().patient(),
                last.fact().step(),
                last.fact().number(),
                last.fact().parent(),
                last.fact().type().isBlank()
                        ? content.fact().type()
                        : last.fact().type(),
                last.fact().status(),
                last.fact().written() == null
                        ? content.fact().written()
                        : last.fact().written(),
                last.fact().author().isBlank()
                        ? content.fact().author()
                        : last.fact().author(),
                content.fact().text(),
                content.fact().attachments());
        Dossier.Standing standing = last.fact().step() == DocumentStep.CANCELLED
                ? Dossier.Standing.CANCELLED
                : replaced ? Dossier.Standing.REPLACED : Dossier.Standing.CURRENT;
        return new Dossier.Document(merged, standing, content.origin());
    }
}
