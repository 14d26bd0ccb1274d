package releve.bench.harness;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A contestant that handles messages one by one in its own process ({@link Passes} is the other end). */
public record Handler(String name, Child child, Duration length) implements Contestant<Cost> {
    /** Numbers of the messages that every one of them can handle; from now on they handle those only. */
    public static Set<Integer> agree(Collection<Handler> handlers) {
        Set<Integer> common = new TreeSet<>();
        boolean first = true;
        for (Handler handler : handlers) {
            Set<Integer> own = handler.handles();
            if (first) {
                common.addAll(own);
            } else {
                common.retainAll(own);
            }
            first = false;
        }
        if (common.isEmpty()) {
            throw new IllegalStateException("no message that all of these can handle: "
                    + handlers.stream().map(Handler::name).toList());
        }
        String numbers = common.stream().map(String::valueOf).collect(Collectors.joining(","));
        handlers.forEach(handler -> handler.child.ask(Passes.USE + " " + numbers));
        return common;
    }

    /** Numbers of the messages it can handle. */
    public Set<Integer> handles() {
        List<Integer> numbers = Passes.parse(child.ask(Passes.WHICH)).boxed().toList();
        return new TreeSet<>(numbers);
    }

    @Override
    public Cost round() {
        return Cost.decode(child.ask(Passes.ROUND + " " + length.toMillis()));
    }

    @Override
    public void close() {
        child.close();
    }
}
