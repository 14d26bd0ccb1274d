package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HardCasesTest {
    private static final double SHORT = 0.01;

    @Test
    void theyLieInTheFirstBedsOfTheirWardAtTheEndOfAnyDay() {
        for (long seed = 1; seed <= 4; seed++) {
            Drill drill = new Drill(seed, SHORT);
            drill.messages().forEachRemaining(sent -> {});
            List<String> names = drill.truth().lying().stream()
                    .filter(person -> person.bed().ward().equals(HardCases.WARD))
                    .limit(HardCases.ALL.size())
                    .map(person -> person.family() + " " + person.given())
                    .toList();
            assertEquals(
                    HardCases.ALL.stream()
                            .map(hard -> hard.family() + " " + hard.given())
                            .toList(),
                    names,
                    "seed " + seed);
        }
    }

    @Test
    void oneHasFortyDrugsAndOneHasNone() {
        Drill drill = new Drill(1, SHORT);
        Map<String, Set<String>> drugs = new HashMap<>();
        for (Iterator<Sent> day = drill.messages(); day.hasNext(); ) {
            String message = Adt.text(day.next().message());
            if (message.contains("|RDE^O11")) {
                drugs.computeIfAbsent(field(message, "PID", 3), any -> new HashSet<>())
                        .add(field(message, "RXE", 2));
            }
        }
        List<Integer> counts = drill.truth().lying().stream()
                .filter(person -> person.bed().ward().equals(HardCases.WARD))
                .limit(HardCases.ALL.size())
                .map(person -> drugs.getOrDefault(person.patient(), Set.of()).size())
                .toList();
        assertEquals(HardCases.ALL.stream().map(HardCases.Case::drugs).toList(), counts);
        assertTrue(counts.contains(HardCases.MANY_DRUGS) && counts.contains(0));
    }

    @Test
    void systemsWithoutTheirLettersSpellThemInLatinOnes() {
        var latin = Feed.LAB.charset().newEncoder();
        assertEquals("ALHDAD", Spelling.fitting("الحداد", latin));
        assertEquals("Nguyen Dang Thi", Spelling.fitting("Nguyễn Đặng Thị", latin));
    }

    private static String field(String message, String segment, int number) {
        int from = message.indexOf("\r" + segment + "|") + 1;
        return message.substring(from, message.indexOf('\r', from))
                .split("\\|", -1)[number]
                .split("\\^", -1)[0];
    }
}
