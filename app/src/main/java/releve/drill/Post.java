package releve.drill;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import releve.drill.Tally.Of;

/**
 * Where messages leave: in time order, with the lapses that real senders have, at a small and counted rate. Lapses come each so many
 * messages rather than by chance, so that even a short drill has one of each.
 */
final class Post {
    private static final int REPEAT_EACH = 397;
    private static final int SAME_ID_EACH = 1_499;
    private static final int UNLISTED_EACH = 211;
    private static final int HEADLESS_EACH = 1_999;
    private static final int DAMAGE_EACH = 997;

    private static final String[] UNLISTED = {"BAR^P01^BAR_P01", "DFT^P03^DFT_P03", "MFN^M02^MFN_M02"};

    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Deque<Sent> ready = new ArrayDeque<>();
    private final Tally tally;
    private long count;

    Post(Tally tally) {
        this.tally = tally;
        Feed.ALL.forEach(feed -> outlets.put(feed.name(), new Outlet(feed)));
    }

    void send(Feed feed, Instant at, String type, String... segments) {
        Outlet outlet = outlet(feed);
        String body = String.join("", segments);
        Sent sent = outlet.message(at, type, body);
        count++;
        if (count % DAMAGE_EACH == 0) {
            sent = damaged(sent);
            tally.add(Of.DAMAGED_HEADER);
        }
        put(sent);
        lapse(feed, type, body, sent);
    }

    void poll(Feed feed, Instant at) {
        ready.add(outlet(feed).poll(at));
        tally.add(Of.POLLS);
    }

    @Nullable
    Sent next() {
        return ready.poll();
    }

    private void lapse(Feed feed, String type, String body, Sent sent) {
        Outlet outlet = outlet(feed);
        if (count % REPEAT_EACH == 0) {
            put(sent);
            tally.add(Of.REPEATS);
        }
        if (count % SAME_ID_EACH == 0) {
            put(outlet.numbered(sent.at(), type, sent.controlId(), body + "NTE|1||Compteur remis en marche\r"));
            tally.add(Of.SAME_ID_OTHER_BODY);
        }
        if (count % UNLISTED_EACH == 0) {
            String other = UNLISTED[(int) (count / UNLISTED_EACH % UNLISTED.length)];
            put(outlet.message(sent.at(), other, unlisted(sent.at(), body)));
            tally.add(Of.UNLISTED_TYPE);
        }
        if (count % HEADLESS_EACH == 0) {
            put(outlet.bare(sent.at(), body));
            tally.add(Of.WITHOUT_HEADER);
        }
    }

    private void put(Sent sent) {
        ready.add(sent);
        tally.add(Of.MESSAGES);
    }

    private Outlet outlet(Feed feed) {
        Outlet outlet = outlets.get(feed.name());
        if (outlet == null) {
            throw new IllegalArgumentException("no outlet for feed " + feed.name());
        }
        return outlet;
    }

    private static String unlisted(Instant at, String body) {
        int pid = body.indexOf("PID|");
        String event = Fields.of("EVN").set(2, Times.second(at)).write();
        return pid < 0 ? event : event + body.substring(pid, body.indexOf('\r', pid) + 1);
    }

    /** {@code MSH|^~\&} as it comes out of a system that took it for HTML. */
    private static Sent damaged(Sent sent) {
        byte[] extra = {'a', 'm', 'p', ';'};
        int after = "MSH|^~\\&".length();
        byte[] bytes = new byte[sent.message().length + extra.length];
        System.arraycopy(sent.message(), 0, bytes, 0, after);
        System.arraycopy(extra, 0, bytes, after, extra.length);
        System.arraycopy(sent.message(), after, bytes, after + extra.length, sent.message().length - after);
        return new Sent(sent.at(), sent.feed(), bytes, sent.controlId());
    }
}
