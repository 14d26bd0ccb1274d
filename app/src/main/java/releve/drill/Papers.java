package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Letters and nursing notes. */
final class Papers {
    private final House house;
    private final DocumentWriter documents;
    private final Chance chance;

    Papers(House house, Chance chance) {
        this.house = house;
        this.documents = new DocumentWriter(house.post);
        this.chance = chance;
    }

    void admission(Instant at, Stay stay) {
        say(at, stay, "34117-2", "Anamnèse d'admission", admissionText(stay));
        if (stay.patient.hardCase) {
            documents.enclose(
                    at,
                    paper("11488-4", "Lettre du médecin traitant"),
                    stay,
                    LetterPdf.of("Lettre du médecin traitant (exercice, personne fictive)", admissionText(stay)));
        }
    }

    void discharge(Instant at, Stay stay) {
        say(at, stay, "18842-5", "Lettre de sortie", dischargeText(stay));
    }

    void consultation(Instant at, Stay stay) {
        say(at, stay, "11488-4", "Lettre de consultation", dischargeText(stay));
    }

    /** A short note of the shift, for one in-patient. */
    void note(Instant at) {
        house.inWards
                .draw(chance)
                .filter(stay -> stay.patient.told)
                .ifPresent(stay -> documents.say(
                        at,
                        paper("34746-8", "Note infirmière"),
                        stay,
                        List.of(
                                "Nuit calme. Douleur EVA " + chance.below(7) + "/10.",
                                "Pansement : propre & sec ; T° 36,8 °C."),
                        "T02"));
    }

    /** Most letters stay; some are signed again, edited or cancelled. */
    private void say(Instant at, Stay stay, String loinc, String title, List<String> text) {
        DocumentWriter.Paper paper = paper(loinc, title);
        documents.say(at, paper, stay, text, "T02");
        int fate = chance.below(100);
        Instant later = at.plus(Duration.ofMinutes(chance.between(10, 180)));
        if (fate < 8) {
            List<String> edited = List.of(text.getFirst(), "Relu et complété.", text.getLast());
            house.clock.at(later, when -> documents.say(when, paper, stay, edited, "T08"));
        } else if (fate < 10) {
            house.clock.at(later, when -> documents.say(when, paper, stay, List.of(), "T11"));
        }
    }

    private DocumentWriter.Paper paper(String loinc, String title) {
        return new DocumentWriter.Paper(house.numbers.order("DOC"), loinc, title);
    }

    private static List<String> admissionText(Stay stay) {
        Problem problem = stay.patient.problems.getFirst();
        return List.of(
                "Motif : " + problem.text() + ".",
                "Antécédents : voir dossier ; TA 13/8, pouls 82/min.",
                "Domicile : " + stay.patient.person.address().town() + ".",
                "Traitement à l'entrée repris & vérifié.");
    }

    private static List<String> dischargeText(Stay stay) {
        return List.of(
                "Cher Confrère, Chère Consœur,",
                "Votre patient(e) " + stay.patient.name() + " a été vu(e) pour : "
                        + stay.patient.problems.getFirst().text() + ".",
                "Évolution favorable. Contrôle dans 4 à 6 semaines | biologie avant.",
                "Bien à vous, Dr " + stay.doctor);
    }
}
