package releve.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.journal.JournalReader;
import releve.ward.Occupancy;
import releve.ward.WardTail;
import releve.ward.Wards;
import releve.ward.Wards.Named;

/**
 * The card index of the wards: what boards show, kept ready and never older than the views.
 *
 * <p>Design note (decision 0021). Whoever asks first looks how far the views have followed the journal: one question. Only when they
 * went on does one thread ask the rooms which wards and patients the new entries concern, and notes it under a new generation. A picture
 * that was read in generation g is shown as long as its ward and none of its patients was touched after g. A reader takes the generation
 * before it reads, so that a change that comes in between has the picture read again, never kept as if it were new.
 */
public final class Kardex {
    private final JournalReader reader;
    private final Jdbi jdbi;
    private final Cards cards;
    private final WardTail wardTail = new WardTail();
    private final Touches<Named> wards = new Touches<>();
    private final Touches<Long> patients = new Touches<>();
    private final Map<Named, Drawer> drawers = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();
    private final AtomicReference<@Nullable FutureTask<Boolean>> looking = new AtomicReference<>();
    private final AtomicReference<Changed> toTell = new AtomicReference<>(Changed.NOTHING);
    private volatile long followed = -1;
    private volatile long generation;
    private volatile List<Named> names = List.of();

    /** A ward's picture, and who reads it again at the moment. */
    private static final class Drawer {
        private final ReentrantLock reading = new ReentrantLock();
        private volatile @Nullable Beds beds;
        private volatile @Nullable Picture picture;
    }

    private record Beds(long generation, Occupancy occupancy) {}

    /** What changed. @param patients their rows */
    public record Changed(Set<Named> wards, Set<Long> patients) {
        static final Changed NOTHING = new Changed(Set.of(), Set.of());

        private Changed with(Set<Named> moreWards, Set<Long> morePatients) {
            Set<Named> allWards = new LinkedHashSet<>(wards);
            allWards.addAll(moreWards);
            Set<Long> allPatients = new LinkedHashSet<>(patients);
            allPatients.addAll(morePatients);
            return new Changed(allWards, allPatients);
        }
    }

    public Kardex(JournalReader reader, Clock clock) {
        this.reader = reader;
        this.jdbi = reader.jdbi();
        this.cards = new Cards(jdbi, clock);
        follow();
    }

    /** Every ward that was ever named. */
    public List<Named> wards() {
        follow();
        return names;
    }

    /** Whether anybody ever named this ward. */
    boolean knows(Named ward) {
        if (!names.contains(ward)) {
            follow();
        }
        return names.contains(ward);
    }

    /** A ward as the views stand. A ward that was never named has no beds. */
    Picture of(Named ward) {
        follow();
        Drawer drawer = drawers.computeIfAbsent(ward, each -> new Drawer());
        Picture kept = drawer.picture;
        if (kept != null && holds(kept)) {
            return kept;
        }
        drawer.reading.lock();
        try {
            Picture meanwhile = drawer.picture;
            if (meanwhile != null && holds(meanwhile)) {
                return meanwhile;
            }
            Picture read = read(ward, meanwhile);
            drawer.picture = read;
            return read;
        } finally {
            drawer.reading.unlock();
        }
    }

    /** A ward's beds alone, without anything of the patients but their rows. */
    Occupancy beds(Named ward) {
        follow();
        return occupancy(ward);
    }

    private Occupancy occupancy(Named ward) {
        Drawer drawer = drawers.computeIfAbsent(ward, each -> new Drawer());
        Beds kept = drawer.beds;
        if (kept != null && wards.untouched(ward, kept.generation())) {
            return kept.occupancy();
        }
        long now = generation;
        Occupancy read = Occupancy.of(jdbi, ward);
        drawer.beds = new Beds(now, read);
        return read;
    }

    private boolean holds(Picture picture) {
        return wards.untouched(picture.ward(), picture.generation())
                && patients.untouched(picture.rows(), picture.generation());
    }

    private Picture read(Named ward, @Nullable Picture before) {
        long now = generation;
        Occupancy occupancy = occupancy(ward);
        Map<Long, Card> of = cards.of(Picture.patients(occupancy), now);
        boolean same = before != null && before.same(occupancy, of);
        long version = same ? Objects.requireNonNull(before).version() : versions.incrementAndGet();
        return new Picture(version, now, occupancy, of, Picture.rows(of), Picture.fed(occupancy, of));
    }

    /**
     * Looks whether the views went on, and notes whom it concerns. Quick when they did not. One looks at a time, and whoever comes meanwhile
     * waits for that look and is done if it went far enough: under a feed the views go on all the time, and behind a lock everybody would
     * have to be woken one after the other.
     */
    private void follow() {
        long asked = reader.followed();
        while (asked > followed) {
            var mine = new FutureTask<>(this::look, true);
            FutureTask<Boolean> before = looking.compareAndExchange(null, mine);
            if (before == null) {
                try {
                    mine.run();
                } finally {
                    looking.set(null);
                }
            }
            Awaited.of(before == null ? mine : before);
        }
    }

    private void look() {
        long now = reader.followed();
        long next = generation + 1;
        boolean noted = false;
        try {
            note(next);
            noted = true;
        } finally {
            if (!noted) {
                wards.everything(next);
                patients.everything(next);
                cards.everything(next);
            }
            generation = next;
        }
        followed = now;
    }

    private void note(long next) {
        jdbi.useHandle(handle -> {
            WardTail.Touched onWards = wardTail.take(handle);
            Set<Long> touched = cards.follow(handle, onWards.patients(), next);
            wards.touch(onWards.wards(), next);
            patients.touch(touched, next);
            toTell.updateAndGet(before -> before.with(onWards.wards(), touched));
            if (names.isEmpty() || !names.containsAll(onWards.wards())) {
                names = List.copyOf(new Wards(jdbi).names());
            }
        });
    }

    /** What changed since this was last asked: wards where something happened or whose patients something was learned of. */
    public Changed changed() {
        follow();
        Changed told = toTell.getAndSet(Changed.NOTHING);
        Set<Named> changedWards = new LinkedHashSet<>(told.wards());
        drawers.forEach((ward, drawer) -> {
            Picture shown = drawer.picture;
            if (shown != null && shown.rows().stream().anyMatch(told.patients()::contains)) {
                changedWards.add(ward);
            }
        });
        return new Changed(changedWards, told.patients());
    }

    /** Reads one ward that nobody has looked at since the start, so that its first visitor need not wait; false when all were read. */
    public boolean readAhead() {
        for (Named ward : new ArrayList<>(names)) {
            Drawer drawer = drawers.get(ward);
            if (drawer == null || drawer.picture == null) {
                of(ward);
                return true;
            }
        }
        return false;
    }
}
