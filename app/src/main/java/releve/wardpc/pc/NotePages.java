package releve.wardpc.pc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.journal.Kind;
import releve.ward.OfflineForms;
import releve.wardpc.Noted;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The forms, what was recorded on them, and saying it anew or taking it back. */
final class NotePages implements Pages {
    private static final String PATH = "/entries";
    private static final int LONGEST_REASON = 500;

    private final Reading reading;
    private final Book book;
    private final EntryLines entries;
    private final OfflineForms forms;
    private final Links links;
    private final Rounds rounds;
    private final String label;

    NotePages(
            Reading reading,
            Book book,
            EntryLines entries,
            OfflineForms forms,
            Links links,
            Rounds rounds,
            Enrolled enrolled) {
        this.reading = reading;
        this.book = book;
        this.entries = entries;
        this.forms = forms;
        this.links = links;
        this.rounds = rounds;
        this.label = enrolled.label();
    }

    @Override
    public String room() {
        return "pc";
    }

    @Override
    public void open(Routes routes) {
        routes.page(Persons.PATH + "/record/{form}", Permission.SIGNED_IN, this::ask);
        routes.action(Persons.PATH + "/record/{form}", Permission.SIGNED_IN, this::keep);
        routes.page(PATH, Permission.SIGNED_IN, this::list);
        routes.listed(PATH, "pc.entries.title", "pc.entries.hint");
        routes.page(PATH + "/{entry}", Permission.SIGNED_IN, this::askAnew);
        routes.action(PATH + "/{entry}", Permission.SIGNED_IN, this::sayAnew);
        routes.page(PATH + "/{entry}/withdraw", Permission.SIGNED_IN, visit -> askBack(visit, "", List.of()));
        routes.action(PATH + "/{entry}/withdraw", Permission.SIGNED_IN, this::takeBack);
    }

    private String form(Visit visit) {
        String code = visit.part("form");
        if (!forms.offers(code)) {
            throw new NotThere("form");
        }
        return code;
    }

    private OfflineForms.Sheet sheet(Persons.InBed each, String code) {
        String path = Persons.path(each.person().ref());
        return new OfflineForms.Sheet(path + "/record/" + code, path, Optional.empty(), "");
    }

    private OfflineForms.Bedside bedside(Visit visit, Inside.Opened opened, Persons.InBed each, Optional<UUID> anew) {
        var given = entries.given(each.person().ref(), anew, reading.inside(visit));
        return Persons.bedside(opened.copy().ward(), each, given, visit.words());
    }

    private void ask(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        Persons.InBed each = Persons.get(opened.copy().ward(), visit);
        String code = form(visit);
        var bedside = bedside(visit, opened, each, Optional.empty());
        forms.ask(visit, code, bedside, sheet(each, code), Optional.empty());
    }

    private void keep(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        Persons.InBed each = Persons.get(opened.copy().ward(), visit);
        String code = form(visit);
        var bedside = bedside(visit, opened, each, Optional.empty());
        forms.read(visit, code, bedside, sheet(each, code)).ifPresent(kept -> {
            Inside author = reading.inside(visit);
            UUID form = visit.formKey();
            visit.file(() -> {
                book.keep(
                        form,
                        number -> new Noted(
                                form,
                                label,
                                number,
                                each.person().ref(),
                                form,
                                1,
                                kept.kind().toString(),
                                kept.content(),
                                kept.event(),
                                visit.now(),
                                by(author, kept.saidBy()),
                                kept.seen().orElse(null),
                                opened.pack().heading().made(),
                                false,
                                "",
                                kept.confirmed()),
                        author.keys());
                rounds.nudge();
                return Persons.path(each.person().ref()) + "?kept=" + form;
            });
        });
    }

    private static String by(Inside author, String saidBy) {
        return saidBy.isEmpty() ? author.name() : author.name() + " (" + saidBy + ")";
    }

    private static String saidBy(Noted noted) {
        String author = EntryLines.author(noted);
        return author.equals(noted.by())
                ? ""
                : noted.by().substring(author.length() + 2, noted.by().length() - 1);
    }

