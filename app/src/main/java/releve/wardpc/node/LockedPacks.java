package releve.wardpc.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.bundle.Bundle;
import releve.journal.JournalReader;
import releve.journal.Json;
import releve.pack.PackKeeper;
import releve.pack.WardInWords;
import releve.ward.Wards;
import releve.wardpc.Copies;
import releve.wardpc.PackHeading;
import releve.wardpc.Speech;
import releve.wardpc.WardCopy;

/**
 * Keeps a locked pack ready for every ward that has a ward PC and whose site has a sealed kit: looks at each every five minutes, soon
 * where somebody moved or recorded something, at once when the kits change.
 */
final class LockedPacks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LockedPacks.class);

    static final Duration EVERY = Duration.ofMinutes(5);

    /** Where people move all the time, a pack is made no more often than this. */
    static final Duration APART = Duration.ofMinutes(2);

    /** One that says the same is made again all the same: at a cut no pack is to be older than 15 minutes. */
    static final Duration RENEWED = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JournalReader reader;
    private final EventKeys kits;
    private final Enrolments enrolments;
    private final NodeKeys keys;
    private final PackKeeper keeper;
    private final Supplier<List<String>> standing;
    private final Path folder;
    private final SecureRandom random;
    private final Clock clock;
    private final Map<Wards.Named, Ready> ready = new ConcurrentHashMap<>();
    private final Set<Wards.Named> touched = new LinkedHashSet<>();
    private final Thread thread;
    private long seen;

    /** A pack as it lies ready. @param checked it said then what the journal says */
    record Ready(Speech.Offer offer, String mark, List<String> kits, Instant checked) {}

    /** Where what from comes. @param standing what was declared of the hospital, in the site's words */
    record Sources(
            JournalReader reader,
            EventKeys kits,
            Enrolments enrolments,
            NodeKeys keys,
            PackKeeper keeper,
            Supplier<List<String>> standing) {}

    LockedPacks(Sources from, Path folder, SecureRandom random, Clock clock) throws IOException {
        this.reader = from.reader();
        this.kits = from.kits();
        this.enrolments = from.enrolments();
        this.keys = from.keys();
        this.keeper = from.keeper();
        this.standing = from.standing();
        this.folder = Files.createDirectories(folder);
        this.random = random;
        this.clock = clock;
        this.seen = reader.size();
        this.thread = Thread.ofPlatform()
                .name("locked-packs")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::always);
    }

    void start() {
        thread.start();
    }

    private void always() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<Speech.Offer> offer(Wards.Named ward) {
        return Optional.ofNullable(ready.get(ward)).map(Ready::offer);
    }

    /** The pack as it is sent; nothing when there is none. */
    Optional<byte[]> bytes(Wards.Named ward) throws IOException {
        return ready.containsKey(ward) ? Optional.of(Files.readAllBytes(file(ward))) : Optional.empty();
    }

    private Path file(Wards.Named ward) {
        return folder.resolve(EntryId.of(Json.payload(ward)).substring(0, 32) + ".pack");
    }

    /** Looks at the wards that are due. One that cannot be made must not keep the others from it. */
    void round() {
        long now = reader.size() - reader.behind();
        if (now != seen) {
            touched.addAll(new Wards(reader.jdbi()).changedSince(seen - 1));
        }
        seen = now;
        Set<Wards.Named> wards = new LinkedHashSet<>();
        enrolments.all().forEach(pc -> wards.add(pc.on()));
        ready.keySet().retainAll(wards);
        touched.retainAll(wards);
        for (Wards.Named ward : wards) {
            try {
                lookIfDue(ward);
            } catch (IOException | RuntimeException e) {
                log.warn(
                        "the locked pack of {} {} was not made; the next round tries again",
                        ward.site(),
                        ward.ward(),
                        e);
            }
        }
    }

    private void lookIfDue(Wards.Named ward) throws IOException {
        List<EventKeys.Current> standingKits = kits.all(ward.site());
        if (standingKits.isEmpty()) {
            ready.remove(ward);
            return;
        }
        List<EventKeys.Current> locks = standingKits.subList(0, Math.min(standingKits.size(), Bundle.MOST_LOCKS));
        Ready before = ready.get(ward);
        boolean due = before == null
                || !before.kits().equals(names(locks))
                || isOlder(before, EVERY)
                || touched.contains(ward) && isOlder(before, APART);
        if (due) {
            make(ward, locks);
            touched.remove(ward);
        }
    }

    private boolean isOlder(Ready before, Duration age) {
        return !before.checked().plus(age).isAfter(clock.instant());
    }

    private static List<String> names(List<EventKeys.Current> locks) {
        return locks.stream().map(EventKeys.Current::kit).toList();
    }

    private void make(Wards.Named ward, List<EventKeys.Current> locks) throws IOException {
        Optional<WardInWords> words = keeper.packs().inWords(ward);
        if (words.isEmpty()) {
            return;
        }
        WardCopy copy = Wording.copy(words.get(), standing.get());
        String mark = EntryId.of(Json.payload(List.of(Wording.timeless(copy), names(locks))));
        Ready before = ready.get(ward);
        Instant now = clock.instant();
        if (before != null
                && before.mark().equals(mark)
                && before.offer().made().plus(RENEWED).isAfter(now)) {
            ready.put(ward, new Ready(before.offer(), mark, before.kits(), now));
            return;
        }
        keeper.look(ward);
        byte[] pdf = paper(ward);
        byte[] bundle = Bundle.lock(
                heading(copy, locks).bytes(),
                Copies.write(copy, pdf),
                locks.stream().map(EventKeys.Current::lock).toList(),
                keys.seal(),
                random);
        write(file(ward), bundle);
        var offer = new Speech.Offer(
                ward.site(), ward.ward(), copy.made(), copy.until(), bundle.length, EntryId.of(bundle));
        ready.put(ward, new Ready(offer, mark, names(locks), now));
    }

    private byte[] paper(Wards.Named ward) throws IOException {
        Optional<byte[]> kept = keeper.ready(ward);
        return kept.isPresent()
                ? kept.get()
                : keeper.packs().make(ward).orElseThrow().pdf();
    }

    private static PackHeading heading(WardCopy copy, List<EventKeys.Current> locks) {
        List<PackHeading.Kit> all = new ArrayList<>();
        locks.forEach(each -> all.add(new PackHeading.Kit(each.kit(), each.salt())));
        long patients = copy.beds().stream().filter(bed -> bed.person() != null).count();
        return new PackHeading(
                copy.site(),
                copy.ward(),
                copy.made(),
                copy.until(),
                copy.asOf(),
                (int) patients,
                all.getFirst().kit(),
                all.getFirst().salt(),
                all.subList(1, all.size()));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
