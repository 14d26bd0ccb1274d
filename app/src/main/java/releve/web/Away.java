package releve.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/**
 * What a browser needs to go on while the node cannot be reached (decision 0026): the service worker, the page that it shows when it has
 * none, the list of forms that wait, and headers that tell it who is there and what it may keep.
 */
final class Away {
    /** Who is there: {@code nobody}, {@code locked}, or {@code in}, an opaque word for the person, and the seconds until the PC locks. */
    static final String HERE = "Releve-Here";

    /** The page may be kept for reading. */
    static final String KEEP = "Releve-Keep";

    /** The browser asks for a page that nobody looks at yet. */
    static final String AHEAD = "Releve-Ahead";

    /** A form that waited in the browser is sent by its script: it is answered without leading to another page. */
    static final String QUEUED = "Releve-Queued";

    /** The key of the form that was filed. */
    static final String FILED = "Releve-Filed";

    private final Site site;

    Away(Site site) {
        this.site = site;
    }

    void open(Routes routes) {
        routes.page("/worker.js", Permission.ANYBODY, this::worker);
        routes.page("/away", Permission.ANYBODY, this::away);
        routes.page("/waiting", Permission.SIGNED_IN, this::waiting);
    }

    /** Always asked for anew, so that a node that was renewed renews its browsers. */
    private void worker(Visit visit) {
        Statics.Static file = site.shell().statics().find("worker.js").orElseThrow(() -> new NotThere("file"));
        visit.sendFresh(file);
    }

    private void away(Visit visit) {
        List<Words> all = Arrays.stream(Language.values()).map(site::words).toList();
        visit.show("releve/web/away.jte", new AwayPage(all, site.shell().statics()::address));
    }

    private void waiting(Visit visit) {
        visit.keep();
        visit.show(
                "releve/web/waiting.jte",
                new WaitingPage(visit.frame(visit.words().text("web.waiting.title"))));
    }

    /** Says to the browser's worker who is there. The word for a person is the account's id, in letters that a header can carry. */
    void tell(Context context, Visit.Session session, boolean keep) {
        String here = session.visitor()
                .map(who -> who.locked()
                        ? "locked"
                        : "in " + Cookies.encoded(who.id()) + " "
                                + site.doorkeeper().lockAfter().toSeconds())
                .orElse("nobody");
        context.header(HERE, here);
        if (keep) {
            context.header(KEEP, "yes");
        }
    }
}
