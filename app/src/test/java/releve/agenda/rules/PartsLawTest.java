package releve.agenda.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import releve.agenda.Sort;
import releve.agenda.Tables;
import releve.agenda.Urgency;
import releve.agenda.rescue.Need;
import releve.crisis.Services;
import releve.journal.Json;
import releve.web.Language;
import releve.web.Words;

/** What the pages write and read again is the same, whatever the tables. */
class PartsLawTest {
    private static final Words WORDS =
            Words.of(Language.FRENCH, ZoneId.of("Europe/Brussels"), List.of("agenda", "agenda/rules", "crisis", "web"));
    private static final List<String> LETTERS = List.of("a", "é", "ß", " ", "-", "'", "\"", "<", "&", "Ω", "7", "’");

    /** Tables as a hospital might have them, from one seed. */
    private static final class AnyTables {
        private final Random chance;

        AnyTables(long seed) {
            this.chance = new Random(seed);
        }

        Tables make() {
            List<Urgency> classes = IntStream.range(0, 1 + chance.nextInt(6))
                    .mapToObj(i -> chance.nextBoolean()
                            ? new Urgency("K" + i, 1 + chance.nextInt(720), 0, text(), text())
                            : new Urgency("K" + i, 0, 1 + chance.nextInt(730), text(), text()))
                    .toList();
            Map<Need, List<String>> needs = new HashMap<>();
            Map<String, List<String>> rests = new HashMap<>();
            for (Need need : Need.values()) {
                needs.put(need, words(0));
                rests.put(need.name(), services());
            }
            for (Sort sort : Sort.values()) {
                rests.put(sort.name(), services());
            }
            Map<String, Map<String, String>> workarounds = new HashMap<>();
            services().forEach(each -> workarounds.put(each, texts()));
            return Tidy.of(new Tables(
                    classes,
                    Map.of(Sort.OPERATION, words(1)),
                    needs,
                    rests,
                    many(() -> new Tables.Rule(
                            any(List.of(Sort.values())), words(1), any(classes).code(), texts())),
                    IntStream.range(0, chance.nextInt(4))
                            .mapToObj(i -> new Tables.ProtectedGroup("g" + i, words(1), texts()))
                            .toList(),
                    workarounds,
                    IntStream.range(0, chance.nextInt(4))
                            .mapToObj(i -> new Tables.Partner("H" + i + text(), List.of(any(List.of(Sort.values())))))
                            .toList(),
                    1 + chance.nextInt(336),
                    chance.nextInt(91)));
        }

        private <T> T any(List<T> all) {
            return all.get(chance.nextInt(all.size()));
        }

        private <T> List<T> many(java.util.function.Supplier<T> one) {
            return IntStream.range(0, chance.nextInt(6))
                    .mapToObj(i -> one.get())
                    .toList();
        }

        private String text() {
            StringBuilder text = new StringBuilder("x");
            IntStream.range(0, chance.nextInt(20)).forEach(i -> text.append(any(LETTERS)));
            return text.toString().strip();
        }

        private List<String> words(int least) {
            Set<String> words = new LinkedHashSet<>();
            IntStream.range(0, least + chance.nextInt(4)).forEach(i -> words.add(text()));
            return List.copyOf(words);
        }

        private List<String> services() {
            return Services.ALL.stream().filter(each -> chance.nextInt(4) == 0).toList();
        }

        private Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                if (texts.isEmpty() || chance.nextBoolean()) {
                    texts.put(language.tag(), text());
                }
            }
            return texts;
        }
    }

    /** The fields as a browser sends them, from the rows as they are shown. */
    private static Rows sent(Part part, Tables tables) {
        List<Column> columns = part.columns(tables, WORDS);
        Rows shown = Rows.of(columns, part.rows(tables), WORDS);
        Map<String, String> fields = new HashMap<>();
        fields.put("rows", String.valueOf(shown.size()));
        for (int row = 0; row < shown.size(); row++) {
            int at = row;
            shown.rows().get(row).forEach((key, value) -> fields.put(Rows.field(at, key), value));
        }
        return Rows.read(columns, field -> fields.getOrDefault(field, ""), WORDS);
    }

    @Property(tries = 400)
    void tablesWrittenByThePagesAndReadAgainAreTheSame(@ForAll long seed) {
        Tables tables = new AnyTables(seed).make();
        for (Part part : Part.ALL) {
            Rows rows = sent(part, tables);
            assertEquals(tables, part.in(tables, rows).orElseThrow(() -> new AssertionError(rows.mistakes())));
        }
    }

    @Property(tries = 200)
    void aPartPutIntoOtherTablesChangesThatPartAlone(@ForAll long seed) {
        Tables from = new AnyTables(seed).make();
        Tables into = new AnyTables(seed + 1).make();
        for (Part part : Part.ALL) {
            part.in(into, sent(part, from)).ifPresent(both -> {
                assertEquals(part.rows(from), part.rows(both));
                Part.ALL.stream()
                        .filter(each -> each != part)
                        .forEach(each -> assertEquals(each.rows(into), each.rows(both), each.id()));
            });
        }
    }

    @Property(tries = 200)
    void tablesGoOutToAFileAndComeBackTheSame(@ForAll long seed) {
        Tables tables = new AnyTables(seed).make();
        TablesFile.Came came = TablesFile.read(Json.payload(tables), WORDS);
        assertEquals(List.of(), came.faults());
        assertEquals(tables, came.tables().orElseThrow());
    }

    @Test
    void theProgramsOwnTablesMayBeWrittenByThePages() {
        assertEquals(List.of(), TablesFile.faults(Tidy.of(Tables.original()), WORDS));
        assertEquals(Tables.original(), Json.read(Json.pretty(Tables.original()), Tables.class));
    }

    @Test
    void whateverIsSentInAFormIsAMistakeAndNeverAFault() {
        Random chance = new Random(7);
        Tables tables = Tidy.of(Tables.original());
        List<String> wild = new ArrayList<>(List.of("", "-1", "99999", "0", "P2", "yes", "x".repeat(5_000), "NaN"));
        for (int i = 0; i < 2_000; i++) {
            for (Part part : Part.ALL) {
                Rows rows = Rows.read(
                        part.columns(tables, WORDS),
                        field -> field.equals("rows")
                                ? String.valueOf(chance.nextInt(20))
                                : wild.get(chance.nextInt(wild.size())),
                        WORDS);
                rows.change(List.of("add", "remove-3", "up-2", "up-0", "remove-900", "x")
                        .get(chance.nextInt(6)));
                assertTrue(part.in(tables, rows).isPresent() == rows.mistakes().isEmpty());
                IntStream.range(0, rows.size()).forEach(row -> {
                    boolean fixed =
                            !part.grows() && rows.size() != part.rows(tables).size();
                    assertTrue(fixed || !part.title(rows, row).startsWith("["));
                });
            }
        }
    }
}
