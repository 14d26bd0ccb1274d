package releve.agenda.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import releve.agenda.Judged;
import releve.agenda.RuleBook;
import releve.agenda.Tables;
import releve.agenda.table.CouncilRoom;
import releve.journal.Json;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Visit;

/** What the pages of the tables work with, and the preview that each of them leads to. */
final class RulesRoom {
    static final String PATH = "/agenda/tables";

    /** Of cases that a preview looks at. */
    static final int DAYS = 5;

    private static final String TEMPLATE = "releve/agenda/rules/preview.jte";

    private final CouncilRoom council;
    private final RuleBook book;

    RulesRoom(CouncilRoom council, RuleBook book) {
        this.council = council;
        this.book = book;
    }

    CouncilRoom council() {
        return council;
    }

    RuleBook book() {
        return book;
    }

    /** The tables that hold, in the shape in which the pages write them. */
    static Tables tidy(RuleBook.Version version) {
        return Tidy.of(version.tables());
    }

    static String carried(Tables tables) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.payload(tables));
    }

    /** What {@link #carried} wrote; a form that carries something else is none of ours. */
    static Tables tables(Visit visit) {
        try {
            byte[] bytes =
                    Base64.getUrlDecoder().decode(visit.form().text("carried").getBytes(StandardCharsets.US_ASCII));
            return TablesFile.read(bytes, visit.words()).tables().orElseThrow(() -> new NotThere("tables"));
        } catch (IllegalArgumentException noTables) {
            throw new NotThere("tables");
        }
    }

    /** @param part blank for whole tables */
    void preview(Visit visit, String part, Tables tables, List<Mistake> mistakes) {
        RuleBook.Version current = book.current();
        LocalDate today = council.today(visit);
        List<Judged> before = council.days(today, DAYS);
        PreviewPage.Effects effects =
                Effect.of(before, council.council().under(tables, before), visit.words(), council.lines(visit));
        council.reach()
                .saw(
                        visit.visitor(),
                        "agenda/tables",
                        "agenda tables preview, " + effects.named().size() + " cases",
                        "");
        var page = new PreviewPage(
                visit.frame(visit.words().text("agenda.rules.preview.title")),
                part,
                current.key(),
                carried(tables),
                part.isEmpty() ? "" : PartPages.path(part),
                new Difference(visit.words()).of(tidy(current), tables),
                effects,
                String.valueOf(DAYS),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }
}
