package releve.wardpc.node;

import releve.wardpc.Outcome;
import releve.wardpc.Speech.SelfCheck.Finding;
import releve.web.Words;

/** Outcomes and findings as a shape and a word. */
final class Marks {
    private Marks() {}

    static WardPcsPage.Mark of(Outcome outcome, Words words) {
        return switch (outcome) {
            case NEW -> new WardPcsPage.Mark("●", "good", words.text("wardpc.node.outcome.new"));
            case SAME -> new WardPcsPage.Mark("○", "calm", words.text("wardpc.node.outcome.same"));
            case UPDATED -> new WardPcsPage.Mark("◐", "good", words.text("wardpc.node.outcome.updated"));
            case REFUSED -> new WardPcsPage.Mark("■", "bad", words.text("wardpc.node.outcome.refused"));
            case CONFLICTING -> new WardPcsPage.Mark("▲", "warn", words.text("wardpc.node.outcome.conflicting"));
        };
    }

    static WardPcsPage.Mark of(Finding finding, Words words) {
        return switch (finding) {
            case GOOD -> new WardPcsPage.Mark("●", "good", words.text("wardpc.node.finding.good"));
            case HEED -> new WardPcsPage.Mark("▲", "warn", words.text("wardpc.node.finding.heed"));
            case BAD -> new WardPcsPage.Mark("■", "bad", words.text("wardpc.node.finding.bad"));
        };
    }

    static WardPcsPage.Mark unchecked(Words words) {
        return new WardPcsPage.Mark("○", "calm", words.text("wardpc.node.finding.none"));
    }
}
