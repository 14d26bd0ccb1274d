package releve;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import releve.ward.Census;

/** The census for a terminal: all wards in one line each, or one ward bed by bed. */
final class CensusText {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.systemDefault());

    private CensusText() {}

    static String of(Census census, @Nullable String ward) {
        if (census.wards().isEmpty()) {
            return ward == null
                    ? "No ward is known yet: no message has named a bed."
                    : "No ward is called '" + ward + "'; `releve census` without --ward lists them.";
        }
        return ward == null ? summary(census) : detail(census);
    }

    static String summary(Census census) {
        var text = new StringBuilder("%-8s %-14s %6s %9s%n".formatted("site", "ward", "beds", "patients"));
        for (Census.Ward ward : census.wards()) {
            text.append("%-8s %-14s %6d %9d%n".formatted(ward.site(), ward.name(), beds(ward), patients(ward)));
        }
        text.append("%d patients on %d wards. One ward bed by bed: --ward %s"
                .formatted(
                        census.patients(),
                        census.wards().size(),
                        census.wards().getFirst().name()));
        return text.toString();
    }

    private static String detail(Census census) {
        var text = new StringBuilder();
        for (Census.Ward ward : census.wards()) {
            text.append(
                    "%s %s: %d patients in %d beds%n".formatted(ward.site(), ward.name(), patients(ward), beds(ward)));
            text.append(
                    "%-8s %-30s %-12s %-4s %-12s %s%n".formatted("bed", "name", "born", "sex", "number", "here since"));
            for (Census.Bed bed : ward.beds()) {
                text.append(bed(bed));
            }
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String bed(Census.Bed bed) {
        String place = bed.name().isBlank() ? "no bed" : bed.room() + "-" + bed.name();
        if (bed.occupants().isEmpty()) {
            return "%-8s (free)%n".formatted(place);
        }
        var text = new StringBuilder();
        for (Census.Occupant one : bed.occupants()) {
            text.append("%-8s %-30s %-12s %-4s %-12s %s%s%s%n"
                    .formatted(
                            place,
                            one.name(),
                            birth(one.birth()),
                            one.sex(),
                            one.number(),
                            one.since() == null ? "" : WHEN.format(one.since()),
                            one.onLeave() ? "  on leave, bed kept" : "",
                            bed.contradicts() ? "  ! two patients in this bed: check" : ""));
        }
        return text.toString();
    }

    /** dd/mm/yyyy; as it came when it is no whole date. */
    private static String birth(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? iso.substring(8, 10) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4)
                : iso;
    }

    private static long beds(Census.Ward ward) {
        return ward.beds().stream().filter(bed -> !bed.name().isBlank()).count();
    }

    private static long patients(Census.Ward ward) {
        return ward.beds().stream().mapToLong(bed -> bed.occupants().size()).sum();
    }
}
