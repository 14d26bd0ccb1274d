package releve.wardpc.node;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.wardpc.Speech;
import releve.wardpc.Speech.SelfCheck;

/** What ward PCs found of themselves, and when they were last heard of. */
final class SelfChecks {
    private static final int MOST_PARTS = 20;
    private static final int LONGEST = 200;

    private final Journal journal;
    private final Clock clock;

    SelfChecks(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @param told by the node's clock */
    record Said(SelfCheck check, Instant told) {}

    /** @throws IllegalArgumentException when it is no check of a ward PC */
    void keep(Pc pc, SelfCheck check) {
        boolean whole = check.at() != null
                && check.by() != null
                && check.by().length() <= LONGEST
                && check.parts() != null
                && check.parts().size() <= MOST_PARTS
                && check.parts().stream().allMatch(SelfChecks::whole);
        if (!whole || check.at().isBefore(Instant.EPOCH) || check.at().isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw new IllegalArgumentException("no self-check of a ward PC");
        }
        var fact = new WardPcFact.Checked(pc.label(), check, clock.instant());
        journal.append(new Fact(fact.kind(), Pc.actor(pc.label()), pc.caller(), Json.payload(fact)));
    }

    private static boolean whole(SelfCheck.Part part) {
        return part != null
                && part.what() != null
                && part.finding() != null
                && part.figure() != null
                && part.what().length() <= LONGEST
                && part.figure().length() <= LONGEST;
    }

    /** The last one that the node was told of. */
    Optional<Said> last(String label) {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT said, told FROM wardpc_check WHERE label = :label ORDER BY told DESC, at DESC, said LIMIT 1
                        """)
                        .bind("label", label)
                        .map((row, context) -> said(row))
                        .findFirst());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                Json.read(row.getString("said"), Speech.SelfCheck.class), Instant.ofEpochMilli(row.getLong("told")));
    }

    /** The parts that every check looks at, in the order of the green list. */
    static List<String> parts() {
        return List.of("pack", "printer", "battery", "clock", "certificate");
    }
}
