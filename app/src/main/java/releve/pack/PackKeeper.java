package releve.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.journal.JournalReader;
import releve.ward.Wards;
import releve.web.Language;

/**
 * Keeps every ward's pack ready in the data folder: looks at each ward every few minutes, at once where somebody moved or recorded
 * something, and sets again only the sheets that say something else. Works at a quarter of a core unless it falls behind, so that pages
 * go first.
 */
public final class PackKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PackKeeper.class);

    /** A pack is to be at most 15 minutes behind; each ward is looked at three times as often. */
    static final Duration EVERY = Duration.ofMinutes(5);

    /** A pack that says the same is made again all the same, so that it stays valid for most of a shift. */
    static final Duration RENEWED = Duration.ofMinutes(30);

    /** Where people move and record all the time, a ward is looked at no more often than this. */
    static final Duration APART = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** How long it rests for what it worked: usually, and when some pack was not looked at for twice {@link #EVERY}. */
    private static final int REST = 3;

    private static final int SHORT_REST = 1;

    /**
     * A ward's pack as it lies ready. {@code checked}: it said then what the journal says; {@code state}: of the feeds and T0, as it says
     * them.
     */
    record Kept(Wards.Named ward, String mark, String state, Instant made, Instant checked, int patients, long bytes) {}

    private final JournalReader reader;
    private final Packs packs;
    private final DiskParts parts;
    private final Path folder;
    private final Clock clock;
    private final Map<Wards.Named, Kept> kept = new ConcurrentHashMap<>();
    private final Thread thread;
    private final Set<Wards.Named> touched = new LinkedHashSet<>();
    private long seen;

    private PackKeeper(
            JournalReader reader,
            Packs.Outside outside,
            Language language,
            ZoneId zone,
            Clock clock,
            Path folder,
            DiskParts parts) {
        this.reader = reader;
        this.parts = parts;
        this.packs = new Packs(reader, outside, language, zone, clock, parts);
        this.folder = folder;
        this.clock = clock;
        this.seen = reader.size();
        this.thread = Thread.ofPlatform()
                .name("packs")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::always);
    }

    /** Ready, but not at work yet. @param folder of its own inside the data folder */
    public static PackKeeper in(
            Path folder, JournalReader reader, Packs.Outside outside, Language language, ZoneId zone, Clock clock)
            throws IOException {
        Files.createDirectories(folder);
        return new PackKeeper(reader, outside, language, zone, clock, folder, new DiskParts(folder.resolve("sheets")));
    }

    public void start() {
        thread.start();
    }

    public Packs packs() {
        return packs;
    }

    Optional<Kept> find(Wards.Named ward) {
        return Optional.ofNullable(kept.get(ward));
    }

    /**
     * The pack that lies ready; nothing when there is none, when it was not looked at lately, or when it would hide that a feed is late or
     * frozen by now, or what T0 is: then it is made for who asks.
     */
    public Optional<byte[]> ready(Wards.Named ward) throws IOException {
        Kept one = kept.get(ward);
        if (one == null || one.checked().plus(EVERY.multipliedBy(3)).isBefore(clock.instant()) || isOutdated(one)) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file(ward)));
    }

    private Path file(Wards.Named ward) {
        return folder.resolve(MadePack.fileName(ward));
    }

    private void always() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                round();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the wards where something happened, and at those not looked at for a while. */
    void round() throws InterruptedException {
        try {
            long now = reader.size() - reader.behind();
            if (now != seen) {
                touched.addAll(new Wards(reader.jdbi()).changedSince(seen - 1));
            }
            seen = now;
            List<Wards.Named> all = packs.wards();
            Breath breath = Breath.of(isBehind(all) ? SHORT_REST : REST);
            for (Wards.Named ward : due(all)) {
                lookOrSay(ward, breath);
                breath.take();
                if (Thread.interrupted()) {
                    throw new InterruptedException("the node stops");
                }
            }
            parts.clear(clock.instant().minus(RENEWED.multipliedBy(4)));
        } catch (RuntimeException | IOException e) {
            log.warn("packs were not made ready; the next round tries again, and /packs makes one when asked", e);
        }
    }

    /** One ward that cannot be set must not keep the others from it. */
    private void lookOrSay(Wards.Named ward, Breath breath) {
        try {
            look(ward, breath);
            touched.remove(ward);
        } catch (RuntimeException | IOException e) {
            log.warn(
                    "the pack of {} {} was not made ready; the next round tries again, and /packs makes it when asked",
                    ward.site(),
                    ward.ward(),
                    e);
        }
    }

    /** The wards to look at now: those touched, but for a while after they were looked at, then those not looked at for long. */
    private Set<Wards.Named> due(List<Wards.Named> all) {
        touched.retainAll(all);
        Set<Wards.Named> due = new LinkedHashSet<>(touched);
        due.removeIf(ward -> !isOlder(ward, APART));
        all.stream()
                .filter(ward -> isOlder(ward, EVERY)
                        || find(ward).filter(this::isOutdated).isPresent())
                .forEach(due::add);
        return due;
    }

    private boolean isOlder(Wards.Named ward, Duration age) {
        Kept one = kept.get(ward);
        return one == null || !one.checked().plus(age).isAfter(clock.instant());
    }

    private boolean isOutdated(Kept one) {
        return !one.state().equals(packs.state(one.ward()));
    }

    private boolean isBehind(List<Wards.Named> all) {
        return all.stream().anyMatch(ward -> kept.containsKey(ward) && isOlder(ward, EVERY.multipliedBy(2)));
    }

    /**
     * Makes the ward's pack again when it would say something else, or when it grew old.
     *
     * @return whether it was made
     */
    public boolean look(Wards.Named ward) throws IOException {
        return look(ward, Breath.NONE);
    }

    private boolean look(Wards.Named ward, Breath breath) throws IOException {
        Optional<Packs.Draft> draft = packs.draft(ward);
        if (draft.isEmpty()) {
            return false;
        }
        String mark = draft.get().mark();
        Kept before = kept.get(ward);
        Instant now = clock.instant();
        if (before != null
                && before.mark().equals(mark)
                && before.made().plus(RENEWED).isAfter(now)) {
            kept.put(ward, new Kept(ward, mark, before.state(), before.made(), now, before.patients(), before.bytes()));
            return false;
        }
        MadePack made = draft.get().make(breath);
        DiskParts.write(file(ward), made.pdf());
        kept.put(ward, new Kept(ward, mark, draft.get().state(), made.made(), now, made.patients(), made.pdf().length));
        return true;
    }

    @Override
    public void close() {
        thread.interrupt();
        if (!thread.isAlive()) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
