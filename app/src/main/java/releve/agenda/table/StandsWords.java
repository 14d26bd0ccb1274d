package releve.agenda.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import releve.agenda.Standing;
import releve.crisis.Services;

/** Says what became of a case, and why it is open again, sentence by sentence. */
final class StandsWords {
    private final CaseWords words;
    private final Instant now;

    StandsWords(CaseWords words, Instant now) {
        this.words = words;
        this.now = now;
    }

    List<String> of(Standing standing) {
        return switch (standing) {
            case Standing.Open open -> open(open);
            case Standing.Decided decided ->
                List.of(words.words()
                        .text(
                                decided.byCrisisCell() ? "agenda.stands.cell" : "agenda.stands.decided",
                                words.verdict(decided.verdict()),
                                words.words().since(decided.at(), now)));
            case Standing.Disagreed ignored -> List.of(words.words().text("agenda.stands.disagreed"));
            case Standing.Bypassed bypassed -> bypassed(bypassed);
            case Standing.Rebooked rebooked -> List.of(new DateWords(words.words()).of(rebooked.date()));
            case Standing.Protected group ->
                List.of(words.words()
                        .text("agenda.stands.protected", words.own(group.group().names())));
        };
    }

    private List<String> open(Standing.Open open) {
        List<String> said = new ArrayList<>();
        open.reopened().ifPresent(each -> {
            said.add(words.words()
                    .text(
                            "agenda.stands.reopened",
                            words.verdict(each.was()),
                            words.words().since(each.decided(), now)));
            each.changes()
                    .forEach(change -> said.add(words.words()
                            .text(
                                    "agenda.stands.change",
                                    words.words().text(Services.key(change.now().service())),
                                    words.words().text(change.was().state().key()),
                                    words.words().text(change.now().state().key()))));
            if (each.changes().isEmpty()) {
                said.add(words.words().text("agenda.stands.near"));
            }
        });
        if (!open.words().isEmpty()) {
            said.add(words.words()
                    .text(
                            "agenda.stands.missing",
                            open.missing().stream().map(words::voice).collect(Collectors.joining(", "))));
        }
        return said;
    }

    private List<String> bypassed(Standing.Bypassed bypassed) {
        List<String> said = new ArrayList<>();
        said.add(words.words()
                .text(
                        "agenda.stands.bypassed",
                        words.name(bypassed.by()),
                        words.words().since(bypassed.at(), now),
                        bypassed.reason()));
        said.add(bypassed.countersigned()
                .map(each -> words.words()
                        .text(
                                each.agreed() ? "agenda.stands.countersigned" : "agenda.stands.opposed",
                                words.name(each.by()),
                                words.words().since(each.at(), now)))
                .orElseGet(() -> words.words()
                        .text(
                                bypassed.due().isBefore(now) ? "agenda.stands.overdue" : "agenda.stands.due",
                                words.words().moment(bypassed.due()))));
        return said;
    }
}
