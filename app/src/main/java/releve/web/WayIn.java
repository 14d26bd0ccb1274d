package releve.web;

import java.util.List;
import java.util.Optional;

/** Signing in, the first administrator, lock and unlock, change of user, signing out. */
final class WayIn {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SECRET = 200;
    private static final int LONGEST_PLACE = 60;

    private final Site site;

    WayIn(Site site) {
        this.site = site;
    }

    void open(Routes routes) {
        routes.page("/sign-in", Permission.ANYBODY, this::askName);
        routes.action("/sign-in", Permission.ANYBODY, this::signIn);
        routes.page("/first", Permission.ANYBODY, this::askFirst);
        routes.action("/first", Permission.ANYBODY, this::first);
        routes.page("/locked", Permission.ANYBODY, this::askSecret);
        routes.action("/locked", Permission.ANYBODY, this::unlock);
        routes.action("/lock", Permission.SIGNED_IN, this::lock);
        routes.action("/change", Permission.ANYBODY, this::change);
        routes.action("/sign-out", Permission.ANYBODY, this::change);
    }

    private void askName(Visit visit) {
        if (site.doorkeeper().empty()) {
            visit.go("/first");
        } else if (visit.findVisitor().filter(who -> !who.locked()).isPresent()) {
            visit.go(back(visit));
        } else {
            visit.show(
                    site.doorkeeper().look().signIn(),
                    signInPage(visit, visit.query("who").orElse(""), List.of()));
        }
    }

    private SignInPage signInPage(Visit visit, String name, List<Mistake> mistakes) {
        return new SignInPage(
                visit.frame(visit.words().text("web.in.title")),
                back(visit),
                shortened(name, LONGEST_NAME),
                visit.wardPc(),
                place(visit),
                mistakes);
    }

    private void signIn(Visit visit) {
        String name = shortened(visit.form().text("name"), LONGEST_NAME);
        String secret = visit.form().raw("secret").orElse("");
        String place =
                visit.wardPc().map(WardPc::label).orElse(shortened(visit.form().text("place"), LONGEST_PLACE));
        rememberPlace(visit, place);
        if (name.isEmpty() || secret.isEmpty()) {
            String field = name.isEmpty() ? "name" : "secret";
            String text = visit.words().text(name.isEmpty() ? "web.in.name-missing" : "web.in.secret-missing");
            visit.showMistakes(
                    site.doorkeeper().look().signIn(), signInPage(visit, name, List.of(new Mistake(field, text))));
            return;
        }
        SignIn result = secret.length() > LONGEST_SECRET
                ? new SignIn.Wrong()
                : site.doorkeeper().signIn(name, secret, visit.whence(place));
        switch (result) {
            case SignIn.In in -> enter(visit, in);
            case SignIn.Wrong wrong -> wrong(visit, name, secret);
            case SignIn.Wait wait ->
                visit.showMistakes(
                        site.doorkeeper().look().signIn(), signInPage(visit, name, List.of(wait(visit, wait))));
            case SignIn.Unfit unfit -> again(visit, name, unfit.textKey());
        }
    }

    private void wrong(Visit visit, String name, String secret) {
        if (pinElsewhere(visit, secret)) {
            var mistake = new Mistake("secret", visit.words().text("web.in.pin-elsewhere"));
            visit.showMistakes(site.doorkeeper().look().signIn(), signInPage(visit, name, List.of(mistake)));
        } else {
            again(visit, name, "web.in.wrong");
        }
    }

    /** Digits on a computer that takes no PINs: said whoever they are, so that it tells nothing of the account. */
    private static boolean pinElsewhere(Visit visit, String secret) {
        return secret.chars().allMatch(c -> c >= '0' && c <= '9')
                && visit.wardPc().isEmpty();
    }

    private void again(Visit visit, String name, String key) {
        var mistake = new Mistake("name", visit.words().text(key));
        visit.showMistakes(site.doorkeeper().look().signIn(), signInPage(visit, name, List.of(mistake)));
    }

    private static Mistake wait(Visit visit, SignIn.Wait wait) {
        return new Mistake(
                "secret",
                visit.words().count("web.in.wait", Math.max(1, wait.rest().toSeconds())));
    }

    private void enter(Visit visit, SignIn.In in) {
        visit.token().filter(old -> !old.equals(in.token())).ifPresent(site.doorkeeper()::signOut);
        site.shell().cookies().keep(visit.response(), Cookies.SESSION, in.token());
        site.shell().cookies().keepForScripts(visit.response(), Cookies.HERE, "yes");
        site.shell().cookies().drop(visit.response(), Cookies.GUEST);
        visit.pcToken().ifPresent(pc -> site.shell().cookies().keepForAYear(visit.response(), Cookies.PC, pc));
        visit.go(back(visit));
    }

