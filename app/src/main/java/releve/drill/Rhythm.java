package releve.drill;

/** How a day's events of one kind spread over its hours (local time); the weights of a rhythm are relative. */
final class Rhythm {
    /** Emergency arrivals: a long hump from ten to ten, few before dawn. */
    static final Rhythm ARRIVALS = new Rhythm(3, 2, 2, 1, 1, 2, 3, 4, 6, 8, 9, 9, 8, 8, 8, 8, 8, 9, 9, 8, 7, 6, 5, 4);
    /** Consultations and the desk. */
    static final Rhythm OFFICE =
            new Rhythm(0, 0, 0, 0, 0, 0, 0, 2, 10, 12, 12, 10, 4, 9, 11, 11, 9, 5, 1, 0, 0, 0, 0, 0);
    /** Sampling rounds at dawn, then what the day brings. */
    static final Rhythm SAMPLING =
            new Rhythm(2, 2, 2, 2, 3, 6, 16, 20, 14, 8, 6, 5, 4, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2);
    /** Imaging works days, with an emergency share at night. */
    static final Rhythm IMAGING = new Rhythm(1, 1, 1, 1, 1, 1, 2, 5, 9, 11, 11, 10, 7, 8, 9, 9, 8, 5, 3, 3, 2, 2, 1, 1);
    /** Beds change hands late in the morning and in the afternoon. */
    static final Rhythm MOVES =
            new Rhythm(0, 0, 0, 0, 0, 0, 0, 2, 5, 10, 14, 12, 9, 12, 14, 10, 7, 4, 2, 2, 1, 1, 0, 0);
    /** Changes of the record: busy by day, never quite still. */
    static final Rhythm RECORD = new Rhythm(1, 1, 1, 1, 1, 2, 4, 8, 10, 10, 10, 9, 7, 9, 9, 9, 8, 6, 4, 4, 3, 3, 2, 1);

    private final int[] weights;
    private final int sum;

    Rhythm(int... weights) {
        this.weights = weights;
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        this.sum = total;
    }

    /** The number of events that fall in that local hour, of so many in a day; a remainder is settled by chance. */
    int share(double perDay, int hour, Chance chance) {
        double expected = perDay * weights[hour] / sum;
        int whole = (int) expected;
        return whole + (chance.happens(expected - whole) ? 1 : 0);
    }
}
