package releve.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.web.Routes.Method;
import releve.web.Routes.Route;

/**
 * Where every request passes, in this order: is it from a page of ours, who is it, does the form carry its session's token, may this
 * visitor open this route. Only then is the room asked.
 */
final class Gate {
    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private static final Set<String> OPEN_BEFORE_CHOOSING = Set.of(OwnSecret.PATH, "/lock", "/live", "/age/now");

    private final Site site;

    Gate(Site site) {
        this.site = site;
    }

    /** @return false when the request names a host we are not */
    boolean knowsHost(Context context) {
        String host = context.header("Host");
        return host != null && site.shell().hosts().answersTo(host);
    }

    void admit(Context context, Route route) throws IOException {
        HttpServletRequest request = context.req();
        if (route.method() == Method.POST) {
            ofOurOrigin(request);
        }
        Visit.Session session = session(context);
        boolean allowed = allowed(route, session);
        // Files of somebody who may not send them are not read; a form that was not read has no token to check, and is
        // refused below.
        boolean read = route.method() == Method.POST && (allowed || !isMultipart(request));
        Form form = read ? form(request, route) : Form.EMPTY;
        var visit = new Visit(site, context, session, form);
        if (!route.permission().equals(Permission.ANYBODY) && !comesIn(visit, session, route)) {
            return;
        }
        if (read) {
            String given = Optional.ofNullable(context.header("Releve-Form")).orElse(form.text("_token"));
            if (!fits(context, session, given)) {
                throw new BadRequest(403, "web.bad.token", "a form without its session's token");
            }
        }
        if (!allowed) {
            refuse(visit, route);
            return;
        }
        if (session.token().isPresent()
                && context.header(Visit.REFRESH) == null
                && !route.path().equals("/live")) {
            site.doorkeeper().active(session.token().get());
        }
        answer(visit, route);
    }

    private void answer(Visit visit, Route route) throws IOException {
        try {
            route.answer().to(visit);
        } catch (Instead e) {
            visit.show(e.status(), e.template(), e.page());
        } catch (NotAllowed e) {
            refuse(visit, route);
        } catch (NotThere e) {
            missing(visit);
        }
    }

    /** False when the visitor was sent to the way in instead. */
    private boolean comesIn(Visit visit, Visit.Session session, Route route) {
        if (session.visitor().isPresent() && !session.visitor().get().locked()) {
            return chosen(visit, route);
        }
        String way =
                session.visitor().isPresent() ? "/locked" : site.doorkeeper().empty() ? "/first" : "/sign-in";
        visit.go(ReturnAddress.to(way, back(visit, route)));
        return false;
    }

    /** The page itself; for a form, the page of the same address that showed it, whose draft is still on the PC. */
    private String back(Visit visit, Route route) {
        boolean page = route.method() == Method.GET
                || site.routes().all().stream()
                        .anyMatch(each ->
                                each.method() == Method.GET && each.path().equals(route.path()));
        return visit.isPart() || !page ? "/" : visit.address();
    }

    /** False when the visitor was sent to choose a PIN or password of their own first. */
    private boolean chosen(Visit visit, Route route) {
        if (OPEN_BEFORE_CHOOSING.contains(route.path()) || !site.doorkeeper().mustChange(visit.visitor())) {
            return true;
        }
        visit.go(ReturnAddress.to(OwnSecret.PATH, back(visit, route)));
        return false;
    }

    /** A session that ended while its page was open still vouches for the forms of that page: to sign out, to choose a language. */
    private boolean fits(Context context, Visit.Session session, String given) {
        return FormToken.matches(session.secret(), given)
                || site.shell()
                        .cookies()
                        .find(context.req(), Cookies.SESSION)
                        .filter(token -> FormToken.matches(token, given))
                        .isPresent();
    }

    private boolean allowed(Route route, Visit.Session session) {
        Permission needed = route.permission();
        if (needed.equals(Permission.ANYBODY)) {
            return true;
        }
        return session.visitor()
                .filter(who ->
                        needed.equals(Permission.SIGNED_IN) || site.doorkeeper().may(who, needed))
                .isPresent();
    }

