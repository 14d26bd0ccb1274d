package releve.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge where a request's fault is logged once, with a number that the person also sees; and nothing else of it on the page. */
final class Faults {
    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final Gate gate;
    private final Supplier<String> chance;

    Faults(Gate gate, Supplier<String> chance) {
        this.gate = gate;
        this.chance = chance;
    }

    void bad(BadRequest e, Context context) {
        log.info("refused {} from {}: {}", context.method(), context.req().getRemoteAddr(), e.getMessage());
        Visit visit = gate.stray(context);
        Words words = visit.words();
        visit.say(
                e.status(), words.text("web.bad.title"), List.of(words.text(e.textKey()), words.text("web.bad.next")));
    }

    void broken(Exception e, Context context) {
        String number =
                chance.get().replaceAll("[^A-Za-z0-9]", "").substring(0, 6).toUpperCase(Locale.ROOT);
        log.error("fault {} while answering {} {}", number, context.method(), pattern(context), e);
        try {
            Visit visit = gate.stray(context);
            Words words = visit.words();
            visit.say(
                    500,
                    words.text("web.broken.title"),
                    List.of(
                            words.text("web.broken.what"),
                            words.text("web.broken.next"),
                            words.text("web.broken.number", number)));
        } catch (RuntimeException again) {
            log.error("fault {}: its page could not be made either", number, again);
            context.status(500).contentType("text/plain; charset=utf-8").result("Relève: " + number + "\n");
        }
    }

    void ofMachine(Exception e, Context context) {
        log.error("fault while answering {} {}", context.method(), pattern(context), e);
    }

    void stray(Context context) {
        Visit visit = gate.stray(context);
        if (context.statusCode() == 405) {
            visit.bare(405, "method not allowed");
        } else {
            gate.missing(visit);
        }
    }

    /** The route, not the address: that may name a patient. */
    private static String pattern(Context context) {
        return context.endpoints().lastHttpEndpoint() == null
                ? "(no route)"
                : context.endpoints().lastHttpEndpoint().path;
    }
}
