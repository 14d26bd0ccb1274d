package releve.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the invented group prescribes, measures and diagnoses. */
final class Catalogue {
    private static final List<Allergy> ALLERGIES = List.of(
            new Allergy("DA", "PENI", "Pénicilline", "SV", "Choc anaphylactique"),
            new Allergy("DA", "AMOX", "Amoxicilline", "MO", "Éruption cutanée"),
            new Allergy("DA", "CEPH", "Céphalosporines", "MO", "Urticaire"),
            new Allergy("DA", "ASA", "Acide acétylsalicylique", "MO", "Bronchospasme"),
            new Allergy("DA", "CODE", "Codéine", "MI", "Nausées"),
            new Allergy("DA", "IODE", "Produit de contraste iodé", "SV", "Œdème de Quincke"),
            new Allergy("DA", "SULF", "Sulfamidés", "MO", "Éruption cutanée"),
            new Allergy("FA", "ARAC", "Arachide", "SV", "Choc anaphylactique"),
            new Allergy("FA", "OEUF", "Œuf", "MI", "Urticaire"),
            new Allergy("FA", "LAIT", "Protéines du lait de vache", "MO", "Diarrhée"),
            new Allergy("MA", "LATEX", "Latex", "MO", "Urticaire"),
            new Allergy("MA", "SPAR", "Sparadrap & colle", "MI", "Rougeur"));

    private final List<Problem> problems;
    private final List<Drug> drugs;
    private final Map<String, List<Analyte>> panels;

    private Catalogue(List<Problem> problems, List<Drug> drugs, Map<String, List<Analyte>> panels) {
        this.problems = problems;
        this.drugs = drugs;
        this.panels = panels;
    }

    static Catalogue read() {
        List<Problem> problems = Words.rows("problems.txt").stream()
                .map(row -> new Problem(row.get(0), row.get(1), specialties(row.get(2))))
                .toList();
        List<Drug> drugs = Words.rows("drugs.txt").stream().map(Catalogue::drug).toList();
        Map<String, List<Analyte>> panels = new LinkedHashMap<>();
        for (List<String> row : Words.rows("analytes.txt")) {
            Analyte analyte = analyte(row);
            panels.computeIfAbsent(analyte.panel(), key -> new ArrayList<>()).add(analyte);
        }
        return new Catalogue(problems, drugs, panels);
    }

    private static List<Specialty> specialties(String names) {
        return Arrays.stream(names.split(" ", -1)).map(Specialty::valueOf).toList();
    }

    private static Drug drug(List<String> row) {
        List<Integer> hours =
                Arrays.stream(row.get(6).split(" ", -1)).map(Integer::valueOf).toList();
        return new Drug(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), hours);
    }

    private static Analyte analyte(List<String> row) {
        return new Analyte(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                new Analyte.Range(
                        Double.parseDouble(row.get(5)), Double.parseDouble(row.get(6)), row.get(5) + "-" + row.get(6)),
                new Analyte.Habit(
                        Double.parseDouble(row.get(7)), Double.parseDouble(row.get(8)), Integer.parseInt(row.get(9))));
    }

    /** None for most, one or two for a quarter of people. */
    List<Allergy> allergies(Chance chance) {
        if (!chance.happens(0.27)) {
            return List.of();
        }
        Allergy first = chance.of(ALLERGIES);
        Allergy second = chance.of(ALLERGIES);
        return chance.happens(0.3) && !second.equals(first) ? List.of(first, second) : List.of(first);
    }

    List<Problem> problems(Specialty ward, Chance chance) {
        List<Problem> met = problems.stream()
                .filter(problem -> problem.metIn().contains(ward))
                .toList();
        List<Problem> usual = met.isEmpty() ? problems : met;
        Problem first = chance.of(usual);
        Problem second = chance.of(usual);
        return second.equals(first) ? List.of(first) : List.of(first, second);
    }

    /** A drug that such a ward gives: perfusions of intensive care stay there, and homes and psychiatry give nothing by vein. */
    Drug drug(Specialty ward, Chance chance) {
        Drug drug = chance.of(drugs);
        while (!given(drug, ward)) {
            drug = chance.of(drugs);
        }
        return drug;
    }

    private static boolean given(Drug drug, Specialty ward) {
        boolean byVein = drug.route().equals("IV");
        return switch (ward) {
            case INTENSIVE_CARE -> true;
            case CARE_HOME, PSYCHIATRY, REHABILITATION -> !byVein;
            default -> !byVein || drug.hours().size() < 6;
        };
    }

    /** The first so many of the formulary. */
    List<Drug> drugs(int count) {
        return drugs.subList(0, count);
    }

    List<String> panels() {
        return List.copyOf(panels.keySet());
    }

    List<Analyte> analytes(String panel) {
        return Words.listed(panels, panel);
    }
}
