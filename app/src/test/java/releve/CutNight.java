package releve;

import static releve.FullWards.BIG;
import static releve.FullWards.SMALL;
import static releve.FullWards.freeBed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import releve.FullWards.Patient;

/**
 * Who types what during the cut, and what must become of it: written down before anything is typed, and by nobody who knows how the node
 * decides.
 *
 * <p>Five forms on each ward PC, for five patients. Meanwhile at the node: two of the patients who are moved on a ward PC are moved
 * elsewhere, one lands in a bed that a ward PC gives to somebody else, one gets a dose that a ward PC records as well, and one count of the
 * pulse is written down in both places. And two ward PCs record a dose of the same drug for the same patient.
 */
final class CutNight {
    /** Ward PCs that one program plays; one more is a program of its own. */
    static final int PLAYED = 20;

    static final int FORMS = 5;
    static final String OWN_PROGRAM = "pc-21";

    /** On PCs from 17 to 20 the small ward. */
    private static final int ON_BIG = 16;

    private static final int STEP = 7;

    /** What must become of an entry. {@code ONE_OF_TWO}: of two such entries one is filed and the other is not. */
    enum Fate {
        FILED,
        SAME,
        CONFLICT,
        ONE_OF_TWO
    }

    record Typed(String pc, String form, Patient patient, Map<String, String> fields, Fate fate) {}

    /** By its label, the ward of each ward PC. */
    final Map<String, String> wards = new LinkedHashMap<>();

    private final FullWards people;
    private final Map<String, String> tenMinutesAgo;

    CutNight(FullWards people, Instant now) {
        this.people = people;
        Instant then = now.minusSeconds(600);
        this.tenMinutesAgo = Map.of("date", local("dd/MM/yyyy", then), "time", local("HH:mm", then));
        for (int i = 1; i <= PLAYED; i++) {
            wards.put(label(i), i <= ON_BIG ? BIG : SMALL);
        }
        wards.put(OWN_PROGRAM, BIG);
    }

    private static String local(String shape, Instant time) {
        return DateTimeFormatter.ofPattern(shape).withZone(FullWards.ZONE).format(time);
    }

    static String label(int i) {
        return "pc-%02d".formatted(i);
    }

    String ward(String pc) {
        return Objects.requireNonNull(wards.get(pc), pc);
    }

    List<Typed> at(String pc) {
        int i = Integer.parseInt(pc.substring(3));
        List<Typed> typed = new ArrayList<>();
        typed.add(pulse(pc, patient(i, 0), i));
        typed.add(new Typed(
                pc, "note", patient(i, 1), Map.of("sort", "NURSING", "text", "Essai sans réseau, " + pc), Fate.FILED));
        typed.add(dose(pc, i));
        typed.add(new Typed(
                pc,
                "sample-taken",
                patient(i, 3),
                Map.of("what", "EDTA", "tubes", "1", "tests", "NFS " + pc, "urgency", "URGENT"),
                Fate.FILED));
        boolean moved = Set.of(3, 4, 5).contains(i);
        typed.add(new Typed(
                pc, "move", patient(i, 4), Map.of("bed", freeBed(ward(pc), i)), moved ? Fate.CONFLICT : Fate.FILED));
        return typed;
    }

    /** Five different ones on each PC; the same form of two PCs of a ward never meets the same patient. */
    private Patient patient(int pc, int form) {
        List<Patient> ward = people.of(ward(label(pc)));
        return ward.get((pc + form * STEP) % ward.size());
    }

    private Typed pulse(String pc, Patient patient, int i) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("pulse", Integer.toString(60 + i)));
        if (i == 7) {
            fields.putAll(tenMinutesAgo);
        }
        return new Typed(pc, "vital-signs", patient, fields, i == 7 ? Fate.SAME : Fate.FILED);
    }

    private Typed dose(String pc, int i) {
        Patient patient = i == 2 ? patient(1, 2) : patient(i, 2);
        Fate fate = i <= 2 ? Fate.ONE_OF_TWO : i == 6 ? Fate.CONFLICT : Fate.FILED;
        return new Typed(pc, "drug-given", patient, paracetamol(i == 2 ? "500 mg" : "1 g"), fate);
    }

    private static Map<String, String> paracetamol(String dose) {
        return Map.of(
                "other-drug", "Paracétamol", "outcome", "GIVEN", "dose", dose, "route", "PO", "ordered-by", "Dr Essai");
    }

    /** At the node itself, while no ward PC reaches it. */
    List<Typed> atTheNode() {
        String here = "node";
        Patient nobodyElseMoves = people.big.get(22);
        return List.of(
                new Typed(here, "move", patient(3, 4), Map.of("bed", freeBed(BIG, 18)), Fate.FILED),
                new Typed(here, "move", patient(4, 4), Map.of("bed", freeBed(BIG, 19)), Fate.FILED),
                new Typed(here, "move", nobodyElseMoves, Map.of("bed", freeBed(BIG, 5)), Fate.FILED),
                new Typed(here, "drug-given", patient(6, 2), paracetamol("500 mg"), Fate.FILED),
                pulse(here, patient(7, 0), 7));
    }

    /** How many entries wait for a person in the end. */
    int conflicts() {
        Set<String> pairs = new LinkedHashSet<>();
        int conflicts = 0;
        for (String pc : wards.keySet()) {
            for (Typed typed : at(pc)) {
                conflicts += typed.fate() == Fate.CONFLICT ? 1 : 0;
                if (typed.fate() == Fate.ONE_OF_TWO) {
                    pairs.add(typed.patient().number());
                }
            }
        }
        return conflicts + pairs.size();
    }
}
