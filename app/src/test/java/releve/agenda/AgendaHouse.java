package releve.agenda;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import releve.MovableClock;
import releve.crisis.Crisis;
import releve.crisis.CrisisView;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.journal.View;
import releve.mirror.meaning.Hospital;

/** A real journal that hears a feed, and the agenda read from it. */
public final class AgendaHouse implements AutoCloseable {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    private final Journal journal;
    private final Council council;

    public AgendaHouse(Path folder) {
        List<View> views = new ArrayList<>(Hospital.views());
        views.add(new CrisisView());
        this.journal = Journal.open(folder, views, clock);
        this.council = new Council(journal, new Crisis(journal), clock, OpenCouncil.ZONE);
    }

    public void hears(String feed, byte[] message) {
        journal.append(new Fact(new Kind("mirror.message", 1), "feed/" + feed, new Caller(feed, "feed"), message));
    }

    public Council council() {
        journal.settle();
        return council;
    }

    @Override
    public void close() {
        journal.close();
    }
}