    private void list(Visit visit) {
        Words words = visit.words();
        Inside inside = reading.inside(visit);
        visit.show(
                "releve/pc/entries.jte",
                new EntriesPage(
                        visit.frame(words.text("pc.entries.title")),
                        links.link(words),
                        entries.lines(entries.all(inside), inside, words),
                        visit.query("kept").isPresent() ? words.text("pc.kept-anew") : ""));
    }

    /** The reader's own entry, if it is the latest word on its item. */
    private Noted own(Visit visit) {
        Inside inside = reading.inside(visit);
        List<EntryLines.Told> all = entries.all(inside);
        return all.stream()
                .filter(told -> told.row().label().form().toString().equals(visit.part("entry")))
                .filter(told ->
                        EntryLines.latest(all).contains(told.row().label().form()))
                .flatMap(told -> told.noted().stream())
                .filter(noted -> !noted.withdrawn() && EntryLines.author(noted).equals(inside.name()))
                .findFirst()
                .orElseThrow(() -> new NotThere("entry"));
    }

    private String correctedOn(Noted noted) {
        return forms.correctedOn(Kind.parse(noted.kind()), noted.content()).orElseThrow(() -> new NotThere("entry"));
    }

    private Persons.InBed person(Inside.Opened opened, Noted noted) {
        return Persons.find(opened.copy().ward(), noted.patient()).orElseThrow(() -> new NotThere("patient"));
    }

    private static OfflineForms.Sheet anew(Noted noted, String why) {
        return new OfflineForms.Sheet(
                PATH + "/" + noted.form(), PATH, Optional.of(why), Integer.toString(noted.version()));
    }

    private void askAnew(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        Noted noted = own(visit);
        var bedside = bedside(visit, opened, person(opened, noted), Optional.of(noted.item()));
        var before = new OfflineForms.Kept(
                Kind.parse(noted.kind()),
                noted.content(),
                noted.event(),
                saidBy(noted),
                Optional.empty(),
                "",
                List.of());
        forms.ask(visit, correctedOn(noted), bedside, anew(noted, ""), Optional.of(before));
    }

    private void sayAnew(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        Noted noted = own(visit);
        var bedside = bedside(visit, opened, person(opened, noted), Optional.of(noted.item()));
        String why = visit.form().text("why");
        forms.read(visit, correctedOn(noted), bedside, anew(noted, why))
                .ifPresent(kept -> next(visit, noted, kept, false));
    }

    private void askBack(Visit visit, String why, List<Mistake> mistakes) {
        Noted noted = own(visit);
        Words words = visit.words();
        var page = new WithdrawPage(
                visit.frame(words.text("pc.withdraw.title")),
                PATH + "/" + noted.form() + "/withdraw",
                noted.patient().number(),
                OfflineForms.title(Kind.parse(noted.kind()), noted.content(), words) + " – "
                        + EntryLines.text(noted, words),
                why,
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/pc/withdraw.jte", page);
        } else {
            visit.showMistakes("releve/pc/withdraw.jte", page);
        }
    }

    private void takeBack(Visit visit) {
        String why = visit.form().text("why");
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            askBack(visit, why, List.of(new Mistake("why", visit.words().text("pc.withdraw.why-missing"))));
            return;
        }
        Noted noted = own(visit);
        var taken = new OfflineForms.Kept(
                Kind.parse(noted.kind()),
                noted.content(),
                noted.event(),
                saidBy(noted),
                Optional.empty(),
                why,
                List.of());
        next(visit, noted, taken, true);
    }

    /** The next version of what was said before. */
    private void next(Visit visit, Noted before, OfflineForms.Kept kept, boolean withdrawn) {
        Inside author = reading.inside(visit);
        UUID form = visit.formKey();
        visit.file(() -> {
            book.keep(
                    form,
                    number -> new Noted(
                            form,
                            label,
                            number,
                            before.patient(),
                            before.item(),
                            before.version() + 1,
                            before.kind(),
                            kept.content(),
                            kept.event(),
                            visit.now(),
                            by(author, kept.saidBy()),
                            before.seen(),
                            before.copyMade(),
                            withdrawn,
                            kept.why(),
                            kept.confirmed()),
                    author.keys());
            rounds.nudge();
            return PATH + "?kept=" + form;
        });
    }
}
