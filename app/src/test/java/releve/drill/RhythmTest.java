package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class RhythmTest {
    @Test
    void aRhythmGivesADayItsWholeNumberOfEvents() {
        Chance chance = new Chance(1);
        int events = 0;
        for (int hour = 0; hour < 24; hour++) {
            events += Rhythm.RECORD.share(12_000, hour, chance);
        }
        assertEquals(12_000, events, 24);
        assertTrue(Rhythm.ARRIVALS.share(260, 15, chance) > Rhythm.ARRIVALS.share(260, 4, chance));
    }

    @Test
    void aDrugIsGivenAtTheNextOfItsHoursAlsoAfterMidnight() {
        Catalogue catalogue = Catalogue.read();
        Chance chance = new Chance(2);
        ZoneId zone = Feed.BRUSSELS;
        for (int i = 0; i < 200; i++) {
            Drug drug = catalogue.drug(Specialty.INTENSIVE_CARE, chance);
            LocalDateTime from = LocalDateTime.of(2026, 11, 20, chance.below(24), 30);
            LocalDateTime next = LocalDateTime.ofInstant(
                    Drugs.nextRound(drug, from.atZone(zone).toInstant()), zone);
            assertTrue(next.isAfter(from) && !next.isAfter(from.plusHours(24)), drug + " " + from + " " + next);
            assertTrue(drug.hours().contains(next.getHour() == 0 ? 24 : next.getHour()), drug + " at " + next);
        }
    }
}
