package releve.agenda.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import releve.agenda.Case;
import releve.agenda.DeskFact;
import releve.agenda.Heard;

/** Everything that was ever said of a case, the withdrawn words too, the latest first. */
final class CaseHistory {
    private final CaseWords words;
    private final String self;

    /** @param self who reads, as the journal calls them */
    CaseHistory(CaseWords words, String self) {
        this.words = words;
        this.self = self;
    }

    List<CasePage.Line> of(Case of) {
        Set<UUID> standing = new HashSet<>();
        of.standing().forEach(each -> standing.add(each.fact().form()));
        List<CasePage.Line> lines = new ArrayList<>();
        for (Heard each : of.heard().reversed()) {
            boolean stands = standing.contains(each.fact().form());
            lines.add(new CasePage.Line(
                    words.words().moment(each.at()),
                    words.name(each.by()),
                    text(of, each.fact()),
                    !stands,
                    stands && each.by().equals(self) && takesBack(each.fact())
                            ? each.fact().form().toString()
                            : ""));
        }
        return lines;
    }

    static boolean takesBack(DeskFact fact) {
        return switch (fact) {
            case DeskFact.Voiced ignored -> true;
            case DeskFact.Classed ignored -> true;
            case DeskFact.HarmJudged ignored -> true;
            case DeskFact.Settled ignored -> true;
            case DeskFact.Bypassed ignored -> true;
            case DeskFact.Countersigned ignored -> true;
            case DeskFact.Rebooked ignored -> true;
            case DeskFact.Withdrawn ignored -> false;
            case DeskFact.Imported ignored -> false;
            case DeskFact.TablesSet ignored -> false;
        };
    }

    private String text(Case of, DeskFact fact) {
        return switch (fact) {
            case DeskFact.Voiced it ->
                words.words().text("agenda.said.voiced", words.voice(it.voice()), words.verdict(it.verdict()))
                        + (it.spoken().isEmpty() ? "" : " " + words.words().text("agenda.said.spoken", it.spoken()))
                        + reason(it.reason());
            case DeskFact.Classed it -> words.words().text("agenda.said.classed", it.urgency()) + reason(it.reason());
            case DeskFact.HarmJudged it ->
                words.words().text("agenda.harm.said", HarmWords.said(it.grades(), words.words()))
                        + reason(it.reason());
            case DeskFact.Withdrawn it -> words.words().text("agenda.said.withdrawn") + reason(it.reason());
            case DeskFact.Settled it ->
                words.words().text("agenda.said.settled", words.verdict(it.verdict())) + reason(it.reason());
            case DeskFact.Bypassed it -> words.words().text("agenda.said.bypassed") + reason(it.reason());
            case DeskFact.Countersigned it ->
                words.words().text(it.agreed() ? "agenda.said.countersigned" : "agenda.said.opposed")
                        + reason(it.reason());
            case DeskFact.Rebooked it ->
                it.moves().stream()
                                .filter(move -> of.booked().is(move.of()))
                                .map(new DateWords(words.words())::of)
                                .collect(Collectors.joining(" "))
                        + reason(it.reason());
            case DeskFact.Imported it -> words.words().text("agenda.said.imported", it.source());
            case DeskFact.TablesSet ignored -> words.words().text("agenda.said.tables");
        };
    }

    private static String reason(String reason) {
        return reason.isBlank() ? "" : " – " + reason;
    }
}
