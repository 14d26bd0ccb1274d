package releve.rebooking;

/**
 * How much a case may not wait.
 *
 * @param rank of its class: 0 is the most urgent
 * @param weight of one day past its limit
 * @param must its limit is kept whatever it costs the others, if any plan keeps it
 */
public record Urgency(int rank, int weight, boolean must) {
    /** What a day past the limit may weigh at most, so that sums stay numbers. */
    public static final int HEAVIEST = 10_000;

    public Urgency {
        if (rank < 0 || weight < 1 || weight > HEAVIEST) {
            throw new IllegalArgumentException(
                    "rank " + rank + ", weight " + weight + ": a rank from 0 and a weight from 1 to " + HEAVIEST);
        }
    }
}
