package releve.chart;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.OrderRef;
import releve.journal.Caller;
import releve.medication.Due;
import releve.medication.Medication.Drug;
import releve.mirror.meaning.Hospital;
import releve.ward.Doubt;
import releve.ward.DrugsOf;
import releve.ward.Filed;
import releve.ward.Item;
import releve.ward.Recording;
import releve.ward.Telling;
import releve.web.Language;
import releve.web.Words;

/** One patient of a ward, the pharmacy's feed and the ward's forms: on 22/11/2026 at 04:30 in Brussels. All people are synthetic. */
final class RoundOfDrugs implements AutoCloseable {
    static final String PID = "PID|||1^^^CHR^MR||EXEMPLE^MARIE||19500101|F";
    static final Caller NURSE = new Caller("account/nurse", "nurse");

    private final Hospital hospital;

    RoundOfDrugs(Path folder) {
        this.hospital = new Hospital(folder);
        hospital.tell("ADT^A01", "202611200800", PID, "PV1||I|CARD^12^A^CHR||||||||||||||||V1^^^CHR");
    }

    Hospital hospital() {
        return hospital;
    }

    @Override
    public void close() {
        hospital.close();
    }

    static Words words() {
        return Words.of(Language.FRENCH, Hospital.ZONE, List.of("chart", "ward"));
    }

    void prescribed(String order, String drug, String timing) {
        hospital.tellOn(
                "pharmacy",
                "RDE^O11",
                "202611200900",
                PID,
                "ORC|NW|" + order + "|||IP",
                timing,
                "RXE||" + order + "^" + drug + "^L|1||g",
                "RXR|PO");
    }

    void fed(String order, String drug, String at) {
        hospital.tellOn(
                "pharmacy",
                "RAS^O17",
                at,
                PID,
                "ORC|RE|" + order,
                "RXA|0|1|" + at + "|" + at + "|" + order + "^" + drug + "^L|1|g||SOIGNANT^EXEMPLE|||||||||||CP");
    }

    DrugsKnown known() {
        return new DrugsKnown(hospital.journal().read().jdbi(), Hospital.ZONE, releve.crisis.Trust.NO_DECLARATION);
    }

    Recording recording() {
        return new Recording(hospital.journal(), Clock.fixed(Hospital.NOW, ZoneOffset.UTC), known());
    }

    static Instant at(String brussels) {
        return Instant.parse("2026-11-" + brussels + ":00+01:00");
    }

    static Telling telling(String brussels, Set<String> confirmed) {
        return new Telling(at(brussels), false, "", UUID.randomUUID(), confirmed, Optional.empty());
    }

    static Item.DrugGiven dose(String order, String drug, DoseOutcome outcome) {
        return order.isEmpty()
                ? new Item.DrugGiven(new Coded("", drug, ""), OrderRef.NONE, outcome, "1 g", "PO", "Dr Essai", "")
                : new Item.DrugGiven(
                        new Coded(order, drug, "L"), new OrderRef(order, ""), outcome, "1 g", "PO", "", "");
    }

    Filed file(Item.DrugGiven dose, String brussels, String... confirmed) {
        return recording().file(hospital.chart("1").patient(), dose, telling(brussels, Set.of(confirmed)), NURSE);
    }

    Filed.New kept(Item.DrugGiven dose, String brussels) {
        return assertInstanceOf(Filed.New.class, file(dose, brussels));
    }

    DrugsOf.Earlier doubted(Item.DrugGiven dose, String brussels) {
        var doubtful = assertInstanceOf(Filed.Doubtful.class, file(dose, brussels));
        return assertInstanceOf(Doubt.GivenAlready.class, doubtful.doubts().getLast())
                .dose();
    }

    Drug drug(String name) {
        return hospital.chart("1").drugs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Instant> open(String name) {
        return assertInstanceOf(Due.At.class, drug(name).due(Hospital.NOW, Hospital.ZONE))
                .open();
    }
}
