package releve.chart;

import java.util.stream.Collectors;
import releve.dossier.Allergies;
import releve.dossier.DossierFact.Allergy;
import releve.web.Words;

/** Allergies in one line. Silence is never shown as "none". */
public final class AllergyWords {
    private AllergyWords() {}

    public static String of(Allergies allergies, Words words) {
        return switch (allergies.state()) {
            case KNOWN ->
                allergies.items().stream().map(each -> one(each.allergy())).collect(Collectors.joining("; "));
            case DENIED -> words.text("chart.allergy.denied");
            case NONE_LEFT -> words.text("chart.allergy.none-left");
            case NEVER_SAID -> words.text("chart.allergy.never-said");
        };
    }

    private static String one(Allergy allergy) {
        String reaction = allergy.reaction().isBlank() ? "" : " (" + allergy.reaction() + ")";
        return allergy.substance().display() + reaction;
    }
}