    private void askFirst(Visit visit) {
        if (site.doorkeeper().empty()) {
            visit.show("releve/web/first.jte", firstPage(visit, "", List.of()));
        } else {
            visit.go("/sign-in");
        }
    }

    private static FirstPage firstPage(Visit visit, String name, List<Mistake> mistakes) {
        return new FirstPage(visit.frame(visit.words().text("web.first.title")), name, mistakes);
    }

    private void first(Visit visit) {
        Form form = visit.form();
        String name = shortened(form.text("name"), LONGEST_NAME);
        String secret = form.raw("secret").orElse("");
        if (!site.doorkeeper().empty()) {
            visit.go("/sign-in");
            return;
        }
        Optional<Mistake> mistake = Optional.empty();
        if (name.isEmpty()) {
            mistake = Optional.of(new Mistake("name", visit.words().text("web.in.name-missing")));
        } else if (!secret.equals(form.raw("again").orElse(""))) {
            mistake = Optional.of(new Mistake("again", visit.words().text("web.first.differ")));
        } else {
            SignIn result = site.doorkeeper().first(form.text("code"), name, secret, visit.whence(visit.place()));
            switch (result) {
                case SignIn.In in -> {
                    enter(visit, in);
                    return;
                }
                case SignIn.Wrong wrong ->
                    mistake = Optional.of(new Mistake("code", visit.words().text("web.first.wrong")));
                case SignIn.Wait wait -> mistake = Optional.of(wait(visit, wait));
                case SignIn.Unfit unfit ->
                    mistake = Optional.of(new Mistake("secret", visit.words().text(unfit.textKey())));
            }
        }
        visit.showMistakes(
                "releve/web/first.jte", firstPage(visit, name, mistake.stream().toList()));
    }

    private void askSecret(Visit visit) {
        Optional<Visitor> visitor = visit.findVisitor();
        if (visitor.isEmpty()) {
            visit.go("/sign-in");
        } else if (!visitor.get().locked()) {
            visit.go(back(visit));
        } else {
            visit.show(site.doorkeeper().look().locked(), lockedPage(visit, List.of()));
        }
    }

    private static LockedPage lockedPage(Visit visit, List<Mistake> mistakes) {
        return new LockedPage(visit.frame(visit.words().text("web.locked.title")), back(visit), mistakes);
    }

    private void unlock(Visit visit) {
        if (visit.token().isEmpty()) {
            visit.go("/sign-in");
            return;
        }
        String secret = visit.form().raw("secret").orElse("");
        SignIn result = secret.isEmpty() || secret.length() > LONGEST_SECRET
                ? new SignIn.Wrong()
                : site.doorkeeper().unlock(visit.token().get(), secret, visit.whence(visit.place()));
        switch (result) {
            case SignIn.In in -> enter(visit, in);
            case SignIn.Wrong wrong ->
                stillLocked(visit, new Mistake("secret", visit.words().text("web.locked.wrong")));
            case SignIn.Wait wait -> stillLocked(visit, wait(visit, wait));
            case SignIn.Unfit unfit ->
                stillLocked(visit, new Mistake("secret", visit.words().text(unfit.textKey())));
        }
    }

    private void stillLocked(Visit visit, Mistake mistake) {
        visit.showMistakes(site.doorkeeper().look().locked(), lockedPage(visit, List.of(mistake)));
    }

    private void lock(Visit visit) {
        visit.token().ifPresent(site.doorkeeper()::lock);
        visit.go(ReturnAddress.to("/locked", back(visit)));
    }

    private void change(Visit visit) {
        visit.token().ifPresent(site.doorkeeper()::signOut);
        site.shell().cookies().drop(visit.response(), Cookies.SESSION);
        site.shell().cookies().drop(visit.response(), Cookies.HERE);
        visit.go(ReturnAddress.to("/sign-in", back(visit)));
    }

    private void rememberPlace(Visit visit, String place) {
        if (!place.equals(visit.place())) {
            site.shell().cookies().keepForAYear(visit.response(), Cookies.PLACE, Cookies.encoded(place));
        }
    }

    /** What was just typed, else what the PC remembers. */
    private static String place(Visit visit) {
        return visit.form()
                .raw("place")
                .map(text -> shortened(text.strip(), LONGEST_PLACE))
                .orElse(visit.place());
    }

    private static String back(Visit visit) {
        return ReturnAddress.safe(
                visit.form().find("back").or(() -> visit.query("back")).orElse("/"));
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
