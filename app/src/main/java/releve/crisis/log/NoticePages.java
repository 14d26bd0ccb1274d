package releve.crisis.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import releve.crisis.Crisis;
import releve.paper.Paper;
import releve.web.Language;
import releve.web.Live;
import releve.web.Mistake;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The public notice: everybody on duty may show, copy and print it; the crisis cell and the medical director say what it says. */
public final class NoticePages implements Pages {
    static final String PATH = "/crisis/notice";

    private final NoticeBoard board;
    private final Crisis crisis;
    private final Paper paper;
    private final Authors authors;
    private final Live live;
    private final Language site;

    public NoticePages(NoticeBoard board, Crisis crisis, Paper paper, Authors authors, Live live, Language site) {
        this.board = board;
        this.crisis = crisis;
        this.paper = paper;
        this.authors = authors;
        this.live = live;
        this.site = site;
    }

    @Override
    public String room() {
        return "crisis/log";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Permission.SIGNED_IN, this::show);
        routes.listed(PATH, "crisis.log.notice.title", "crisis.log.notice.hint");
        routes.page(PATH + "/poster", Permission.SIGNED_IN, this::print);
        routes.page(PATH + "/edit", Rights.EDIT_NOTICE, visit -> {
            Notice notice = board.stands();
            form(visit, notice.version(), notice.phone(), NoticeForm.of(notice), List.of());
        });
        routes.action(PATH + "/edit", Rights.EDIT_NOTICE, this::write);
    }

    private void show(Visit visit) {
        Notice notice = board.stands();
        var writer = new NoticeWriter(crisis, visit.words().zone());
        visit.show(
                "releve/crisis/log/notice.jte",
                new NoticePage(
                        visit.frame(visit.words().text("crisis.log.notice.title")),
                        ReportPages.inOrder(site)
                                .map(each -> writer.poster(notice, each, visit.now()))
                                .toList(),
                        version(notice, visit.words(), authors.names()),
                        !crisis.standing().isEmpty(),
                        visit.may(Rights.EDIT_NOTICE)));
    }

    private static String version(Notice notice, Words words, Map<String, String> names) {
        return notice.version() == 0
                ? words.text("crisis.log.notice.shipped")
                : words.text(
                        "crisis.log.notice.version",
                        notice.version(),
                        words.moment(notice.written()),
                        names.getOrDefault(notice.by(), notice.by()));
    }

    private void print(Visit visit) {
        Language language = visit.query("language").flatMap(Language::find).orElse(site);
        Poster poster = new NoticeWriter(crisis, visit.words().zone()).poster(board.stands(), language, visit.now());
        visit.sendDocument("application/pdf", poster.title() + ".pdf", PosterPaper.pdf(poster, paper));
    }

    private void form(Visit visit, int seen, String phone, List<NoticeFormPage.Fields> fields, List<Mistake> mistakes) {
        Words words = visit.words();
        Map<String, String> names = authors.names();
        var page = new NoticeFormPage(
                visit.frame(words.text("crisis.log.notice.edit")),
                seen,
                phone,
                fields,
                NoticeForm.PLACEHOLDERS,
                board.all().stream().map(each -> version(each, words, names)).toList(),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/crisis/log/noticeForm.jte", page);
        } else {
            visit.showMistakes("releve/crisis/log/noticeForm.jte", page);
        }
    }

    private void write(Visit visit) {
        var form = new NoticeForm(visit.form(), visit.words());
        Optional<Map<Language, NoticeText>> texts = form.read();
        if (texts.isEmpty()) {
            form(visit, form.seen(), form.phone(), form.fields(), form.mistakes());
            return;
        }
        UUID key = visit.formKey();
        Filed filed = board.write(key, form.seen(), form.phone(), texts.get(), authors.caller(visit.visitor()));
        switch (filed) {
            case Filed.Conflicting other ->
                form(
                        visit,
                        other.stands(),
                        form.phone(),
                        form.fields(),
                        List.of(new Mistake("phone", visit.words().text("crisis.log.notice.mistake.meanwhile"))));
            case Filed.New ignored -> done(visit);
            case Filed.Same ignored -> done(visit);
        }
    }

    private void done(Visit visit) {
        visit.file(() -> {
            live.changed(LogPages.TOPIC);
            return PATH;
        });
    }
}
