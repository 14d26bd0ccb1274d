package releve.wardpc.pc;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with the node over HTTPS: the pinned certificate and no other, no proxy, a limit on every wait and on every answer. The node's
 * name is asked first, then each address it had when it last answered, for the night on which the name server is gone.
 */
final class NodeLine implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** A pack of a few megabytes over a bad line; longer is taken for a line that is gone. */
    private static final Duration WHOLE = Duration.ofSeconds(90);

    private static final int MOST_ADDRESSES = 4;

    /** What came of asking. */
    sealed interface Said {
        record Answer(int status, byte[] body, Instant sent, Instant received) implements Said {
            boolean ok() {
                return status == 200 || status == 204;
            }
        }

        /** @param why for the page; one sentence */
        record Silent(Say why) implements Said {}
    }

    private final Whereabouts where;
    private final Pinned pinned;
    private final HttpClient client;
    private final PcClock clock;
    private volatile List<String> met = List.of();

    NodeLine(Whereabouts where, PcClock clock) {
        this.where = where;
        this.clock = clock;
        this.pinned = new Pinned(where.pin());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(pinned.context())
                .build();
    }

    /** @param body sent with POST; nothing asks with GET. @param most bytes of an answer */
    Said ask(String path, @Nullable String token, byte @Nullable [] body, int most) {
        Say why = Say.text("pc.link.silent");
        for (String base : candidates()) {
            switch (one(base, path, token, body, most)) {
                case Said.Answer answer -> {
                    met = resolved(base);
                    return answer;
                }
                case Said.Silent silent -> why = worse(why, silent.why());
            }
        }
        return new Said.Silent(why);
    }

    /** That somebody else answered is worth more than that nobody did. */
    private static Say worse(Say known, Say next) {
        return known.key().equals("pc.link.stranger") ? known : next;
    }

    private Said one(String base, String path, @Nullable String token, byte @Nullable [] body, int most) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(WHOLE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        Instant sent = clock.raw();
        var limited = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most);
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request.build(), limited);
        try {
            HttpResponse<byte[]> answer = asked.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            return new Said.Answer(answer.statusCode(), answer.body(), sent, clock.raw());
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Said.Silent(Say.text("pc.link.slow"));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Said.Silent(Say.text("pc.link.silent"));
        } catch (ExecutionException e) {
            return new Said.Silent(Pinned.Stranger.in(e)
                    .map(stranger -> Say.text("pc.link.stranger", stranger.fingerprint()))
                    .orElse(Say.text("pc.link.silent")));
        }
    }

    private List<String> candidates() {
        List<String> bases = new ArrayList<>(List.of(where.node()));
        URI uri = URI.create(where.node());
        for (String address : where.addresses()) {
            String host = address.contains(":") ? "[" + address + "]" : address;
            String base = "https://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            if (!bases.contains(base)) {
                bases.add(base);
            }
        }
        return bases;
    }

    private List<String> resolved(String base) {
        try {
            return Arrays.stream(
                            InetAddress.getAllByName(URI.create(base).getHost().replaceAll("[\\[\\]]", "")))
                    .map(InetAddress::getHostAddress)
                    .limit(MOST_ADDRESSES)
                    .toList();
        } catch (UnknownHostException gone) {
            return List.of();
        }
    }

    /** The addresses behind the name that answered last. */
    List<String> met() {
        return met;
    }

    Optional<Instant> certificateEnds() {
        return pinned.ends();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
