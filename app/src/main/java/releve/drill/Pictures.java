package releve.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import releve.drill.Tally.Of;

/** Radiology's day: exams ordered, taken and reported, some first in a preliminary reading. */
final class Pictures {
    private static final List<Exam.Kind> KINDS = List.of(
            new Exam.Kind("RXTHX", "Radiographie du thorax", "RAD"),
            new Exam.Kind("RXMEM", "Radiographie d'un membre", "RAD"),
            new Exam.Kind("CTCER", "Scanner cérébral", "CT"),
            new Exam.Kind("CTABD", "Scanner abdominal", "CT"),
            new Exam.Kind("USABD", "Échographie abdominale", "RUS"),
            new Exam.Kind("IRMRA", "IRM du rachis", "NMR"));

    private static final List<List<String>> FINDINGS = List.of(
            List.of(
                    "Pas d'épanchement pleural.",
                    "Silhouette cardiaque de taille normale.",
                    "",
                    "Conclusion : examen normal."),
            List.of(
                    "Opacité de la base droite.",
                    "Émoussement du cul-de-sac.",
                    "Conclusion : foyer à contrôler à J+7."),
            List.of(
                    "Pas de lésion hémorragique.",
                    "Leucopathie d'âge (Fazekas 1).",
                    "Conclusion : pas d'AVC récent visible."),
            List.of(
                    "Diverticulose sigmoïdienne & épaississement < 4 mm.",
                    "Pas de pneumopéritoine.",
                    "Conclusion : à suivre."),
            List.of(
                    "Trait de fracture non déplacé.",
                    "Ostéopénie diffuse.",
                    "Conclusion : immobilisation, contrôle à J10."));

    private final House house;
    private final RisWriter ris;
    private final Chance chance;

    Pictures(House house, Chance chance) {
        this.house = house;
        this.ris = new RisWriter(house.post);
        this.chance = chance;
    }

    void past(Instant at, Stay stay) {
        Exam exam = exam(stay, at.minus(Duration.ofHours(chance.between(10, 60))));
        ris.report(at, exam, chance.of(FINDINGS), "F");
    }

    void order(Instant at, Stay stay) {
        house.tally.add(Of.IMAGING_EXAMS);
        Instant taken = at.plus(Duration.ofMinutes(chance.between(15, 90)));
        Exam exam = exam(stay, taken);
        ris.order(at, exam, "NW");
        house.clock.at(taken, when -> ris.order(when, exam, "SC"));
        List<String> text = chance.of(FINDINGS);
        Instant read = taken.plus(Duration.ofMinutes(chance.between(20, 120)));
        if (chance.happens(0.35)) {
            house.clock.at(read, when -> ris.report(when, exam, text, "P"));
            house.clock.at(
                    read.plus(Duration.ofMinutes(chance.between(30, 200))), when -> ris.report(when, exam, text, "F"));
        } else {
            house.clock.at(read, when -> ris.report(when, exam, text, "F"));
        }
    }

    private Exam exam(Stay stay, Instant taken) {
        return new Exam(house.numbers.order("RDV"), house.numbers.order("EX"), chance.of(KINDS), stay, taken);
    }
}
