package releve.wardpc.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import releve.ward.Item;
import releve.wardpc.Outcome;
import releve.wardpc.Speech.Answer;
import releve.wardpc.node.OpenNode.Hand;

/** However the line breaks: what a ward PC recorded is filed once. */
class TakingBackLawsTest {
    private static final int MANY = 12;

    @Property(tries = 6)
    void inAnySplitAndRepetitionEachEntryIsFiledOnceAndInOrder(@ForAll long seed) throws Exception {
        Random chance = new Random(seed);
        Path data = Files.createTempDirectory("releve-laws");
        try (OpenNode node = new OpenNode(data)) {
            Hand pc = node.pc("CARD desk");
            Instant begin = Instant.now().minus(Duration.ofHours(5));
            for (int i = 0; i < MANY; i++) {
                pc.notes(
                        "1",
                        new Item.Note(Item.NoteSort.NURSING, "Synthetic note " + i),
                        begin.plus(Duration.ofMinutes(i)),
                        null);
            }
            Map<UUID, List<Outcome>> heard = new HashMap<>();
            int calls = 0;
            while (node.taking.reached(pc.pc).number() < MANY) {
                assertTrue(++calls < 1000, "no progress");
                int from = 1 + chance.nextInt(MANY);
                int to = from + chance.nextInt(MANY - from + 1);
                for (Answer each : node.taking.take(pc.pc, pc.from(from, to))) {
                    heard.computeIfAbsent(each.form(), form -> new ArrayList<>())
                            .add(each.outcome());
                    assertTrue(each.outcome() != Outcome.REFUSED || each.why().equals("gap"), each.why());
                }
                if (chance.nextInt(8) == 0) {
                    node.restart();
                    node.taking.catchUp();
                }
            }
            assertEquals(MANY, node.filed("ward.note"));
            assertEquals(MANY, node.filed("wardpc.received"));
            heard.values()
                    .forEach(outcomes -> assertEquals(
                            1, outcomes.stream().filter(Outcome.NEW::equals).count(), outcomes.toString()));
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
