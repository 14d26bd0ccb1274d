package releve.agenda.rescue;

import java.util.function.Consumer;

/** Counts what is found, sees what was there before, and hands it on. */
final class Tally {
    private final Consumer<? super Found> to;
    private final Doubles doubles = new Doubles();
    private int lines;
    private int accepted;
    private int refused;
    private int doubled;
    private int outside;
    private int remarks;

    Tally(Consumer<? super Found> to) {
        this.to = to;
    }

    void take(Found found) {
        Found kept = found instanceof Row row
                ? doubles.see(row).<Found>map(again -> again).orElse(row)
                : found;
        lines++;
        switch (kept) {
            case Row row -> {
                accepted++;
                remarks += row.remarks().size();
            }
            case Refused ignored -> refused++;
            case Doubled ignored -> doubled++;
            case Outside ignored -> outside++;
        }
        to.accept(kept);
    }

    int lines() {
        return lines;
    }

    Outcome.Taken taken() {
        return new Outcome.Taken(new Outcome.Counts(lines, accepted, refused, doubled, outside, remarks));
    }
}
