package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PeopleTest {
    private final People people = new People(LocalDate.of(2026, 11, 20));

    @Test
    void noNationalNumberPassesItsCheckInEitherCentury() {
        Chance chance = new Chance(1);
        for (int i = 0; i < 5_000; i++) {
            String number = people.anyone(Specialty.EMERGENCY, chance).nationalNumber();
            long body = Long.parseLong(number.substring(0, 9));
            long check = Long.parseLong(number.substring(9));
            assertEquals(11, number.length());
            assertNotEquals(97 - body % 97, check);
            assertNotEquals(97 - (2_000_000_000L + body) % 97, check);
        }
    }

    @Test
    void telephoneNumbersLieInTheRangesKeptForFiction() {
        Chance chance = new Chance(2);
        IntStream.range(0, 500)
                .mapToObj(i -> people.anyone(Specialty.MEDICINE, chance))
                .forEach(person -> {
                    assertTrue(person.home().matches("\\+3335301\\d{4}"), person.home());
                    assertTrue(person.mobile().matches("\\+3363998\\d{4}"), person.mobile());
                });
    }

    @Test
    void agesFitTheWard() {
        Chance chance = new Chance(3);
        LocalDate today = LocalDate.of(2026, 11, 20);
        for (int i = 0; i < 300; i++) {
            assertTrue(people.anyone(Specialty.PAEDIATRICS, chance).born().isAfter(today.minusYears(17)));
            assertTrue(people.anyone(Specialty.GERIATRICS, chance).born().isBefore(today.minusYears(75)));
            assertEquals(
                    Person.Sex.F, people.anyone(Specialty.MATERNITY, chance).sex());
        }
    }

    @Test
    void aNamesakeHasTheSameNameAndAnotherBirthDate() {
        Chance chance = new Chance(4);
        Person first = people.anyone(Specialty.GERIATRICS, chance);
        Person second = people.namesake(first, Specialty.GERIATRICS, chance);
        assertEquals(first.family() + first.given(), second.family() + second.given());
        assertNotEquals(first.born(), second.born());
    }

    @Test
    void whatACharacterSetLacksIsRespelt() {
        assertEquals("Sahin, Lukasik", Spelling.fitting("Şahin, Łukasik", StandardCharsets.ISO_8859_1.newEncoder()));
        assertEquals("Yilmaz Boeuf", Spelling.fitting("Yılmaz Bœuf", StandardCharsets.ISO_8859_1.newEncoder()));
        assertEquals(
                "Bœuf", Spelling.fitting("Bœuf", Charset.forName("windows-1252").newEncoder()));
        assertEquals("Şahin", Spelling.fitting("Şahin", StandardCharsets.UTF_8.newEncoder()));
    }
}
