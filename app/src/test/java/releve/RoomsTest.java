package releve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house: a room uses only rooms that stand lower, and names come from the hospital. */
final class RoomsTest {
    /** Floors from the ground up; within a floor, rooms do not know each other. The entrance {@code releve} wires them all. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("hl7", "paper", "bundle", "portable", "rebooking"),
            List.of("journal", "care"),
            List.of("access"),
            List.of("web"),
            List.of("identity", "crisis"),
            List.of("ward", "laboratory", "medication", "imaging", "dossier", "agenda", "staff"),
            List.of("mirror", "chart"),
            List.of("board", "pack", "search"),
            List.of("wardpc"),
            List.of("kit"),
            List.of("drill"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("releve");

    @Test
    void everyRoomHasAPlaceOnAFloor() {
        var rooms = new TreeSet<String>();
        HOUSE.forEach(type -> rooms.add(room(type)));
        rooms.remove("");
        var placed = new TreeSet<String>();
        FLOORS.forEach(placed::addAll);
        assertEquals(placed, rooms);
    }

    @Test
    void aRoomUsesOnlyRoomsThatStandLower() {
        Map<String, String> broken = new TreeMap<>();
        for (JavaClass type : HOUSE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("releve") && !allowed(room(type), room(target))) {
                    broken.putIfAbsent(room(type) + " uses " + room(target), dependency.getDescription());
                }
            }
        }
        assertTrue(broken.isEmpty(), () -> "arrows that climb: " + broken);
    }

    @Test
    void namesComeFromTheHospitalNotFromThePatternBook() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Service|Dto|DTO|Abstract\\w*)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void enginesKnowNeitherDatabaseNorWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "releve.hl7..", "releve.paper..", "releve.bundle..", "releve.portable..", "releve.rebooking..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..", "com.fasterxml..", "io.javalin..")
                .check(HOUSE);
    }

    @Test
    void everyRoomIsNullMarked() {
        var unmarked = new TreeSet<String>();
        for (JavaClass type : HOUSE) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertEquals(new TreeSet<>(), unmarked);
    }

    private static boolean allowed(String from, String to) {
        return from.equals(to) || from.isEmpty() || floor(from) > floor(to) && !to.isEmpty();
    }

    private static int floor(String room) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(room)) {
                return i;
            }
        }
        return FLOORS.size();
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
