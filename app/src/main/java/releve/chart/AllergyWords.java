package releve.chart;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.dossier.Allergies;
import releve.dossier.DossierFact.Allergy;
import releve.web.Words;

/** Allergies in one line. Silence is never shown as "none". */
public final class AllergyWords {
    private AllergyWords() {}

    /** @param trusted T0: what a feed said of allergies later, a denial above all, is marked */
    public static String of(Allergies allergies, Words words, Optional<Instant> trusted) {
        String denied =
                allergies.lastSaid().filter(last -> last.isAfter(trusted)).isPresent()
                        ? " (" + words.afterT0() + ")"
                        : "";
        return switch (allergies.state()) {
            case KNOWN ->
                allergies.items().stream()
                        .map(each -> one(each.allergy())
                                + (each.origin().isAfter(trusted) ? " (" + words.afterT0() + ")" : ""))
                        .collect(Collectors.joining("; "));
            case DENIED -> words.text("chart.allergy.denied") + denied;
            case NONE_LEFT -> words.text("chart.allergy.none-left") + denied;
            case NEVER_SAID -> words.text("chart.allergy.never-said");
        };
    }

    private static String one(Allergy allergy) {
        String reaction = allergy.reaction().isBlank() ? "" : " (" + allergy.reaction() + ")";
        return allergy.substance().display() + reaction;
    }
}
