package releve.agenda.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.Standing;
import releve.agenda.Verdict.Choice;

/** Cases that have their date already and lie in hours that are to be planned: they stay, and the others make do with what they leave. */
final class Fixed {
    private final Council council;
    private final ZoneId zone;

    Fixed(Council council, ZoneId zone) {
        this.council = council;
        this.zone = zone;
    }

    /** A case within hours, and at which minute of the day it begins. */
    record At(Judged judged, Capacity.Open open, int minute) {}

    /** Only days with hours are read: the agenda of a whole group is long. */
    List<At> in(Collection<Capacity.Open> hours) {
        List<At> found = new ArrayList<>();
        var days = new TreeSet<LocalDate>();
        hours.forEach(each -> days.add(each.day()));
        for (LocalDate day : days) {
            List<Capacity.Open> there =
                    hours.stream().filter(each -> each.day().equals(day)).toList();
            council
                    .between(
                            day.atStartOfDay(zone).toInstant(),
                            day.plusDays(1).atStartOfDay(zone).toInstant())
                    .stream()
                    .filter(Fixed::takesRoom)
                    .forEach(each -> place(each, there).ifPresent(found::add));
        }
        return found;
    }

    /** It stands, has not been put off and does not go elsewhere. */
    static boolean takesRoom(Judged judged) {
        boolean gone = judged.standing() instanceof Standing.Decided decided
                && (decided.verdict().choice() == Choice.CANCEL
                        || decided.verdict().choice() == Choice.TRANSFER);
        return judged.of().booking().stands() && !judged.waits() && !gone;
    }

    private Optional<At> place(Judged judged, List<Capacity.Open> hours) {
        LocalTime time = judged.of().booking().start().atZone(zone).toLocalTime();
        int minute = time.getHour() * 60 + time.getMinute();
        var details = judged.of().booking().details();
        return hours.stream()
                .filter(each -> same(each.series().hours().room(), details.unit())
                        && same(each.series().hours().site(), details.site())
                        && minute >= each.series().hours().begins()
                        && minute < each.series().hours().ends())
                .findFirst()
                .map(open -> new At(judged, open, minute));
    }

    private static boolean same(String one, String other) {
        return Kinds.plain(one).equals(Kinds.plain(other));
    }
}
