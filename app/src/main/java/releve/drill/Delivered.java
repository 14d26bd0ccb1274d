package releve.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What sending came to.
 *
 * @param sent messages that got a final answer, each counted once
 * @param accepted answered AA or CA
 * @param rejected answered AE, AR, CE or CR
 * @param resent times a message was sent again because the connection broke before its answer
 * @param polls empty frames, which are not answered
 * @param refusals the first few rejections: control id, code and the receiver's words
 */
public record Delivered(
        long sent, long accepted, long rejected, long resent, long polls, Latencies latencies, List<String> refusals) {
    static final int REFUSALS_KEPT = 20;

    public Duration slowest() {
        return latencies.slowest();
    }

    static Delivered sum(List<Delivered> parts) {
        Latencies latencies = new Latencies();
        List<String> refusals = new ArrayList<>();
        parts.forEach(part -> {
            latencies.add(part.latencies);
            refusals.addAll(part.refusals);
        });
        return new Delivered(
                parts.stream().mapToLong(Delivered::sent).sum(),
                parts.stream().mapToLong(Delivered::accepted).sum(),
                parts.stream().mapToLong(Delivered::rejected).sum(),
                parts.stream().mapToLong(Delivered::resent).sum(),
                parts.stream().mapToLong(Delivered::polls).sum(),
                latencies,
                refusals.stream().limit(REFUSALS_KEPT).toList());
    }
}
