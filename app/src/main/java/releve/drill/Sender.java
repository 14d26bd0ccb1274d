package releve.drill;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sender as interface engines are: one message at a time, the next only after the answer; when the connection breaks it connects again
 * and sends the unanswered message once more, so that nothing is skipped. One thread at a time.
 */
final class Sender implements Closeable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final InetSocketAddress to;
    private final Duration patience;
    private final Latencies latencies = new Latencies();
    private final List<String> refusals = new ArrayList<>();
    private @Nullable Line line;
    private long accepted;
    private long rejected;
    private long resent;
    private long polls;

    /** @param patience how long an answer, and a receiver that is away, are waited for */
    Sender(InetSocketAddress to, Duration patience) {
        this.to = to;
        this.patience = patience;
    }

    /** Sends until there is an answer; fails when the receiver stayed away longer than the patience. */
    Answer send(byte[] message) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                long begun = System.nanoTime();
                Answer answer = line().exchange(message);
                latencies.record(System.nanoTime() - begun);
                count(answer);
                return answer;
            } catch (IOException e) {
                drop();
                if (System.nanoTime() > deadline) {
                    throw new IOException("no answer from " + to + " within " + patience.toSeconds() + " s", e);
                }
                resent++;
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** A heartbeat that is lost with a broken connection is not sent again. */
    void poll() {
        try {
            line().poll();
            polls++;
        } catch (IOException e) {
            drop();
        }
    }

    Delivered delivered() {
        return new Delivered(accepted + rejected, accepted, rejected, resent, polls, latencies, List.copyOf(refusals));
    }

    private Line line() throws IOException {
        Line open = line;
        if (open == null) {
            open = new Line(to, patience);
            line = open;
        }
        return open;
    }

    private void count(Answer answer) {
        if (answer.accepts()) {
            accepted++;
            return;
        }
        rejected++;
        if (refusals.size() < Delivered.REFUSALS_KEPT) {
            refusals.add(answer.controlId() + " " + answer.code() + " " + answer.text());
        }
    }

    private void drop() {
        Line open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // The connection is already broken; there is nothing left to lose.
            }
        }
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the receiver", e);
        }
    }

    @Override
    public void close() {
        drop();
    }
}
