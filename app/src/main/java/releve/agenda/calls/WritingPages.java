package releve.agenda.calls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import releve.agenda.Rights;
import releve.agenda.calls.CallFact.Member;
import releve.agenda.calls.CallFact.Written;
import releve.journal.Caller;
import releve.web.Routes;
import releve.web.Visit;

/** Letters to who could not be reached, and text messages: each to a person once for what was decided, and neither counts as told. */
final class WritingPages {
    /** More letters than these are printed in several goes. */
    private static final int LETTERS_AT_ONCE = 200;

    private final Desk desk;

    WritingPages(Desk desk) {
        this.desk = desk;
    }

    void open(Routes routes) {
        routes.action("/agenda/calls/letters", Rights.CALL, this::letters);
        routes.action("/agenda/calls/texts", Rights.CALL, this::texts);
    }

    boolean needsLetter(ToCall person, Instant now) {
        return person.isEscalated(now) && !person.confidential() && isNews(person, Means.LETTER);
    }

    boolean needsText(ToCall person) {
        return person.isOpen()
                && !person.confidential()
                && isNews(person, Means.TEXT)
                && new TextFile(desk.script, desk.calls.tables()).mobile(person).isPresent();
    }

    /** Something was decided since they were last written to. */
    private static boolean isNews(ToCall person, Means means) {
        Instant written = person.state().written().getOrDefault(means, Instant.MIN);
        return written.equals(Instant.MIN)
                || person.open().stream()
                        .flatMap(each -> each.decided().stream())
                        .anyMatch(written::isBefore);
    }

    private void letters(Visit visit) {
        List<Sheets.Letter> letters =
                written(visit, Means.LETTER, each -> needsLetter(each, visit.now()), LETTERS_AT_ONCE);
        if (letters.isEmpty()) {
            visit.go(ListPages.PATH);
            return;
        }
        desk.saw(visit, "letters", letters.size());
        var sheets = new Sheets(desk.script, visit.words(), visit.now());
        visit.sendDocument(
                "application/pdf",
                visit.words().text("agenda.calls.letters") + ".pdf",
                desk.paper.pdf(sheets.letters(letters, desk.calls.tables().callBack())));
    }

    private void texts(Visit visit) {
        List<Sheets.Letter> texts = written(visit, Means.TEXT, this::needsText, Integer.MAX_VALUE);
        if (texts.isEmpty()) {
            visit.go(ListPages.PATH);
            return;
        }
        desk.saw(visit, "text messages", texts.size());
        visit.sendFile("text/csv; charset=utf-8", "sms.csv", new TextFile(desk.script, desk.calls.tables()).of(texts));
    }

    /** The same again for a form that was sent twice: what its fact names, as far as it is still to be said. */
    private List<Sheets.Letter> written(Visit visit, Means means, Predicate<ToCall> wanted, int most) {
        UUID key = visit.formKey();
        Caller by = desk.caller(visit);
        List<ToCall> all = desk.calls.everybody();
        List<Member> members = desk.calls
                .written(key)
                .map(Written::members)
                .orElseGet(() -> all.stream()
                        .filter(wanted)
                        .limit(most)
                        .map(each -> new Member(each.patient().ref(), each.toTell()))
                        .toList());
        if (!members.isEmpty()) {
            Desk.filed(desk.calls.report(new Written(key, means, members), by));
        }
        return Sheets.Letter.of(all, members);
    }
}
