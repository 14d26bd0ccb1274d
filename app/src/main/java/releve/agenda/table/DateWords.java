package releve.agenda.table;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.agenda.Move;
import releve.agenda.NewDate;
import releve.web.Words;

/** Says what new date a case was given, and which it had. */
record DateWords(Words words) {
    String of(Move move) {
        String where = Stream.of(move.room(), move.site(), move.surgeon())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
        return words.text("agenda.said.rebooked", words.moment(move.start()), where, before(move.from()));
    }

    /** Where its source names another day since, that too. */
    String of(NewDate date) {
        String given = of(date.move());
        return date.replaced()
                .map(other -> given + " " + words.text("agenda.stands.replaced", words.moment(other)))
                .orElse(given);
    }

    private String before(Optional<Instant> from) {
        return from.map(words::moment).orElse("?");
    }
}
