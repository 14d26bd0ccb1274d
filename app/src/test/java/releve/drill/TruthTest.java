package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TruthTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theReceptionFeedAloneLeadsToTheTrueCensusBedByBed(long seed) {
        Drill drill = new Drill(seed, 0.05);
        Adt heard = new Adt();
        drill.messages().forEachRemaining(heard::hear);
        Truth truth = drill.truth();
        assertEquals(
                truth.lying().stream()
                        .map(person -> String.join("^", place(person.bed())) + " " + person.patient() + " "
                                + person.stayed().visit())
                        .sorted()
                        .toList(),
                heard.lying());
    }

    @Test
    void noTwoPatientsShareABedAndNobodyLiesInTwo() {
        Truth truth = played(9, 0.05).truth();
        Set<Bed> beds = new HashSet<>();
        Set<String> patients = new HashSet<>();
        truth.lying().forEach(person -> {
            assertTrue(beds.add(person.bed()), "two in " + person.bed());
            assertTrue(patients.add(person.patient()), person.patient() + " lies twice");
        });
    }

    @Test
    void whoLeftOrWasMergedAwayLiesNowhere() {
        Truth truth = played(11, 0.2).truth();
        Set<String> visits =
                truth.lying().stream().map(person -> person.stayed().visit()).collect(Collectors.toSet());
        Set<String> numbers = truth.lying().stream().map(Truth.Lying::patient).collect(Collectors.toSet());
        assertFalse(truth.left().isEmpty());
        assertFalse(truth.merged().isEmpty());
        truth.left().forEach(left -> assertFalse(visits.contains(left.visit()), left.visit() + " left and lies there"));
        truth.merged()
                .forEach(merged -> assertFalse(numbers.contains(merged.from()), merged.from() + " was merged away"));
    }

    @Test
    void aboutEightBedsInTenAreTakenAndTheGroupIsThatOfTheDesign() {
        Drill drill = played(13, 0.02);
        assertEquals(1_600, drill.group().beds());
        assertEquals(
                6,
                drill.group().sites().stream().filter(site -> !site.careHome()).count());
        assertEquals(3, drill.group().sites().stream().filter(Site::careHome).count());
        int inpatients = drill.truth().inpatients().size();
        assertTrue(inpatients > 1_220 && inpatients < 1_340, inpatients + " in-patients");
        drill.group()
                .wards()
                .forEach(ward -> assertTrue(
                        ward.beds().size() >= 8 && ward.beds().size() <= 30,
                        ward.code() + " has " + ward.beds().size()));
    }

    @Test
    void theBedsideSampleHoldsWhatWasLastSaid() {
        Drill drill = new Drill(17, 0.1);
        Map<String, String> lastDose = new HashMap<>();
        for (Iterator<Sent> day = drill.messages(); day.hasNext(); ) {
            String message = Adt.text(day.next().message());
            if (message.contains("|RAS^O17") && message.contains("|CP|A\r")) {
                lastDose.put(part(message, "PID|", 3) + part(message, "RXA|", 5), part(message, "RXA|", 3));
            }
        }
        Truth truth = drill.truth();
        assertFalse(truth.bedside().isEmpty());
        for (Truth.Bedside bedside : truth.bedside()) {
            for (Given given : bedside.given()) {
                String key = bedside.patient() + given.drugCode();
                assertEquals(lastDose.get(key), Times.second(given.at()), "last dose of " + key);
            }
        }
    }

    @Test
    void everyNumberEverUsedIsSaidByAFeedAndNoOther() {
        Drill drill = new Drill(29, 0.1);
        Set<String> said = new HashSet<>();
        for (Iterator<Sent> day = drill.messages(); day.hasNext(); ) {
            String message = Adt.text(day.next().message()).replace("\r\n", "\r");
            if (message.startsWith("MSH") && message.contains("\rPID|")) {
                said.add(part(message, "PID|", 3));
            }
        }
        assertEquals(said.size(), drill.truth().patients());
    }

    @Test
    void anOrderOnceFinalIsNeverPreliminaryInTheTruth() {
        Drill drill = new Drill(19, 0.5);
        Map<String, String> settled = new HashMap<>();
        for (Iterator<Sent> day = drill.messages(); day.hasNext(); ) {
            Sent sent = day.next();
            String message = Adt.text(sent.message());
            if (sent.feed().equals("lab") && message.contains("|ORU^R01") && message.contains("\rOBR|")) {
                String status = part(message, "OBR|", 25);
                settled.merge(part(message, "OBR|", 3), status, (old, now) -> now.equals("P") ? old : now);
            }
        }
        Truth truth = drill.truth();
        long values = 0;
        for (Truth.Bedside bedside : truth.bedside()) {
            for (LabValue value : bedside.values()) {
                String said = value.status().equals("D") ? "C" : value.status();
                assertEquals(settled.get(value.order()), said, value.order());
                values++;
            }
        }
        assertTrue(values > 100, values + " values compared");
        assertTrue(drill.tally().count(Tally.Of.LATE_PRELIMINARY) > 0);
    }

    private static String part(String message, String segment, int field) {
        int from = message.indexOf("\r" + segment) + 1;
        String[] fields = message.substring(from, message.indexOf('\r', from)).split("\\|", -1);
        return fields[field].split("\\^", -1)[0];
    }

    private static String[] place(Bed bed) {
        return new String[] {bed.ward(), bed.room(), bed.bed(), bed.site()};
    }

    private static Drill played(long seed, double scale) {
        Drill drill = new Drill(seed, scale);
        drill.messages().forEachRemaining(sent -> {});
        return drill;
    }
}
