package releve.identity.directory;

import java.util.List;

/**
 * Who fits, the best first.
 *
 * @param more whether others fit too who are not in the list
 */
public record Hits(List<Hit> list, boolean more) {
    static final Hits NONE = new Hits(List.of(), false);

    public Hits {
        list = List.copyOf(list);
    }
}
