package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import releve.access.Access;
import releve.access.SessionTimes;
import releve.journal.Journal;
import releve.pack.PackKeeper;
import releve.wardpc.node.WardPcNode;
import releve.web.Web;
import releve.web.WebSettings;

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
            var rooms = new Wiring(journal, data, settings, clock, access);
            Web web = Web.open(settings, rooms.door, rooms.ages, rooms.state(), rooms.pages(), rooms.live, clock);
            rooms.found(web);
            return new Front(access, rooms.news(), rooms.packs, rooms.wardPcs, web);
        } catch (IOException | RuntimeException failed) {
            access.close();
            throw failed;
        }
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
