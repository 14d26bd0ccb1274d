package releve.agenda;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Goes through many numbers in as large parts as one question to the database takes. */
public final class AtOnce {
    /** Parameters of one question. */
    private static final int MOST = 500;

    private AtOnce() {}

    /** Each of them once, in order. */
    public static <T> void of(Collection<T> all, Consumer<List<T>> ask) {
        List<T> each = List.copyOf(new LinkedHashSet<>(all));
        for (int from = 0; from < each.size(); from += MOST) {
            ask.accept(each.subList(from, Math.min(each.size(), from + MOST)));
        }
    }
}
