package releve.bench.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A contestant that handles messages one by one: it tells which it can handle at all, then is timed on those chosen. */
public final class Passes {
    static final String WHICH = "which";
    static final String USE = "use";
    static final String ROUND = "round";

    private final List<byte[]> all;
    private final ToLongFunction<byte[]> handle;
    private List<byte[]> chosen;

    /** @param handle returns the characters that came out; throws when it cannot handle the message */
    public Passes(List<byte[]> messages, ToLongFunction<byte[]> handle) {
        this.all = List.copyOf(messages);
        this.handle = handle;
        this.chosen = all;
    }

    public void serve() throws IOException {
        Answering.serve("ready", this::answer);
    }

    String answer(String question) {
        int space = question.indexOf(' ');
        String rest = question.substring(space + 1);
        return switch (space < 0 ? question : question.substring(0, space)) {
            case WHICH -> numbers(IntStream.range(0, all.size()).filter(this::handles));
            case USE -> {
                chosen = parse(rest).mapToObj(all::get).toList();
                yield Integer.toString(chosen.size());
            }
            case ROUND -> round(Duration.ofMillis(Long.parseLong(rest))).encode();
            default -> throw new IllegalArgumentException("question '" + question + "'");
        };
    }

    /** Whole passes over the chosen messages until they took so much CPU time: a busy machine does not shorten a round. */
    private Cost round(Duration atLeast) {
        var watch = new Stopwatch();
        long done = 0;
        long touched = 0;
        do {
            for (byte[] message : chosen) {
                touched += handle.applyAsLong(message);
            }
            done += chosen.size();
        } while (watch.cpu().compareTo(atLeast) < 0);
        return watch.stop(done, touched);
    }

    private boolean handles(int index) {
        try {
            return handle.applyAsLong(all.get(index)) >= 0;
        } catch (RuntimeException e) {
            System.err.println("message " + index + ": " + e);
            return false;
        }
    }

    static String numbers(IntStream numbers) {
        return numbers.mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    static IntStream parse(String numbers) {
        return numbers.isEmpty()
                ? IntStream.empty()
                : IntStream.of(List.of(numbers.split(",", -1)).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }
}
