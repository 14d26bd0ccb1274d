package releve.web;

import java.io.IOException;
import java.util.List;

/** The pages the frame has of its own: start, age of the data, keyboard, language, files, news. */
final class FramePages {
    private final Site site;
    private final LiveStream stream;

    FramePages(Site site, LiveStream stream) {
        this.site = site;
        this.stream = stream;
    }

    void open(Routes routes) {
        routes.page("/", Permission.SIGNED_IN, this::start);
        routes.page("/age", Permission.SIGNED_IN, this::age);
        routes.page("/age/now", Permission.SIGNED_IN, this::ageNow);
        routes.page("/keys", Permission.ANYBODY, this::keys);
        routes.action("/language", Permission.ANYBODY, this::language);
        routes.page("/static/{file}", Permission.ANYBODY, this::file);
        routes.page("/live", Permission.SIGNED_IN, stream::answer);
        routes.topics("age", (visitor, topic) -> true);
    }

    private void start(Visit visit) {
        visit.keep();
        visit.show(
                "releve/web/start.jte", new StartPage(visit.frame(visit.words().text("web.start.title"))));
    }

    private void age(Visit visit) {
        visit.keep();
        Words words = visit.words();
        List<AgePage.Line> lines = site.ages().feeds().stream()
                .map(each -> new AgePage.Line(each.feed(), AgeWords.of(each.age(), words)))
                .toList();
        visit.show("releve/web/age.jte", new AgePage(visit.frame(words.text("web.age.title")), lines));
    }

    private void ageNow(Visit visit) {
        visit.show("releve/web/frameNow.jte", new AgePart(visit.frame("")));
    }

    private void keys(Visit visit) {
        visit.show("releve/web/keys.jte", new KeysPage(visit.frame(visit.words().text("web.keys.title"))));
    }

    /** Whoever signs in next on this PC has a language of their own. */
    private static String chosenBy(Visit visit, Language chosen) {
        return visit.findVisitor().map(who -> chosen.tag() + "." + who.id()).orElse(chosen.tag());
    }

    private void language(Visit visit) {
        Language.find(visit.form().text("language")).ifPresent(chosen -> {
            site.shell().cookies().keepForAYear(visit.response(), Cookies.LANGUAGE, chosenBy(visit, chosen));
            visit.findVisitor().ifPresent(who -> site.doorkeeper().speaks(who, chosen));
        });
        visit.go(visit.form().text("back"));
    }

    private void file(Visit visit) throws IOException {
        visit.sendStatic(site.shell().statics().find(visit.part("file")).orElseThrow(() -> new NotThere("file")));
    }
}
