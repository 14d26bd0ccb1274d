package releve.wardpc.pc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import releve.identity.PatientRef;
import releve.ward.Place;
import releve.wardpc.Copies;
import releve.wardpc.WardCopy;

/** A ward of synthetic patients, as a node would copy it. */
final class Specimens {
    static final String SITE = "H1";
    static final String WARD = "3B";
    static final byte[] PDF = "%PDF-1.7 synthetic pack\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private Specimens() {}

    static byte[] content(Instant made, Instant until) {
        return Copies.write(ward(made, until, 6), PDF);
    }

    /** @param beds every third of which is free */
    static WardCopy ward(Instant made, Instant until, int beds) {
        List<WardCopy.Bed> all = new ArrayList<>();
        for (int i = 1; i <= beds; i++) {
            Place place = new Place(SITE, WARD, Integer.toString(300 + (i + 1) / 2), i % 2 == 1 ? "A" : "B");
            boolean free = i % 3 == 0;
            all.add(new WardCopy.Bed(place, free ? "FREE" : "TAKEN", free ? null : person(i)));
        }
        return new WardCopy(
                SITE,
                WARD,
                made,
                until,
                made,
                "fr",
                "● données à jour",
                List.of("Mode dégradé – groupe – depuis 03:40"),
                all);
    }

    static WardCopy.Person person(int i) {
        return new WardCopy.Person(
                new PatientRef("CHR", "90000" + i),
                "SYNTHÉTIQUE-" + i + " Zoë",
                "0" + (i % 9 + 1) + "/02/1950",
                i % 2 == 0 ? "F" : "M",
                i == 4,
                List.of("▲ Allergie : pénicilline", "✖ Ne pas réanimer"),
                List.of(
                        new WardCopy.Part(
                                "Médicaments",
                                List.of("Médicament", "Dose", "Dernière prise"),
                                List.of(
                                        List.of("Amoxiclav", "875 mg 3×/j", "27/11 08:00"),
                                        List.of("Paracétamol", "1 g", "–")),
                                "Aucun"),
                        new WardCopy.Part("Résultats", List.of("Examen"), List.of(), "Aucun résultat")),
                List.of(new WardCopy.Drug("amoxiclav", "Amoxiclav 875 mg")));
    }
}
