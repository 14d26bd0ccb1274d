package releve.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.chart.Ages;
import releve.chart.AllergyWords;
import releve.dossier.Allergies;
import releve.dossier.Dossier;
import releve.identity.Patients;
import releve.medication.Medication;
import releve.ward.Census;
import releve.ward.Stay;
import releve.ward.Wards;
import releve.web.Paths;
import releve.web.Words;

/** Makes the lines of a ward's board from what the rooms below know. */
final class Boards {
    private static final int PROBLEMS_SHOWN = 2;

    private final Jdbi jdbi;

    Boards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param clinical whether problems and allergies may be shown; {@code medication} likewise for drugs */
    List<BoardLine> of(Census.Ward ward, Words words, boolean clinical, boolean medication, Instant now) {
        Map<String, Integer> families = new HashMap<>();
        ward.beds().forEach(bed -> bed.occupants().forEach(each -> families.merge(family(each), 1, Integer::sum)));
        List<BoardLine> lines = new ArrayList<>();
        for (Census.Bed bed : ward.beds()) {
            String name = bed.name().isBlank() ? words.text("board.no-bed") : joined(bed.room(), bed.name());
            if (bed.occupants().isEmpty()) {
                lines.add(free(name, words));
            }
            for (Census.Occupant each : bed.occupants()) {
                boolean alike = families.getOrDefault(family(each), 0) > 1;
                lines.add(line(name, bed, each, alike, new Reading(words, clinical, medication, now)));
            }
        }
        return lines;
    }

    private record Reading(Words words, boolean clinical, boolean medication, Instant now) {}

    private static BoardLine free(String bed, Words words) {
        return new BoardLine(
                bed, words.text("board.free"), false, "", false, "", "", "", "", "", "", "", false, "", "");
    }

    private BoardLine line(String name, Census.Bed bed, Census.Occupant who, boolean alike, Reading reading) {
        Words words = reading.words();
        List<Long> ids = new Patients(jdbi)
                .find(who.number(), who.authority()).stream()
                        .map(each -> each.id())
                        .toList();
        Optional<Stay> stay = new Wards(jdbi)
                .staysOf(ids).stream()
                        .filter(each -> each.number().equals(who.stay()))
                        .findFirst();
        String state = bed.contradicts()
                ? words.text("board.two")
                : who.onLeave() ? words.text("board.leave") : words.text("board.occupied");
        Dossier.Pages dossier = reading.clinical() ? new Dossier(jdbi).of(ids) : null;
        return new BoardLine(
                name,
                state,
                bed.contradicts(),
                who.name(),
                alike,
                Ages.of(who.birth(), reading.now()),
                who.sex(),
                who.number(),
                "/patient/" + Paths.part(who.authority()) + "/" + Paths.part(who.number()),
                stay.map(each -> Objects.requireNonNullElse(each.details().doctor(), ""))
                        .orElse(""),
                dossier == null ? "" : problems(dossier, stay),
                dossier == null ? "" : AllergyWords.of(dossier.allergies(), words),
                dossier != null && dossier.allergies().state() == Allergies.State.KNOWN,
                reading.medication() ? drugs(ids, words) : "",
                who.since() == null ? "" : words.date(Objects.requireNonNull(who.since())));
    }

    private static String problems(Dossier.Pages dossier, Optional<Stay> stay) {
        String known = dossier.problems().stream()
                .limit(PROBLEMS_SHOWN)
                .map(each -> each.problem().problem().display())
                .collect(Collectors.joining("; "));
        return known.isEmpty()
                ? stay.map(each -> Objects.requireNonNullElse(each.details().reason(), ""))
                        .orElse("")
                : known;
    }

    private String drugs(List<Long> ids, Words words) {
        long current = new Medication(jdbi)
                .drugsOf(ids).stream().filter(Medication.Drug::current).count();
        return current == 0 ? "" : words.count("board.drugs", current);
    }

    private static String family(Census.Occupant who) {
        int comma = who.name().indexOf(',');
        return (comma < 0 ? who.name() : who.name().substring(0, comma)).toUpperCase(java.util.Locale.ROOT);
    }

    private static String joined(String room, String bed) {
        return room.isBlank() ? bed : room + " " + bed;
    }
}
