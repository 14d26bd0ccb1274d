package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SectionTest {
    private final Section section = new Section(
            "SPEED",
            List.of("messages/s", "× peer"),
            List.of(
                    new Section.Row("ours", List.of(Cell.of(Spread.of(12_345, 11_000, 13_000)), Cell.of(10.26))),
                    new Section.Row("a peer", List.of(Cell.of(Spread.of(99.96)), Cell.none()))),
            List.of("a note that explains ".repeat(8).strip()));

    @Test
    void figuresStandUnderTheirHeadings() {
        List<String> lines = section.text().lines().toList();
        assertEquals("SPEED", lines.get(0));
        assertEquals("                      messages/s  × peer", lines.get(1));
        assertEquals("  ours    12,345 [11,000–13,000]    10.3", lines.get(2));
        assertEquals("  a peer     100.0 [100.0–100.0]       –", lines.get(3));
    }

    @Test
    void notesAreWrappedWithinAHundredColumns() {
        assertTrue(section.text().lines().allMatch(line -> line.length() <= 100));
        assertTrue(section.text().lines().count() > 5);
    }

    @Test
    void aMachineGetsTheWholeSpread() {
        Object rows = section.json().get("rows");
        assertEquals(
                List.of(
                        Map.of("who", "ours", "messages/s", new Spread(12_345, 11_000, 13_000), "× peer", 10.26),
                        nullable("a peer", new Spread(99.96, 99.96, 99.96))),
                rows);
    }

    @Test
    void aRowWithAFigureTooFewIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Section(
                        "SPEED", List.of("a", "b"), List.of(new Section.Row("x", List.of(Cell.of(1)))), List.of()));
    }

    private static Map<String, @Nullable Object> nullable(String who, Spread spread) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("who", who);
        row.put("messages/s", spread);
        row.put("× peer", null);
        return row;
    }
}
