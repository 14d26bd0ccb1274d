package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import org.junit.jupiter.api.Test;
import releve.drill.Tally.Of;

/** The volumes of the design, for 1,600 beds and 24 hours. */
final class VolumeTest {
    @Test
    void aWholeDayHasTheVolumesOfTheDesignAndItsRhythm() {
        Drill drill = new Drill(2026, 1);
        int[] hours = new int[24];
        int day = 0;
        for (Iterator<Sent> messages = drill.messages(); messages.hasNext(); ) {
            Sent sent = messages.next();
            if (!sent.poll() && !sent.at().isBefore(Drill.T0.minus(Drill.DAY))) {
                hours[Times.hour(sent.at())]++;
                day++;
            }
        }
        Tally tally = drill.tally();
        between(100_000, day, 200_000, "messages");
        between(200, tally.count(Of.EMERGENCY_ARRIVALS), 320, "emergency arrivals");
        between(1_200, tally.count(Of.CONSULTATIONS), 1_400, "consultations");
        between(100, tally.count(Of.OPERATIONS), 150, "operations");
        between(2_000, tally.count(Of.LAB_REQUESTS), 2_500, "laboratory requests");
        between(26_000, tally.count(Of.LAB_VALUES), 34_000, "laboratory values");
        between(450, tally.count(Of.IMAGING_EXAMS), 600, "imaging exams");
        between(15_000, tally.count(Of.DOSES), 19_000, "doses");
        assertTrue(hours[10] > 4 * hours[2], "10 h: " + hours[10] + ", 2 h: " + hours[2]);
        assertTrue(hours[15] > 3 * hours[1], "15 h: " + hours[15] + ", 1 h: " + hours[1]);
    }

    @Test
    void aMassHasExactlyTheMessagesAskedFor() {
        Mass mass = new Mass(1, 1_000, 20_000);
        int messages = 0;
        int arrivals = 0;
        while (mass.hasNext()) {
            messages++;
            arrivals += Adt.text(mass.next().message()).contains("|ADT^A28^") ? 1 : 0;
        }
        assertEquals(20_000, messages);
        assertTrue(arrivals >= 1_000, arrivals + " registrations");
    }

    private static void between(int low, int count, int high, String what) {
        assertTrue(low <= count && count <= high, count + " " + what + ", " + low + " to " + high + " expected");
    }
}
