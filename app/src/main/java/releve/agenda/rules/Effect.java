package releve.agenda.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import releve.agenda.Judged;
import releve.agenda.Tables;
import releve.agenda.table.CaseLine;
import releve.agenda.table.Stage;
import releve.crisis.Services;
import releve.web.Words;

/** What other tables would make of the cases of the next days. It changes none of them. */
final class Effect {
    /** Cases that are named; the figures count all. */
    private static final int NAMED = 20;

    /** In which ways a case would be otherwise. */
    private enum Way {
        CLASS("agenda.rules.effect.class"),
        PROTECTED("agenda.rules.effect.protected"),
        SERVICES("agenda.rules.effect.services"),
        LIMIT("agenda.rules.effect.limit"),
        STANDS("agenda.rules.effect.stands");

        private final String key;

        Way(String key) {
            this.key = key;
        }
    }

    private final Words words;
    private final Function<Judged, CaseLine> lines;
    private final Map<Way, Long> counts = new EnumMap<>(Way.class);
    private final List<PreviewPage.Case> named = new ArrayList<>();
    private long otherwise;

    private Effect(Words words, Function<Judged, CaseLine> lines) {
        this.words = words;
        this.lines = lines;
    }

    /** @param before and {@code after} the same cases in the same order */
    static PreviewPage.Effects of(
            List<Judged> before, List<Judged> after, Words words, Function<Judged, CaseLine> lines) {
        var effect = new Effect(words, lines);
        for (int i = 0; i < before.size(); i++) {
            effect.one(before.get(i), after.get(i));
        }
        return new PreviewPage.Effects(
                before.size(),
                effect.otherwise,
                effect.counts.entrySet().stream()
                        .map(each -> words.count(each.getKey().key, each.getValue()))
                        .toList(),
                effect.named,
                effect.otherwise - effect.named.size());
    }

    private void one(Judged before, Judged after) {
        List<String> said = new ArrayList<>();
        if (!before.urgency().code().equals(after.urgency().code())) {
            said(Way.CLASS, before.urgency().code(), after.urgency().code(), said);
        }
        String was = group(before);
        String is = group(after);
        if (!was.equals(is)) {
            said(Way.PROTECTED, was, is, said);
        }
        if (!services(before).equals(services(after))) {
            said(Way.SERVICES, names(before), names(after), said);
        }
        if (!before.limit().equals(after.limit())) {
            said(Way.LIMIT, words.date(before.limit()), words.date(after.limit()), said);
        }
        String stood = words.text(Stage.of(before).key());
        String stands = words.text(Stage.of(after).key());
        if (!stood.equals(stands)) {
            said(Way.STANDS, stood, stands, said);
        }
        if (!said.isEmpty()) {
            otherwise++;
            if (named.size() < NAMED) {
                named.add(new PreviewPage.Case(lines.apply(before), said));
            }
        }
    }

    private void said(Way way, String was, String is, List<String> said) {
        counts.merge(way, 1L, Long::sum);
        said.add((was.isEmpty() ? "–" : was) + " → " + (is.isEmpty() ? "–" : is));
    }

    private String group(Judged judged) {
        return judged.meaning()
                .protectedGroup()
                .map(each -> Tables.said(each.names(), words.language().tag()))
                .orElse("");
    }

    private static Set<String> services(Judged judged) {
        return new LinkedHashSet<>(judged.meaning().services());
    }

    private String names(Judged judged) {
        return judged.meaning().services().stream()
                .map(each -> words.text(Services.key(each)))
                .collect(Collectors.joining(", "));
    }
}
