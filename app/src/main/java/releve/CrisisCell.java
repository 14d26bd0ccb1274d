package releve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.access.Access;
import releve.access.Account;
import releve.crisis.log.Authors;
import releve.crisis.log.BedCounts;
import releve.crisis.log.LogPages;
import releve.crisis.log.NoticeBoard;
import releve.crisis.log.NoticePages;
import releve.crisis.log.ReportPages;
import releve.crisis.log.SituationLog;
import releve.crisis.log.Sources;
import releve.journal.Caller;
import releve.journal.Journal;
import releve.paper.Paper;
import releve.ward.Census;
import releve.ward.Wards;
import releve.web.DataAges;
import releve.web.Live;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visitor;
import releve.web.WebSettings;

/** The crisis cell's papers with what they need of other rooms: who writes them, and what they learn of the wards. */
final class CrisisCell implements Pages, Authors {
    private final Access access;
    private final Door door;
    private final List<Pages> papers;

    CrisisCell(
            Journal journal, Access access, Door door, HouseNow house, DataAges ages, Live live, WebSettings settings) {
        this.access = access;
        this.door = door;
        var log = new SituationLog(journal);
        var board = new NoticeBoard(journal, settings.zone());
        var paper = new Paper();
        var sources = new Sources(
                house.crisis(), log, house, ages, new Beds(journal.read().jdbi()));
        this.papers = List.of(
                new LogPages(log, paper, this, live),
                new ReportPages(sources, paper, settings.language()),
                new NoticePages(board, house.crisis(), paper, this, live, settings.language()));
    }

    @Override
    public String room() {
        return "crisis/log";
    }

    @Override
    public void open(Routes routes) {
        papers.forEach(each -> each.open(routes));
    }

    @Override
    public Caller caller(Visitor visitor) {
        return door.caller(visitor);
    }

    @Override
    public boolean may(Visitor visitor, Permission permission) {
        return door.may(visitor, permission);
    }

    @Override
    public Map<String, String> names() {
        return access.people().all().stream()
                .collect(Collectors.toMap(each -> "account/" + each.id(), Account::display, (one, other) -> one));
    }

    /** Patients and beds of each site; a patient whose bed nobody has said counts as a patient only. */
    record Beds(Jdbi jdbi) implements BedCounts {
        @Override
        public List<Count> counts() {
            Map<String, List<Census.Bed>> sites = new TreeMap<>();
            for (Census.Ward ward : new Wards(jdbi).census(null).wards()) {
                sites.computeIfAbsent(ward.site(), none -> new ArrayList<>()).addAll(ward.beds());
            }
            List<Count> counts = new ArrayList<>();
            sites.forEach((site, beds) -> counts.add(new Count(
                    site, beds.stream().mapToInt(bed -> bed.occupants().size()).sum(), (int)
                            beds.stream().filter(bed -> !bed.name().isBlank()).count())));
            return counts;
        }
    }
}
