package releve.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one address of server-sent events. The request's own virtual thread writes; it sleeps until there is news or a heartbeat is due. At
 * every heartbeat the doorkeeper is asked again: a session that is locked or over is told {@code end}, upon which the page loads anew.
 */
final class LiveStream {
    /** The page calls the connection lost after two and a half of these. */
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration GAP = Duration.ofMillis(500);
    private static final int MOST_TOPICS = 64;

    private final Site site;
    private final Duration heartbeat;
    private final Clock clock;

    LiveStream(Site site, Duration heartbeat) {
        this.site = site;
        this.heartbeat = heartbeat;
        this.clock = site.clock();
    }

    void answer(Visit visit) throws IOException {
        Visitor visitor = visit.visitor();
        Set<String> topics = topics(visit);
        for (String topic : topics) {
            if (!mayHear(visitor, topic)) {
                throw new NotAllowed("topic");
            }
        }
        String mark = visit.query("last").or(() -> visit.query("since")).orElse("");
        Optional<LiveListener> listener = site.live().listen(visitor.id(), topics, mark);
        if (listener.isEmpty()) {
            visit.bare(503, "too many open pages");
            return;
        }
        try (LiveListener ear = listener.get()) {
            stream(visit, ear);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> topics(Visit visit) {
        var topics = new LinkedHashSet<String>();
        for (String topic : visit.query("t").orElse("").split(",", MOST_TOPICS + 1)) {
            if (Live.wellFormed(topic)) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private boolean mayHear(Visitor visitor, String topic) {
        return site.routes()
                .check(topic)
                .map(check -> check.may(visitor, topic))
                .orElse(false);
    }

    private void stream(Visit visit, LiveListener ear) throws IOException, InterruptedException {
        HttpServletResponse response = visit.response();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        OutputStream out = response.getOutputStream();
        write(response, out, "retry: 3000\n\n" + beat(visit));
        Instant nextBeat = clock.instant().plus(heartbeat);
        while (!site.live().closed() && !ear.dismissed()) {
            String mark = site.live().mark();
            Duration patience = Duration.between(clock.instant(), nextBeat);
            Set<String> news = ear.take(patience.isNegative() ? Duration.ZERO : patience);
            var text = new StringBuilder();
            for (String topic : news) {
                text.append(event(topic, mark, "1"));
            }
            if (!clock.instant().isBefore(nextBeat)) {
                if (!stillIn(visit)) {
                    write(response, out, event("end", mark, "1"));
                    return;
                }
                text.append(beat(visit));
                nextBeat = clock.instant().plus(heartbeat);
            }
            if (!text.isEmpty()) {
                write(response, out, text.toString());
                ear.gather(GAP);
            }
        }
    }

    private boolean stillIn(Visit visit) {
        return visit.token()
                .flatMap(site.doorkeeper()::visitor)
                .filter(now -> !now.locked())
                .map(now -> now.id().equals(visit.visitor().id()))
                .orElse(false);
    }

    private String beat(Visit visit) {
        return "event: beat\ndata: " + visit.words().time(clock.instant()) + "\n\n";
    }

    private static String event(String name, String mark, String data) {
        return "event: " + name + "\nid: " + mark + "\ndata: " + data + "\n\n";
    }

    private static void write(HttpServletResponse response, OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
