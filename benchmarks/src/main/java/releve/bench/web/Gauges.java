package releve.bench.web;

import java.util.List;

/** What people and systems wait for, each measured on its own. */
record Gauges(Waits board, Waits age, Waits opened, Waits chart, Waits shown, Waits filed, Waits feed) {
    Gauges() {
        this(
                new Waits("board that fetches itself"),
                new Waits("the data's age in its frame"),
                new Waits("board opened"),
                new Waits("chart opened"),
                new Waits("form shown"),
                new Waits("form filed"),
                new Waits("message acknowledged"));
    }

    List<Waits> all() {
        return List.of(board, age, opened, chart, shown, filed, feed);
    }
}
