package releve.web;

import java.util.List;

/** Where somebody is signed in, and how to end what they left open elsewhere. */
final class OwnSessions {
    static final String PATH = "/my-sessions";

    private static final String TEMPLATE = "releve/web/ownSessions.jte";

    private final Site site;

    OwnSessions(Site site) {
        this.site = site;
    }

    void open(Routes routes) {
        routes.page(PATH, Permission.SIGNED_IN, visit -> visit.show(TEMPLATE, page(visit, "", List.of())));
        routes.action(PATH, Permission.SIGNED_IN, this::end);
    }

    private OwnSessionsPage page(Visit visit, String done, List<Mistake> mistakes) {
        return new OwnSessionsPage(
                visit.frame(visit.words().text("web.sessions.title")),
                visit.words(),
                site.doorkeeper().sessions(visit.token().orElseThrow()),
                done,
                mistakes);
    }

    private void end(Visit visit) {
        Words words = visit.words();
        String secret = visit.form().raw("secret").orElse("");
        if (secret.isEmpty()) {
            again(visit, words.text("web.own.old-missing"));
            return;
        }
        String token = visit.token().orElseThrow();
        switch (site.doorkeeper().endOthers(token, secret, visit.whence(visit.place()))) {
            case OthersEnded.Done done ->
                visit.show(TEMPLATE, page(visit, words.count("web.sessions.ended", done.sessions()), List.of()));
            case OthersEnded.Wrong ignored -> again(visit, words.text("web.sessions.wrong"));
            case OthersEnded.Wait wait ->
                again(visit, words.count("web.in.wait", Math.max(1, wait.rest().toSeconds())));
        }
    }

    private void again(Visit visit, String text) {
        visit.showMistakes(TEMPLATE, page(visit, "", List.of(new Mistake("secret", text))));
    }
}
