package releve.web;

import java.util.List;

/** Where everybody chooses a PIN or password of their own; who was handed one does so before anything else. */
final class OwnSecret {
    static final String PATH = "/my-secret";

    private final Site site;

    OwnSecret(Site site) {
        this.site = site;
    }

    void open(Routes routes) {
        routes.page(
                PATH,
                Permission.SIGNED_IN,
                visit -> visit.show(site.doorkeeper().look().ownSecret(), page(visit, List.of())));
        routes.action(PATH, Permission.SIGNED_IN, this::change);
    }

    private OwnSecretPage page(Visit visit, List<Mistake> mistakes) {
        return new OwnSecretPage(
                visit.frame(visit.words().text("web.own.title")),
                site.doorkeeper().mustChange(visit.visitor()),
                back(visit),
                mistakes);
    }

    private static String back(Visit visit) {
        return ReturnAddress.safe(
                visit.form().find("back").or(() -> visit.query("back")).orElse("/"));
    }

    private void change(Visit visit) {
        Words words = visit.words();
        String old = visit.form().raw("old").orElse("");
        String fresh = visit.form().raw("fresh").orElse("");
        if (old.isEmpty()) {
            again(visit, "old", words.text("web.own.old-missing"));
            return;
        }
        if (!fresh.equals(visit.form().raw("again").orElse(""))) {
            again(visit, "again", words.text("web.own.differ"));
            return;
        }
        String token = visit.token().orElseThrow();
        switch (site.doorkeeper().change(token, old, fresh, visit.whence(visit.place()))) {
            case SignIn.In in -> {
                site.shell().cookies().keep(visit.response(), Cookies.SESSION, in.token());
                visit.go(back(visit));
            }
            case SignIn.Wrong wrong -> again(visit, "old", words.text("web.own.wrong"));
            case SignIn.Wait wait ->
                again(
                        visit,
                        "old",
                        words.count("web.in.wait", Math.max(1, wait.rest().toSeconds())));
            case SignIn.Unfit unfit -> again(visit, "fresh", words.text(unfit.textKey()));
        }
    }

    private void again(Visit visit, String field, String text) {
        visit.showMistakes(site.doorkeeper().look().ownSecret(), page(visit, List.of(new Mistake(field, text))));
    }
}
