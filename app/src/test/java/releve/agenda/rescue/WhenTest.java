package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.agenda.rescue.Exports.RESCUE;
import static releve.agenda.rescue.Exports.counts;
import static releve.agenda.rescue.Exports.mapping;
import static releve.agenda.rescue.Exports.read;
import static releve.agenda.rescue.Exports.table;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import releve.care.Moment;

/** When an appointment is: the order of dates, learned or asked, and how date, time and end come together. */
class WhenTest {
    @Test
    void oneThirteenDecidesTheOrderOfAWholeColumn() {
        String header = "dossier;date\n";
        assertEquals("2026-12-11", only(header + "1;11/12/2026\n2;13/12/2026\n"));
        assertEquals("2026-12-11", only(header + "1;12/11/2026\n2;12/13/2026\n"));
        assertEquals("2026-12-11", only(header + "1;2026-12-11\n2;2026-12-13\n"));
        assertEquals("2026-12-12", only(header + "1;12/12/2026\n"), "the same in every order");
        assertEquals(
                "2026-12-11", only(header + "1;26-12-11\n2;26-12-32\n3;26-12-31\n4;32-11-26\n", DateOrder.YEAR_FIRST));
    }

    private static String only(String text, DateOrder... chosen) {
        Table table = table(text);
        Mapping mapping = mapping(table);
        for (DateOrder order : chosen) {
            mapping = mapping.withOrder(Field.START_DATE, order);
        }
        return RESCUE.read(table, mapping)
                .accepted()
                .getFirst()
                .visit()
                .starts()
                .said();
    }

    @Test
    void anOrderThatStaysOpenIsAskedNeverGuessed() {
        Table table = table("dossier;date\n1;11/12/2026\n2;10/12/2026\n");
        Reading asked = RESCUE.read(table, mapping(table));
        assertEquals(
                new Outcome.OrderUnclear(List.of(new Outcome.OpenOrder(
                        Field.START_DATE,
                        "date",
                        Map.of(DateOrder.DAY_FIRST, 2, DateOrder.MONTH_FIRST, 2),
                        2,
                        List.of("11/12/2026", "10/12/2026")))),
                asked.outcome());
        assertEquals(List.of(), asked.accepted());
        Reading chosen = RESCUE.read(table, mapping(table).withOrder(Field.START_DATE, DateOrder.DAY_FIRST));
        assertEquals(2, chosen.accepted().size());
    }

    @Test
    void aColumnThatContradictsItselfIsAskedAndItsOtherDatesAreListed() {
        Table table = table("dossier;date\n1;13/12/2026\n2;12/14/2026\n");
        assertInstanceOf(
                Outcome.OrderUnclear.class, RESCUE.read(table, mapping(table)).outcome());
        Reading chosen = RESCUE.read(table, mapping(table).withOrder(Field.START_DATE, DateOrder.DAY_FIRST));
        assertEquals(List.of(new Refused(3, "date", "12/14/2026", Reason.DATE_UNREADABLE)), chosen.refused());
        assertEquals(1, counts(chosen).accepted());
    }

    @Test
    void dateAndTimeMayStandInOneColumn() {
        assertEquals("2026-11-24T08:30", only("dossier;rdv\n1;24/11/2026 08:30\n"));
        assertEquals("2026-11-24T08:30", only("dossier;rdv\n1;2026-11-24T07:30:00Z\n"));
        assertEquals("2026-11-24T08:30", only("dossier;rdv\n1;\"46350,354166667\"\n"));
        assertEquals("2026-11-24T08:30", only("dossier;date;heure\n1;24/11/2026;30/12/1899 08:30:00\n"));
        assertEquals("2026-11-24", only("dossier;date;heure\n1;24/11/2026;\n"));
    }

    @Test
    void theEndGivesTheLengthWhereNoneIsSaid() {
        Reading reading = read("""
                dossier;début;fin
                1;24/11/2026 08:30;10:00
                2;24/11/2026 22:30;25/11/2026 01:00
                3;24/11/2026 08:30;08:00
                """);
        assertEquals(Duration.ofMinutes(90), reading.accepted().get(0).visit().length());
        assertEquals(Duration.ofMinutes(150), reading.accepted().get(1).visit().length());
        assertEquals(null, reading.accepted().get(2).visit().length());
        assertEquals(
                List.of(new Remark("fin", "08:00", Reason.END_BEFORE_START)),
                reading.accepted().get(2).remarks());
    }

    @Test
    void aTimeThatHappensTwiceInTheNightOfTheClocksIsSaid() {
        var horizon = new Horizon(Exports.ZONE, Exports.TODAY, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 1));
        Table table = table("dossier;date;heure\n1;25/10/2026;02:30\n");
        Moment starts = new Rescue(horizon)
                .read(table, mapping(table))
                .accepted()
                .getFirst()
                .visit()
                .starts();
        assertTrue(starts.ambiguous());
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), starts.instant());
    }
}
