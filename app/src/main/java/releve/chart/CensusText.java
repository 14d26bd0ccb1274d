package releve.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import releve.care.DataKind;
import releve.ward.Census;
import releve.web.DataAges;

/** The census for the terminal and the printer: per ward its beds, who lies there, and since when. */
public final class CensusText {
    private CensusText() {}

    /** @param stale feeds that are late or frozen; those that say who lies where are named */
    public static String of(Census census, ZoneId zone, Collection<DataAges.FeedAge> stale, Instant now) {
        Sheet sheet = new Sheet(zone, Optional.empty());
        sheet.age(stale.stream()
                .filter(feed -> feed.carries().contains(DataKind.STAYS))
                .toList());
        LocalDate today = now.atZone(zone).toLocalDate();
        for (Census.Ward ward : census.wards()) {
            long patients = ward.beds().stream()
                    .mapToLong(bed -> bed.occupants().size())
                    .sum();
            sheet.heading(ChartText.joined(" ", ward.site(), ward.name()) + "  " + patients + " patients, "
                    + ward.beds().stream().filter(bed -> !bed.name().isBlank()).count() + " beds");
            for (Census.Bed bed : ward.beds()) {
                String where = "%-12s"
                        .formatted(ChartText.joined(" ", bed.room(), bed.name().isBlank() ? "no bed" : bed.name()));
                if (bed.occupants().isEmpty()) {
                    sheet.line(where + "free");
                }
                for (Census.Occupant each : bed.occupants()) {
                    sheet.line(where + occupant(each, today, sheet) + (bed.contradicts() ? "  ! TWO IN ONE BED" : ""));
                }
            }
        }
        return sheet.toString();
    }

    private static String occupant(Census.Occupant each, LocalDate today, Sheet sheet) {
        return "%-28s %-12s %-10s %4s %-1s  since %s%s"
                .formatted(
                        each.name(),
                        each.number(),
                        Sheet.date(each.birth()),
                        age(each.birth(), today),
                        each.sex(),
                        sheet.time(each.since()),
                        each.onLeave() ? "  on leave" : "");
    }

    private static String age(String birth, LocalDate today) {
        if (birth.length() < 10) {
            return "";
        }
        LocalDate born = LocalDate.parse(birth.substring(0, 10));
        long years = ChronoUnit.YEARS.between(born, today);
        return years < 2 ? ChronoUnit.MONTHS.between(born, today) + "m" : Long.toString(years);
    }
}
