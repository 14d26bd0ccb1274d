package releve.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.web.HouseState;
import releve.web.Words;

/** Declarations in the reader's words. */
final class Telling {
    private final Words words;
    private final Map<String, String> names;

    Telling(Words words) {
        this(words, Map.of());
    }

    /** @param names of people, by who the journal says they are */
    Telling(Words words, Map<String, String> names) {
        this.words = words;
        this.names = names;
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
        return title(each.terms());
    }

    private String title(Terms terms) {
        String key = terms.level().key();
        return Stream.of(words.text(key), where(terms.where()), terms.scope())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** {@code H1, H2 : laboratoire, imagerie}. */
    private String where(Scope scope) {
        String services = scope.services().stream()
                .map(each -> words.text(Services.key(each)))
                .collect(Collectors.joining(", "));
        return Stream.of(String.join(", ", scope.sites()), services)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" : "));
    }

    CrisisPage.Line line(Declaration each) {
        List<CrisisPage.Fact> facts = terms(each.terms());
        add(facts, "declared", said(each.declared()));
        each.confirmed().ifPresent(said -> add(facts, "confirmed", said(said)));
        for (Declaration.Back back : each.back()) {
            add(
                    facts,
                    "service-back",
                    words.text(
                            "crisis.back.said",
                            words.text(Services.key(back.service())),
                            back.site(),
                            words.moment(back.from()),
                            back.words()));
        }
        each.ended().ifPresent(end -> {
            add(facts, "ended", words.moment(end.from()));
            add(facts, "back", end.words());
        });
        return new CrisisPage.Line(
                CrisisPages.PATH + "/" + each.id(),
                each.version().toString(),
                title(each),
                facts,
                earlier(each),
                each.confirmed().isPresent());
    }

    private List<CrisisPage.Version> earlier(Declaration each) {
        return each.versions().reversed().stream()
                .skip(1)
                .map(version ->
                        new CrisisPage.Version(said(version.said()), title(version.terms()), terms(version.terms())))
                .toList();
    }

    private List<CrisisPage.Fact> terms(Terms terms) {
        List<CrisisPage.Fact> facts = new ArrayList<>();
        add(facts, "started", words.moment(terms.started()));
        add(facts, "trusted", words.moment(terms.trusted()));
        add(facts, "cause", terms.cause());
        terms.review().ifPresent(at -> add(facts, "review", words.moment(at)));
        terms.meeting().ifPresent(at -> add(facts, "meeting", words.moment(at)));
        add(facts, "channels", terms.channels());
        add(facts, "told", terms.told());
        return facts;
    }

    private String said(Declaration.Said said) {
        return words.moment(said.at()) + " · " + names.getOrDefault(said.by(), said.by());
    }

    private void add(List<CrisisPage.Fact> facts, String what, String value) {
        if (!value.isEmpty()) {
            String key = "crisis.fact." + what;
            facts.add(new CrisisPage.Fact(words.text(key), value));
        }
    }
}
