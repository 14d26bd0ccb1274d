package releve.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.web.Routes.Method;
import releve.web.Routes.Route;

/** The running web server: the frame's own pages and those of every room that was given. */
public final class Web implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Web.class);

    /** Marks an answer that is a page already, so that the page for its status does not replace it. */
    private static final String ANSWERED = "releve.answered";

    private final WebSettings settings;
    private final Optional<Certificate> certificate;
    private final Site site;
    private final Gate gate;
    private final Faults faults;
    private final Javalin server;

    private Web(WebSettings settings, Optional<Certificate> certificate, Site site) {
        this.settings = settings;
        this.certificate = certificate;
        this.site = site;
        this.gate = new Gate(site);
        this.faults = new Faults(gate, site.shell().secrets());
        this.server = Javalin.create(this::configure);
    }

    /** Binds and serves. {@code rooms} are opened in this order, which is also the order of the start page. */
    public static Web open(WebSettings settings, Doorkeeper doorkeeper, DataAges ages, List<Pages> rooms, Clock clock)
            throws IOException {
        return open(settings, doorkeeper, ages, HouseState.NORMAL, rooms, newLive(), clock);
    }

    /** With a hub that exists already, because rooms that write begin before the pages open. */
    public static Web open(
            WebSettings settings,
            Doorkeeper doorkeeper,
            DataAges ages,
            HouseState house,
            List<Pages> rooms,
            Live live,
            Clock clock)
            throws IOException {
        Hosts hosts = Hosts.of(settings.address(), settings.names());
        Optional<Certificate> certificate = Optional.empty();
        if (settings.tls()) {
            certificate = Optional.of(
                    settings.keyStore().isPresent()
                            ? Certificate.of(settings.keyStore().get())
                            : NodeCertificate.forHosts(settings.data(), hosts.names(), clock));
        }
        var names = new TreeSet<String>(List.of("web"));
        rooms.forEach(room -> names.add(room.room()));
        var shell = new Site.Shell(
                new Templates(),
                new Statics(),
                new Cookies(settings.tls()),
                hosts,
                settings.tls(),
                settings.zone(),
                settings.language(),
                clock,
                UUID::randomUUID,
                Web::secret);
        var site = new Site(doorkeeper, ages, house, Bundles.of(names), new Routes(), live, new Once(clock), shell);
        new WayIn(site).open(site.routes());
        new OwnSecret(site).open(site.routes());
        new OwnSessions(site).open(site.routes());
        new Enrolling(site).open(site.routes());
        new Away(site).open(site.routes());
        new FramePages(site, new LiveStream(site, settings.heartbeat())).open(site.routes());
        rooms.forEach(room -> room.open(site.routes()));
        var web = new Web(settings, certificate, site);
        web.start();
        return web;
    }

    /** A hub for live updates, to be given to rooms and then to {@link #open}. */
    public static Live newLive() {
        byte[] chance = new byte[6];
        new SecureRandom().nextBytes(chance);
        return new Live(HexFormat.of().formatHex(chance));
    }

    private static String secret() {
        byte[] chance = new byte[32];
        new SecureRandom().nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy =
                CompressionStrategy.NONE; // pages carry secrets (BREACH), and the network is a hospital's own
        config.http.maxRequestSize = Routes.FORM_LIMIT;
        config.http.prefer405over404 = true;
        Connection.configure(config.jetty, settings, certificate);
        config.routes.before(this::before);
        for (Route route : site.routes().all()) {
            HandlerType type = route.method() == Method.GET ? HandlerType.GET : HandlerType.POST;
            config.routes.addHttpHandler(type, route.path(), context -> {
                context.attribute(ANSWERED, true);
                gate.admit(context, route);
            });
        }
        for (Routes.Machine machine : site.routes().machines()) {
            HandlerType type = machine.method() == Method.GET ? HandlerType.GET : HandlerType.POST;
            config.routes.addHttpHandler(type, machine.path(), context -> {
                context.attribute(ANSWERED, true);
                answer(machine, context);
            });
        }
        config.routes.exception(BadRequest.class, faults::bad);
        config.routes.exception(Exception.class, (e, context) -> {
            context.attribute(ANSWERED, true);
            faults.broken(e, context);
        });
        for (int status : new int[] {404, 405}) {
            config.routes.error(status, this::stray);
        }
    }

    private void answer(Routes.Machine machine, Context context) {
        var call = new Call(context, machine.limit());
        if (call.isFromABrowser()) {
            call.refuse(403, "no-browser");
            return;
        }
        try {
            machine.answer().to(call);
        } catch (Call.Refused refused) {
            call.refuse(refused.status(), refused.code());
        } catch (IOException | RuntimeException e) {
            faults.ofMachine(e, context);
            call.refuse(500, "fault");
        }
    }

    private void before(Context context) {
        Headers.set(context.res(), settings.tls());
        if (!gate.knowsHost(context)) {
            log.info(
                    "refused a request from {} that names another host",
                    context.req().getRemoteAddr());
            context.status(421).contentType("text/plain; charset=utf-8").result("This node is not that host.\n");
            context.skipRemainingHandlers();
        }
    }

    private void stray(Context context) {
        if (context.attribute(ANSWERED) == null && gate.knowsHost(context)) {
            faults.stray(context);
        }
    }

    private void start() throws IOException {
        try {
            server.start();
        } catch (JavalinException failed) {
            throw new IOException(
                    "port " + settings.port() + " of " + settings.address().getHostAddress() + " cannot be had: "
                            + failed.getMessage(),
                    failed);
        }
        log.info("serving pages on {}", address());
        fingerprint().ifPresent(print -> log.info("the certificate's SHA-256 fingerprint is {}", print));
    }

    public int port() {
        return server.port();
    }

    /** For the terminal and the first visitor. */
    public String address() {
        String host = settings.address().isAnyLocalAddress()
                ? site.shell().hosts().names().stream()
                        .filter(name -> !name.equals("localhost") && !name.contains(":"))
                        .findFirst()
                        .orElse("localhost")
                : settings.address().isLoopbackAddress()
                        ? "localhost"
                        : settings.address().getHostAddress();
        return (settings.tls() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port()
                + "/";
    }

    /** SHA-256 of the certificate, to compare with what the browser shows; nothing without TLS. */
    public Optional<String> fingerprint() {
        return certificate.map(Certificate::fingerprint);
    }

    /** Where rooms say that something changed. */
    public Live live() {
        return site.live();
    }

    /** Every route with the permission it asks for, to be listed, documented and tested: {@code GET /age web.signed-in}. */
    public List<String> routes() {
        var lines = new ArrayList<String>();
        for (Route route : site.routes().all()) {
            lines.add(route.method() + " " + route.path() + " "
                    + route.permission().key());
        }
        for (Routes.Machine machine : site.routes().machines()) {
            lines.add(machine.method() + " " + machine.path() + " " + Permission.MACHINE.key());
        }
        return lines;
    }

    /** Ends the streams, lets requests under way finish, and stops. */
    @Override
    public void close() {
        site.live().close();
        server.stop();
    }
}
