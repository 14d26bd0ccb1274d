package releve.drill;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.agenda.AgendaHouse;
import releve.agenda.Judged;
import releve.agenda.Sort;
import releve.agenda.rescue.Need;

/** The exercise's agenda, and whether the program reads from it what is true. */
class DiaryTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

    private static Diary diary(double scale, int days) {
        return new Diary(7, scale, FIRST, days, Drill.T0.minus(Drill.DAY));
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        Diary one = diary(0.02, 7);
        Diary other = diary(0.02, 7);
        while (one.hasNext()) {
            assertArrayEquals(one.next().message(), other.next().message());
        }
        assertFalse(other.hasNext());
        assertEquals(one.booked(), other.booked());
    }

    @Test
    void aWeekHasTheVolumesOfTheDesignAndTelephonesThatAreWrongOrMissing() {
        Diary diary = diary(1, 7);
        diary.forEachRemaining(sent -> {});
        Map<LocalDate, List<Diary.Booked>> days = diary.booked().stream()
                .collect(Collectors.groupingBy(each -> LocalDate.ofInstant(each.when(), ZoneId.of("Europe/Brussels"))));
        days.forEach((day, booked) -> {
            long operations = booked.stream().filter(Diary.Booked::operation).count();
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            assertEquals(weekend ? 13 : 125, operations, day.toString());
            assertEquals(weekend ? 0 : 1_300, booked.size() - operations, day.toString());
        });
        Map<Diary.Telephone, Long> telephones =
                diary.booked().stream().collect(Collectors.groupingBy(Diary.Booked::telephone, Collectors.counting()));
        double all = diary.booked().size();
        assertEquals(0.10, telephones.getOrDefault(Diary.Telephone.WRONG, 0L) / all, 0.02);
        assertEquals(0.05, telephones.getOrDefault(Diary.Telephone.MISSING, 0L) / all, 0.02);
    }

    @Test
    void whatTheProgramReadsOfItIsWhatIsTrue(@TempDir Path folder) {
        Diary diary = diary(0.02, 4);
        try (var house = new AgendaHouse(folder)) {
            diary.forEachRemaining(sent -> house.hears(sent.feed(), sent.message()));
            Map<String, Diary.Booked> truth = new HashMap<>();
            diary.booked().forEach(each -> truth.put(each.number(), each));
            List<Judged> cases = house.council()
                    .between(
                            FIRST.atStartOfDay(Feed.BRUSSELS).toInstant(),
                            FIRST.plusDays(4).atStartOfDay(Feed.BRUSSELS).toInstant());
            assertEquals(truth.size(), cases.size());
            for (Judged each : cases) {
                Diary.Booked booked = Objects.requireNonNull(
                        truth.remove(each.of().ref().number().placer()));
                assertEquals(booked.when(), each.of().booking().start());
                assertEquals(booked.operation(), each.meaning().sort() == Sort.OPERATION, booked.number());
                assertEquals(booked.patient(), each.of().patient().ref().number());
                assertEquals(
                        booked.telephone() == Diary.Telephone.MISSING,
                        each.of().booking().appointment().phones().isEmpty());
                assertTrue(each.of().booking().details().minutes() > 0);
            }
            assertEquals(Map.of(), truth);
            assertTrue(cases.stream()
                    .anyMatch(each -> each.meaning().needs().contains(Need.INTENSIVE_CARE)
                            && each.meaning().services().contains("intensive-care")));
        }
    }
}
