package releve.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One request, from somebody the doorkeeper has let in as far as the route asks. */
public final class Visit {
    /** The header an update carries that a page fetched by itself. */
    static final String REFRESH = "Releve-Refresh";

    /** What a document of ours may be; anything else is sent as a file to keep, never shown. */
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "text/plain; charset=utf-8", "image/png", "image/jpeg");

    private final Site site;
    private final Context context;
    private final Session session;
    private final Form form;
    private final Instant now;
    private final String mark;
    private boolean keep;

    /** What the request's cookies say. */
    record Session(Optional<String> token, Optional<Visitor> visitor, String secret, Language language, String place) {}

    Visit(Site site, Context context, Session session, Form form) {
        this.site = site;
        this.context = context;
        this.session = session;
        this.form = form;
        this.now = site.clock().instant();
        this.mark = site.live().mark();
    }

    /** Who asks; only on routes that anybody may open can there be nobody. */
    public Optional<Visitor> findVisitor() {
        return session.visitor();
    }

    public Visitor visitor() {
        return session.visitor().orElseThrow(() -> new IllegalStateException("nobody is signed in on this route"));
    }

    public boolean may(Permission permission) {
        return session.visitor()
                .filter(who -> site.doorkeeper().may(who, permission))
                .isPresent();
    }

    public Words words() {
        return site.words(session.language());
    }

    /** The ward PC's name as its users gave it, or blank. */
    public String place() {
        return session.place();
    }

    /** This place, and the address that the request came from. */
    Whence whence(String place) {
        return new Whence(place, pcToken().orElse(""), context.req().getRemoteAddr());
    }

    Optional<String> pcToken() {
        return site.shell().cookies().find(context.req(), Cookies.PC);
    }

    /** The enrolled ward PC that this browser is. */
    Optional<WardPc> wardPc() {
        return pcToken().flatMap(site.doorkeeper()::wardPc);
    }

    /** The moment of the request; one for the whole page. */
    public Instant now() {
        return now;
    }

    /** A parameter of the path, as declared in braces. */
    public String part(String name) {
        return context.pathParam(name);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** What was sent; empty for a page. */
    public Form form() {
        return form;
    }

    /** True when a page of ours fetches a part of itself. */
    public boolean isPart() {
        return context.header("HX-Request") != null;
    }

    /** True when a page of ours fetches a part of itself because something changed or time went by, and nobody touched it. */
    public boolean isRefresh() {
        return isPart() && context.header(REFRESH) != null;
    }

    /** Lets the browser keep this page for reading while the node cannot be reached (decision 0026). */
    public void keep() {
        keep = true;
    }

    /** True when the browser fetches a page to keep it, and nobody looks at it yet. */
    public boolean isAhead() {
        return context.header(Away.AHEAD) != null;
    }

    /** The path that was asked for, with its query. */
    public String address() {
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** The frame for a page with this title (already in words), whose live parts wait for these topics. */
    public Frame frame(String title, String... topics) {
        String news = "";
        if (session.visitor().isPresent() && !session.visitor().get().locked()) {
            String all = topics.length == 0 ? "age" : "age," + String.join(",", topics);
            news = "/live?t=" + URLEncoder.encode(all, StandardCharsets.UTF_8) + "&since=" + mark;
        }
        return new Frame(
                words(),
                title,
                address(),
                session.visitor(),
                session.place(),
                site.age(
                        words(),
                        now,
                        session.visitor().filter(who -> !who.locked()).isPresent()),
                site.house().standing(words()),
                new Frame.Forms(
                        FormToken.of(session.secret()),
                        site.shell().ids().get(),
                        site.doorkeeper().lockAfter(),
                        searchBox(),
                        site.routes().menu(words(), this::may)),
                new Frame.News(news, now),
                site.shell().statics()::address);
    }

    /** How old the data are, feed by feed. */
    public DataAges ages() {
        return site.ages();
    }

    private String searchBox() {
        return site.routes()
                .search()
                .filter(route -> may(route.permission()) && !context.path().equals(route.path()))
                .map(Routes.Route::path)
                .orElse("");
    }

    /** Shows a page: a template whose one parameter is the page. */
    public void show(String template, Object page) {
        show(200, template, page);
    }

    /** Shows a form again with what is to mend in it. */
    public void showMistakes(String template, Object page) {
        show(isPart() ? 200 : 422, template, page);
    }

    /** What a template makes of a page or of a part of one, to be shown now or to several visitors. */
    public String render(String template, Object page) {
        return site.shell().templates().render(template, page);
    }

    /** Shows a part of a page that was rendered before; only says so (304) to a page that has this {@link ContentVersion} already. */
    public void showPart(String html, String version) {
        context.header("ETag", version);
        if (version.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            html(200, html);
        }
    }

    void show(int status, String template, Object page) {
        html(status, site.shell().templates().render(template, page));
    }

    void html(int status, String html) {
        new Away(site).tell(context, session, keep && status == 200);
        context.status(status).contentType("text/html; charset=utf-8").result(html);
    }

    /** On to another page of this server (303: the browser asks for it with GET). */
    public void go(String path) {
        String safe = ReturnAddress.safe(path);
        if (isPart()) {
            context.header("HX-Redirect", safe).status(204);
        } else if (context.header(Away.QUEUED) != null) {
            context.status(204);
        } else {
            context.header("Location", safe).status(303);
        }
    }

    /**
     * Files what the form says, once however often it is sent, then goes to the page whose path {@code filing} returns. The form's draft in
     * the browser is dropped.
     */
    public void file(Supplier<String> filing) {
        UUID key = formKey();
        String path = site.once().file(visitor().id(), key, filing);
        site.shell().cookies().forScripts(response(), Cookies.FILED, key.toString());
        context.header(Away.FILED, key.toString());
        go(path);
    }

    /** The key made when the form was shown; a room keeps it in its fact, so that a restart in between files nothing twice either. */
    public UUID formKey() {
        try {
            return UUID.fromString(form.text("_once"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "web.bad.form", "a form without its key");
        }
    }

    /** Sends a document to be shown in a page, or kept when its type is none a browser should show. */
    public void sendDocument(String type, String name, byte[] bytes) {
        boolean shown = SHOWN.contains(type);
        context.header("Content-Security-Policy", Headers.DOCUMENT_POLICY);
        context.header("X-Frame-Options", "SAMEORIGIN");
        disposition(shown ? "inline" : "attachment", name);
        context.contentType(shown ? type : "application/octet-stream").result(bytes);
    }

    /** Sends a file to be kept. */
    public void sendFile(String type, String name, byte[] bytes) {
        disposition("attachment", name);
        context.contentType(type).result(bytes);
    }

    private void disposition(String how, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        context.header("Content-Disposition", how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + whole);
    }

    Optional<String> token() {
        return session.token();
    }

    String secret() {
        return session.secret();
    }

    HttpServletResponse response() {
        return context.res();
    }

    /** A few words for a machine. */
    void bare(int status, String text) {
        context.status(status).contentType("text/plain; charset=utf-8").result(text);
    }

    void sendStatic(Statics.Static file) throws IOException {
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(file.type()).result(file.bytes());
    }

    /** A file that is asked for anew each time. */
    void sendFresh(Statics.Static file) {
        context.contentType(file.type()).result(file.bytes());
    }

    /** A page that says what went wrong, in words. */
    void say(int status, String title, List<String> paragraphs) {
        if (isPart()) {
            bare(status, title);
        } else {
            show(status, "releve/web/message.jte", new MessagePage(frame(title), paragraphs));
        }
    }

    Map<String, String> parts() {
        return context.pathParamMap();
    }
}
