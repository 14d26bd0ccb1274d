package releve.crisis;

import java.util.ArrayList;
import java.util.List;
import releve.web.HouseState;
import releve.web.Words;

/** Declarations in the reader's words. */
final class Telling {
    private final Words words;

    Telling(Words words) {
        this.words = words;
    }

    /** For the frame of every page: level, scope, start, T0, and whether it is confirmed. */
    static HouseState.Standing standing(Declaration each, Words words) {
        String text = words.text(
                each.confirmed().isPresent() ? "crisis.strip.confirmed" : "crisis.strip.declared",
                new Telling(words).title(each),
                words.moment(each.started()),
                words.moment(each.trusted()));
        return new HouseState.Standing(text, CrisisPages.PATH);
    }

    String title(Declaration each) {
        String key = each.level().key();
        String level = words.text(key);
        return each.scope().isEmpty() ? level : level + " · " + each.scope();
    }

    CrisisPage.Line line(Declaration each) {
        List<CrisisPage.Fact> facts = new ArrayList<>();
        add(facts, "started", words.moment(each.started()));
        add(facts, "trusted", words.moment(each.trusted()));
        add(facts, "cause", each.cause());
        add(facts, "channels", each.channels());
        add(facts, "told", each.told());
        add(facts, "declared", words.moment(each.declared().at()));
        each.confirmed().ifPresent(said -> add(facts, "confirmed", words.moment(said.at())));
        each.ended().ifPresent(end -> {
            add(facts, "ended", words.moment(end.from()));
            add(facts, "back", end.words());
        });
        return new CrisisPage.Line(
                CrisisPages.PATH + "/" + each.id(),
                title(each),
                facts,
                each.confirmed().isPresent());
    }

    private void add(List<CrisisPage.Fact> facts, String what, String value) {
        if (!value.isEmpty()) {
            String key = "crisis.fact." + what;
            facts.add(new CrisisPage.Fact(words.text(key), value));
        }
    }
}
