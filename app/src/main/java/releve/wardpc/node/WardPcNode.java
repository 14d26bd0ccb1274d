package releve.wardpc.node;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import releve.identity.Reach;
import releve.journal.Journal;
import releve.pack.PackKeeper;
import releve.ward.DrugsOf;
import releve.ward.Recording;
import releve.ward.Undecided;
import releve.web.Pages;
import releve.web.Routes;

/** The front door: the pages about ward PCs, the calls they make, and the packs that lie ready for them. */
public final class WardPcNode implements Pages, AutoCloseable {
    private final LockedPacks packs;
    private final TakingBack taking;
    private final AtomicReference<NodeAddress> address = new AtomicReference<>(new NodeAddress("", Optional.empty()));
    private final Calls calls;
    private final PcPages pcPages;
    private final EntryPages entryPages;
    private final Undecided undecided;

    /**
     * What a ward PC's node needs of the house around it.
     *
     * @param drugs of patients, to ask about a dose that was given already
     * @param standing what was declared of the hospital, in the site's words
     */
    public record Around(DrugsOf drugs, Supplier<List<String>> standing, Reach reach, ZoneId zone) {}

    public WardPcNode(Journal journal, Path data, PackKeeper keeper, Around around, Clock clock) throws IOException {
        var random = new SecureRandom();
        NodeKeys keys = NodeKeys.of(data, random);
        var kits = new EventKeys(journal, random, clock);
        var enrolments = new Enrolments(journal, random, clock);
        var recording = new Recording(journal, clock, around.drugs());
        var heard = new Heard(clock);
        var checks = new SelfChecks(journal, clock);
        this.packs = new LockedPacks(
                new LockedPacks.Sources(journal.read(), kits, enrolments, keys, keeper, around.standing()),
                data.resolve("locked-packs"),
                random,
                clock);
        this.taking = new TakingBack(journal, recording, keys, clock);
        this.calls = new Calls(enrolments, packs, taking, checks, heard, keys, around.zone());
        var settling = new Settling(journal, recording, taking.judging());
        this.pcPages = new PcPages(new PcPages.Sources(
                enrolments, kits, taking, settling, checks, heard, address::get, around.reach(), around.zone()));
        var jdbi = journal.read().jdbi();
        this.undecided = new Open(new Entries(jdbi), taking.judging());
        this.entryPages = new EntryPages(
                jdbi, settling, taking.judging(), new Known(jdbi, recording, taking.judging()), around.reach());
    }

    /** The server begins after its pages are there, and only then knows where. */
    public void isReachedAt(NodeAddress where) {
        address.set(where);
    }

    /** What waits for a person, to be said on boards and charts. */
    public Undecided undecided() {
        return undecided;
    }

    /** What a crash left unjudged is judged first. */
    public void start() {
        taking.catchUp();
        packs.start();
    }

    @Override
    public String room() {
        return "wardpc";
    }

    @Override
    public void open(Routes routes) {
        calls.open(routes);
        pcPages.open(routes);
        entryPages.open(routes);
    }

    @Override
    public void close() {
        packs.close();
    }
}
