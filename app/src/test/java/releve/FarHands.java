package releve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import releve.Errands.Done;
import releve.Errands.Errand;
import releve.journal.Json;

/** Sends somebody on another host on errands, and hears what came of them. */
final class FarHands implements AutoCloseable {
    /** As long as a ward PC waits for an answer of the node, and a little more. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Map<Long, CompletableFuture<Done>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final Program program;
    private final BufferedWriter out;

    FarHands(Program program) {
        this.program = program;
        this.out =
                new BufferedWriter(new OutputStreamWriter(program.process().getOutputStream(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            while (true) {
                Done done = Json.read(program.line(), Done.class);
                Objects.requireNonNull(waiting.remove(done.id())).complete(done);
            }
        } catch (IOException | RuntimeException ended) {
            waiting.values().forEach(each -> each.completeExceptionally(ended));
        }
    }

    CompletableFuture<Done> send(String who, String what, String page, String action, Map<String, String> fields)
            throws IOException {
        var errand = new Errand(ids.incrementAndGet(), who, what, page, action, fields);
        var answer = new CompletableFuture<Done>();
        waiting.put(errand.id(), answer);
        synchronized (out) {
            out.write(new String(Json.payload(errand), StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
        }
        return answer;
    }

    /** What came of it; it may be any answer but that it could not be done at all. */
    static Done heard(CompletableFuture<Done> answer) throws InterruptedException {
        try {
            Done done = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (done.status() == 0) {
                throw new AssertionError(done.body());
            }
            return done;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("nothing was heard", e);
        }
    }

    private Done ask(String who, String what, String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return heard(send(who, what, page, action, fields));
    }

    void open(String who, String address) throws IOException, InterruptedException {
        ask(who, "open", address, "", Map.of());
    }

    void signIn(String who, String name, String secret) throws IOException, InterruptedException {
        Done came = ask(who, "sign-in", "", "", Map.of("name", name, "secret", secret));
        if (came.status() != 303) {
            throw new AssertionError(who + " does not come in: " + came.body());
        }
    }

    String get(String who, String page) throws IOException, InterruptedException {
        return ask(who, "get", page, "", Map.of()).body();
    }

    Done fill(String who, String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return ask(who, "fill", page, action, fields);
    }

    CompletableFuture<Done> round(String who) throws IOException {
        return send(who, "round", "", "", Map.of());
    }

    @Override
    public void close() throws IOException {
        try (program) {
            out.close(); // there are no more errands
            program.letEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
