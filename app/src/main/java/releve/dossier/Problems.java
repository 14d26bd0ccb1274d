package releve.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import releve.dossier.DossierFact.Change;
import releve.dossier.DossierFact.Problem;
import releve.dossier.DossierFact.ProblemChanged;
import releve.dossier.DossierFact.ProblemsListed;
import releve.identity.Origin;
import releve.identity.PatientLedger.Line;

/** The problems that hold: of each stay the last list each feed sent, and what was changed since. */
final class Problems {
    private Problems() {}

    static List<Dossier.KnownProblem> of(List<Line> lines) {
        Map<String, Dossier.KnownProblem> known = new LinkedHashMap<>();
        for (Line line : lines) {
            String source = line.patient() + "|" + line.origin().feed() + "|";
            switch (line.topic()) {
                case "ProblemsListed" -> {
                    ProblemsListed said = line.as(ProblemsListed.class);
                    String list = source + said.stay() + "|";
                    known.keySet().removeIf(key -> key.startsWith(list));
                    said.problems()
                            .forEach(each -> known.put(list + each.problem().key(), known(each, line.origin())));
                }
                case "ProblemChanged" -> {
                    ProblemChanged said = line.as(ProblemChanged.class);
                    String key = source + "|" + said.key();
                    known.remove(key);
                    if (said.change() != Change.REMOVED) {
                        known.put(key, known(said.problem(), line.origin()));
                    }
                }
                default -> {}
            }
        }
        Map<String, Dossier.KnownProblem> byCode = new LinkedHashMap<>();
        known.values().forEach(each -> byCode.put(each.problem().problem().key(), each));
        return List.copyOf(byCode.values());
    }

    private static Dossier.KnownProblem known(Problem problem, Origin origin) {
        return new Dossier.KnownProblem(problem, origin);
    }
}
