package releve.ward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import releve.journal.Fact;
import releve.journal.Json;

/** Laws of what wards record: the order in which versions arrive leaves no trace, and a rebuild gives the very same tables. */
class RecordLawsTest {
    private static final List<Place> BEDS = List.of(TestWard.BED_1, TestWard.BED_2, TestWard.BED_3);

    /** Up to three versions of each of some items, the last one perhaps a withdrawal; event times all differ. */
    private static List<WardRecord> story(Random chance) {
        List<WardRecord> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID item = new UUID(chance.nextLong(), chance.nextLong());
            int versions = 1 + chance.nextInt(3);
            boolean moving = chance.nextBoolean();
            for (int version = 1; version <= versions; version++) {
                Item content = moving
                        ? new Item.Moved(BEDS.get(chance.nextInt(3)))
                        : new Item.FallRisk(Item.Level.values()[chance.nextInt(3)]);
                Instant event = TestWard.ago(100 - i * 7 - version);
                all.add(new WardRecord(
                        TestWard.ref("1"),
                        new StayRef("H1", "S1"),
                        null,
                        item,
                        version,
                        new UUID(chance.nextLong(), chance.nextLong()),
                        event,
                        "",
                        version == 1 ? "" : "corrigé",
                        version == 3 && chance.nextBoolean(),
                        content));
            }
        }
        return all;
    }

    private static void tell(TestWard ward, WardRecord said) {
        ward.journal().append(new Fact(said.kind(), "patient/H1/1", TestWard.NURSE, Json.payload(said)));
    }

    private static String stands(TestWard ward) {
        AtBedside at = ward.at("1");
        return ward.census() + " " + at.fallRisk().map(each -> each.value() + " " + each.item() + each.corrected());
    }

    @Property(tries = 12)
    void anyOrderOfArrivalOfVersionsGivesTheSameStanding(@ForAll @IntRange(min = 0, max = 1 << 20) int seed)
            throws IOException {
        List<WardRecord> story = story(new Random(seed));
        List<WardRecord> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertEquals(told(story), told(shuffled));
    }

    private static String told(List<WardRecord> story) throws IOException {
        Path folder = Files.createTempDirectory("releve-records");
        try (TestWard ward = new TestWard(folder)) {
            ward.feed("1", Movement.ADMITTED, TestWard.BED_1, 200);
            story.forEach(said -> tell(ward, said));
            return stands(ward);
        } finally {
            delete(folder);
        }
    }

    @Property(tries = 6)
    void aRebuildGivesTheVerySameTables(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) throws IOException {
        Path folder = Files.createTempDirectory("releve-records");
        try (TestWard ward = new TestWard(folder)) {
            Random chance = new Random(seed);
            List<WardRecord> story = story(chance);
            Collections.shuffle(story, chance);
            for (WardRecord said : story) {
                tell(ward, said);
                if (chance.nextInt(3) == 0) {
                    ward.feed("1", Movement.TRANSFERRED, BEDS.get(chance.nextInt(3)), chance.nextInt(200));
                }
            }
            tell(ward, story.getFirst());
            List<String> before = ward.tables();
            ward.rebuild();
            assertEquals(before, ward.tables());
            assertEquals(List.of(), ward.journal().read().faults());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
