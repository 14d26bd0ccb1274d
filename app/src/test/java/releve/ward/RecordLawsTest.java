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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.OrderRef;
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
            int sort = chance.nextInt(4);
            for (int version = 1; version <= versions; version++) {
                Item content = content(sort, chance);
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

    private static Item content(int sort, Random chance) {
        return switch (sort) {
            case 0 -> new Item.Moved(BEDS.get(chance.nextInt(3)));
            case 1 -> dose(chance);
            case 2 ->
                new Item.SampleTaken(
                        Set.of(Specimen.values()[chance.nextInt(Specimen.OTHER.ordinal())]),
                        1 + chance.nextInt(4),
                        chance.nextBoolean() ? List.of() : List.of("7000" + chance.nextInt(9)),
                        "ionogramme",
                        Urgency.values()[chance.nextInt(2)],
                        "",
                        "");
            default -> new Item.FallRisk(Item.Level.values()[chance.nextInt(3)]);
        };
    }

    private static Item dose(Random chance) {
        boolean listed = chance.nextBoolean();
        return new Item.DrugGiven(
                new Coded(listed ? "D1" : "", listed ? "Bisoprolol" : "Paracétamol", listed ? "L" : ""),
                listed ? new OrderRef("RX" + chance.nextInt(2), "") : OrderRef.NONE,
                DoseOutcome.values()[chance.nextInt(DoseOutcome.OTHER.ordinal())],
                chance.nextInt(9) + " mg",
                "PO",
                "",
                "");
    }

    private static void tell(TestWard ward, WardRecord said) {
        ward.journal().append(new Fact(said.kind(), "patient/H1/1", TestWard.NURSE, Json.payload(said)));
    }

    private static String stands(TestWard ward) {
        AtBedside at = ward.at("1");
        List<Object> all = new ArrayList<>(ward.census());
        at.fallRisk().ifPresent(each -> all.add(each.value() + " " + each.item() + each.corrected()));
        at.doses().forEach(each -> all.add(each.value() + " " + each.item() + each.corrected()));
        at.samples().forEach(each -> all.add(each.value() + " " + each.item() + each.corrected()));
        long row = ward.patient("1").id();
        new Doses(ward.jdbi())
                .of(List.of(row), 1)
                .forEach(each -> all.add(each.said().value() + " " + each.said().item()));
        return all.toString();
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
