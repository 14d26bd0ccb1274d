package releve;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.drill.agenda.AgendaScore;

/**
 * What a drill came to.
 *
 * @param sent messages that were answered, each counted once
 * @param acknowledged of those, answered AA or CA
 * @param refusedAsMeant frames without a header, which have to be refused
 * @param kept messages in the journal
 * @param lost messages acknowledged whose bytes are not in the journal exactly once
 * @param read of those kept: understood wholly
 * @param partly understood in part, with a reason
 * @param unreadable kept, not understood, with a reason
 * @param notRead of a type that no room reads yet
 * @param patients who lie in a bed at the cut, as the mirror has it
 * @param beds occupied, as the mirror has it
 * @param differences beds where census and truth differ, the first few
 * @param verified the journal verifies from first entry to last
 * @param night what the hours after the cut came to, if they were played
 * @param agenda what five days of operations and consultations came to, if they were played
 */
record Score(
        long seed,
        double scale,
        long sent,
        long acknowledged,
        long refusedAsMeant,
        long repeats,
        long kept,
        long lost,
        long read,
        long partly,
        long unreadable,
        long notRead,
        long patients,
        long beds,
        long censusDifferences,
        List<String> differences,
        boolean verified,
        double slowestMillis,
        double p99Millis,
        double seconds,
        @Nullable NightScore night,
        @Nullable AgendaScore agenda) {
    boolean passed() {
        return lost == 0
                && censusDifferences == 0
                && verified
                && (night == null || night.passed())
                && (agenda == null || agenda.passed());
    }

    Score with(NightScore hours, AgendaScore days) {
        return new Score(
                seed,
                scale,
                sent,
                acknowledged,
                refusedAsMeant,
                repeats,
                kept,
                lost,
                read,
                partly,
                unreadable,
                notRead,
                patients,
                beds,
                censusDifferences,
                differences,
                verified,
                slowestMillis,
                p99Millis,
                seconds,
                hours,
                days);
    }

    String text(Path data) {
        return """

                03:30. The feeds are cut.

                  sent and answered   %,9d   in %.1f s (%,.0f messages/s, 99th percentile %.1f ms, slowest %.1f ms)
                  acknowledged        %,9d   %d frames were refused, as they must be
                  repeats             %,9d   acknowledged again, not kept twice
                  kept                %,9d   %,d read, %,d in part, %,d unreadable, %,d of types not read yet
                  lost                %,9d
                  patients in bed     %,9d   %s
                  journal             %9s   every entry, payload and checkpoint was checked
                """.formatted(
                                sent,
                                seconds,
                                sent / Math.max(seconds, 0.001),
                                p99Millis,
                                slowestMillis,
                                acknowledged,
                                refusedAsMeant,
                                repeats,
                                kept,
                                read,
                                partly,
                                unreadable,
                                notRead,
                                lost,
                                patients,
                                censusWords(),
                                verified ? "sound" : "NOT SOUND")
                + (night == null ? "" : night.text())
                + (agenda == null ? "" : agenda.text())
                + hints(data);
    }

    private String censusWords() {
        return censusDifferences == 0
                ? "bed by bed as in the group itself"
                : censusDifferences + " beds differ from the group itself:\n    " + String.join("\n    ", differences);
    }

    private static String hints(Path data) {
        return """

                See for yourself:
                  ./releve census --data %1$s
                  ./releve census --data %1$s --ward H1-CARD
                  ./releve feeds --data %1$s
                  ./releve verify --data %1$s""".formatted(data);
    }
}