    private void refuse(Visit visit, Route route) {
        visit.findVisitor().ifPresent(who -> {
            log.info(
                    "refused {} {} to {}: {}",
                    route.method(),
                    route.path(),
                    who.id(),
                    route.permission().key());
            site.doorkeeper().refused(who, route.permission(), route.path());
        });
        Words words = visit.words();
        visit.say(
                403,
                words.text("web.forbidden.title"),
                List.of(
                        words.text(
                                "web.forbidden.what",
                                visit.findVisitor().map(Visitor::name).orElse("")),
                        words.text("web.forbidden.next")));
    }

    void missing(Visit visit) {
        Words words = visit.words();
        visit.say(
                404,
                words.text("web.missing.title"),
                List.of(words.text("web.missing.what"), words.text("web.missing.next")));
    }

    /** The visit of a request that no route answers. */
    Visit stray(Context context) {
        return new Visit(site, context, session(context), Form.EMPTY);
    }

    /** Browsers say where a form comes from; a form of another site is refused whatever it carries. */
    private void ofOurOrigin(HttpServletRequest request) {
        String fetch = request.getHeader("Sec-Fetch-Site");
        if (fetch != null && !fetch.equals("same-origin")) {
            throw new BadRequest(
                    403,
                    "web.bad.origin",
                    "a form sent " + (fetch.equals("none") ? "from nowhere" : "from another site"));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equalsIgnoreCase(ownOrigin(request))) {
            throw new BadRequest(403, "web.bad.origin", "a form of another origin");
        }
    }

    private String ownOrigin(HttpServletRequest request) {
        return (site.shell().tls() ? "https://" : "http://") + request.getHeader("Host");
    }

    private static Form form(HttpServletRequest request, Route route) throws IOException {
        boolean files = route.files() && isMultipart(request);
        int limit = route.files() && !files ? Routes.FORM_LIMIT : route.limit();
        if (request.getContentLengthLong() > limit) {
            throw new BadRequest(413, "web.bad.large", "a form of " + request.getContentLengthLong() + " bytes");
        }
        String type = request.getContentType();
        if (files) {
            return Multipart.parse(type, Form.bytes(request.getInputStream(), limit));
        }
        if (type != null && !type.startsWith("application/x-www-form-urlencoded")) {
            throw new BadRequest(415, "web.bad.form", "a form of another type");
        }
        return Form.read(request.getInputStream(), limit);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, Multipart.TYPE, 0, Multipart.TYPE.length());
    }

    private Visit.Session session(Context context) {
        Cookies cookies = site.shell().cookies();
        HttpServletRequest request = context.req();
        Optional<String> token = cookies.find(request, Cookies.SESSION);
        Optional<Visitor> visitor = token.flatMap(site.doorkeeper()::visitor);
        String secret = visitor.isPresent() ? token.orElseThrow() : guest(context);
        String place =
                cookies.find(request, Cookies.PLACE).flatMap(Cookies::decoded).orElse("");
        return new Visit.Session(
                visitor.isPresent() ? token : Optional.empty(), visitor, secret, language(context, visitor), place);
    }

    /** Somebody who is not signed in has forms too (to sign in), so they have a secret of their own. */
    private String guest(Context context) {
        Cookies cookies = site.shell().cookies();
        return cookies.find(context.req(), Cookies.GUEST).orElseGet(() -> {
            String fresh = site.shell().secrets().get();
            cookies.keep(context.res(), Cookies.GUEST, fresh);
            return fresh;
        });
    }

    /**
     * Chosen on this PC by whoever is signed in, else the person's own; before signing in, chosen on this PC by anybody, else what the
     * browser asks for. Else French.
     */
    private Language language(Context context, Optional<Visitor> visitor) {
        String[] chosen = site.shell()
                .cookies()
                .find(context.req(), Cookies.LANGUAGE)
                .orElse("")
                .split("\\.", 2);
        boolean own = chosen.length == 2
                && visitor.filter(who -> who.id().equals(chosen[1])).isPresent();
        Optional<Language> here = Language.find(chosen[0]);
        Optional<Language> personal = visitor.flatMap(who -> Language.find(who.language()));
        return (own ? here.or(() -> personal) : personal.or(() -> here))
                .or(() -> Language.accepted(
                        Optional.ofNullable(context.header("Accept-Language")).orElse("")))
                .orElse(site.shell().language());
    }
}
