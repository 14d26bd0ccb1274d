package releve;

import java.time.Clock;
import java.util.List;
import releve.crisis.Crisis;
import releve.crisis.CrisisPages;
import releve.crisis.MasterCell;
import releve.crisis.ServiceState;
import releve.crisis.Services;
import releve.crisis.StatusCell;
import releve.crisis.log.StatusLines;
import releve.kit.Situation;
import releve.web.HouseState;
import releve.web.Words;

/** How the house stands now, for sheets and reports: what was declared, how services work, and whether screen or paper is master. */
record HouseNow(Crisis crisis, Clock clock) implements Situation, StatusLines {
    @Override
    public List<String> standing(Words words) {
        return CrisisPages.declared(crisis, words).stream()
                .map(HouseState.Standing::text)
                .toList();
    }

    @Override
    public List<Works> works(String site, Words words) {
        return crisis.statusAt(clock.instant()).stream()
                .filter(each -> each.site().equals(site))
                .map(each -> new Works(service(each, words), state(each, words), each.reason()))
                .toList();
    }

    @Override
    public List<Line> statusLines(Words words) {
        return crisis.statusAt(clock.instant()).stream()
                .filter(each -> each.state() != ServiceState.NORMAL)
                .map(each -> new Line(
                        each.site() + " · " + service(each, words),
                        state(each, words),
                        words.moment(each.from()),
                        each.reason()))
                .toList();
    }

    @Override
    public String master(String site, String unit, Words words) {
        MasterCell cell = crisis.master(site, unit, clock.instant());
        String key = cell.master().key();
        String named = cell.master().shape() + " " + words.text(key);
        return cell.from()
                .map(from -> words.text("kit.master.since", named, words.moment(from)))
                .orElseGet(() -> crisis.standing().isEmpty() ? words.text("kit.master", named) : "");
    }

    private static String service(StatusCell cell, Words words) {
        String key = Services.key(cell.service());
        return words.text(key);
    }

    private static String state(StatusCell cell, Words words) {
        String key = cell.state().key();
        return cell.state().shape() + " " + words.text(key);
    }
}
