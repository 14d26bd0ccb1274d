package releve.crisis.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the situation log: the order in which versions arrive leaves no trace, and a rebuild gives the very same tables. */
class LogLawsTest {
    /** Entries with up to four versions, two of which may be of the same number (written on two nodes), some with a document. */
    private static List<LogFact> story(Random chance) {
        List<LogFact> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID entry = id(chance);
            int versions = 1 + chance.nextInt(3);
            for (int version = 1; version <= versions; version++) {
                all.add(version(entry, version == 1 ? entry : id(chance), version, chance));
            }
            if (chance.nextBoolean()) {
                all.add(version(entry, id(chance), 1 + versions / 2, chance));
            }
            if (chance.nextBoolean()) {
                byte[] bytes = ("document " + i).getBytes(StandardCharsets.UTF_8);
                all.add(new LogFact.Attached(id(chance), entry, "d" + i + ".txt", bytes));
            }
        }
        return all;
    }

    private static UUID id(Random chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private static LogFact.Written version(UUID entry, UUID form, int version, Random chance) {
        EntrySort sort = EntrySort.values()[chance.nextInt(EntrySort.values().length)];
        State state = State.values()[chance.nextInt(State.values().length)];
        Said said = OpenLog.said(sort, "v" + version + " " + chance.nextInt(1000), chance.nextInt(5000));
        return new LogFact.Written(form, entry, version, said.in(state, "parce que"));
    }

    /** What stands and what stood, without when and where the journal learned it: that is its own in each order. */
    private static String stands(OpenLog open) {
        var out = new StringBuilder();
        open.log().all().stream().sorted(Comparator.comparing(LogEntry::id)).forEach(entry -> {
            out.append(entry.id());
            entry.versions()
                    .forEach(each -> out.append('\n').append(each.number()).append(each.said()));
            entry.files().stream()
                    .map(each -> each.name()
                            + new String(open.log().file(entry, each.id()).orElseThrow(), StandardCharsets.UTF_8))
                    .sorted()
                    .forEach(out::append);
        });
        return out.toString();
    }

    private static String told(List<LogFact> story) throws IOException {
        Path folder = OpenLog.folder();
        try (OpenLog open = new OpenLog(folder)) {
            story.forEach(each -> open.tell(each, OpenLog.CELL));
            return stands(open);
        } finally {
            OpenLog.delete(folder);
        }
    }

    @Property(tries = 8)
    void anyOrderOfArrivalGivesTheSameLog(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) throws IOException {
        List<LogFact> story = story(new Random(seed));
        List<LogFact> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, new Random(seed + 1));
        String told = told(story);
        assertTrue(told.contains("v1"), told);
        assertEquals(told, told(shuffled));
    }

    @Property(tries = 6)
    void aRebuildGivesTheVerySameLog(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) throws IOException {
        Path folder = OpenLog.folder();
        try (OpenLog open = new OpenLog(folder)) {
            List<LogFact> story = story(new Random(seed));
            Collections.shuffle(story, new Random(seed));
            story.forEach(each -> open.tell(each, OpenLog.BEDS));
            String before = stands(open);
            String all = open.log().all().toString();
            open.rebuild();
            assertEquals(before, stands(open));
            assertEquals(all, open.log().all().toString(), "with when and by whom");
        } finally {
            OpenLog.delete(folder);
        }
    }
}
