package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.access.Access;
import releve.access.SessionTimes;
import releve.board.BoardPages;
import releve.board.Kardex;
import releve.chart.ChartPages;
import releve.chart.DrugsKnown;
import releve.crisis.Crisis;
import releve.crisis.CrisisPages;
import releve.identity.directory.Directory;
import releve.journal.Journal;
import releve.pack.FormNumber;
import releve.pack.LabelPages;
import releve.pack.PackKeeper;
import releve.pack.PackPages;
import releve.search.RegisterPages;
import releve.search.SearchPages;
import releve.staff.StaffPages;
import releve.ward.ConfidentialPages;
import releve.ward.GlassPages;
import releve.ward.PatientDoor;
import releve.ward.WardPages;
import releve.wardpc.node.NodeAddress;
import releve.wardpc.node.WardPcNode;
import releve.web.HouseState;
import releve.web.Live;
import releve.web.Web;
import releve.web.WebSettings;
import releve.web.Words;

/** The pages of a running node: who comes in, what is shown, and what tells the pages that it has changed. */
final class Front implements AutoCloseable {
    private final Access access;
    private final News news;
    private final PackKeeper packs;
    private final WardPcNode wardPcs;
    private final Web web;

    private Front(Access access, News news, PackKeeper packs, WardPcNode wardPcs, Web web) {
        this.access = access;
        this.news = news;
        this.packs = packs;
        packs.start();
        this.wardPcs = wardPcs;
        wardPcs.start();
        this.web = web;
    }

    static Front open(Journal journal, Path data, WebSettings settings, Clock clock) throws IOException {
        return open(journal, data, settings, SessionTimes.DEFAULT, clock);
    }

    static Front open(Journal journal, Path data, WebSettings settings, SessionTimes times, Clock clock)
            throws IOException {
        var access = new Access(journal, clock, new SecureRandom(), data, times);
        try {
            return open(access, journal, data, settings, clock);
        } catch (IOException | RuntimeException failed) {
            access.close();
            throw failed;
        }
    }

    private static Front open(Access access, Journal journal, Path data, WebSettings settings, Clock clock)
            throws IOException {
        var door = new Door(access, clock);
        var jdbi = journal.read().jdbi();
        var reception = new releve.identity.Reception(journal);
        var patients = new PatientDoor(jdbi, door);
        Directory directory = SearchPages.directory(jdbi, clock, number -> FormNumber.patients(number, jdbi));
        var kardex = new Kardex(journal.read(), clock);
        Live live = Web.newLive();
        var crisis = new Crisis(journal);
        var ages = new FeedAges(jdbi, clock);
        PackKeeper packs = PackKeeper.in(
                data.resolve("packs"), journal.read(), ages, settings.language(), settings.zone(), clock);
        var wardPcs = new WardPcNode(journal, data, packs, around(crisis, jdbi, door, settings), clock);
        Web web = Web.open(
                settings,
                door,
                ages,
                CrisisPages.state(crisis),
                List.of(
                        new BoardPages(kardex, door),
                        new ChartPages(journal.read(), patients, ages),
                        new PackPages(jdbi, packs, door),
                        wardPcs,
                        new LabelPages(patients, door, data),
                        new WardPages(journal, door, clock, settings.zone(), new DrugsKnown(jdbi, settings.zone())),
                        new GlassPages(patients, door),
                        new ConfidentialPages(jdbi, patients, reception, door),
                        new SearchPages(jdbi, directory, door),
                        new RegisterPages(jdbi, directory, reception, door),
                        new CrisisPages(crisis, door::caller, live, settings.zone()),
                        new AccessTexts(),
                        new StaffPages(access, door, clock, settings.zone(), UUID::randomUUID)),
                live,
                clock);
        wardPcs.isReachedAt(new NodeAddress(web.address(), web.fingerprint()));
        return new Front(access, new News(kardex, live, directory, ages, clock, new Random()), packs, wardPcs, web);
    }

    private static WardPcNode.Around around(Crisis crisis, Jdbi jdbi, Door door, WebSettings settings) {
        Words words = Words.of(settings.language(), settings.zone(), List.of("web", "crisis"));
        return new WardPcNode.Around(
                new DrugsKnown(jdbi, settings.zone()),
                () -> CrisisPages.state(crisis).standing(words).stream()
                        .map(HouseState.Standing::text)
                        .toList(),
                door,
                settings.zone());
    }

    Access access() {
        return access;
    }

    Web web() {
        return web;
    }

    @Override
    public void close() {
        news.close();
        wardPcs.close();
        packs.close();
        web.close();
        access.close();
    }
}
