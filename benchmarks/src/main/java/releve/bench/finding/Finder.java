package releve.bench.finding;

import java.util.List;

/** One way to find patients. */
interface Finder {
    String name();

    /** Rows of at most {@link FindingBench#MOST} patients. */
    List<Long> find(Kind kind, String typed);
}
