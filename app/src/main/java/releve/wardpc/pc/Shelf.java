package releve.wardpc.pc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import releve.bundle.Bundle;
import releve.bundle.Checked;
import releve.bundle.Fault;
import releve.bundle.SealMark;
import releve.wardpc.PackHeading;

/**
 * The last three packs of each ward, locked as they came. Nothing of a pack is believed before its signature: not its ward, not its age.
 * How new a pack is, is what its signed heading says, never the name or the date of its file; and a pack older than the newest one that
 * was ever kept is not taken for new, even when the newer one is gone.
 */
final class Shelf {
    static final int KEPT = 3;

    /** What a pack may have: a zip within its own limits, and the locks around it. */
    static final int LARGEST = 96 * 1024 * 1024;

    /** A node's clock may be a little ahead; a pack from far ahead would bar the way to all later ones. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final String END = ".pack";
    private static final String NEWEST = "newest";

    /** What became of a pack that was offered. */
    sealed interface Put {
        record Kept(Pack pack) implements Put {}

        record Known() implements Put {}

        record Refused(Say why) implements Put {}
    }

    /** What a file turned out to be. */
    private sealed interface Found {
        record Sound(Pack pack) implements Found {}

        record Not(Say why) implements Found {}
    }

    /** A file that is no pack of ours any more. */
    record Damaged(String file, Say why) {}

    /**
     * One ward's part of the shelf.
     *
     * @param packs sound ones, the newest first
     * @param lost when the newest pack that was ever kept was made, if none of these is it
     */
    record Ward(List<Pack> packs, List<Damaged> damaged, Optional<Instant> lost) {}

    private record Looked(long size, FileTime time, Found found) {}

    private final Path folder;
    private final SealMark node;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Path, Looked> looked = new ConcurrentHashMap<>();

    Shelf(Path folder, SealMark node, Clock clock) {
        this.folder = folder;
        this.node = node;
        this.clock = clock;
    }

    /** Keeps a pack if it is signed by the node, of the ward that was asked for, and newer than any before. */
    Put put(byte[] bytes, String site, String ward) {
        lock.lock();
        try {
            return switch (read(bytes, "")) {
                case Found.Not not -> new Put.Refused(not.why());
                case Found.Sound sound
                when !of(sound.pack(), place(site, ward)) -> new Put.Refused(Say.text("pc.pack.other-ward"));
                case Found.Sound sound -> putChecked(bytes, sound.pack());
            };
        } catch (IOException full) {
            return new Put.Refused(Say.text("pc.pack.disk", String.valueOf(full.getMessage())));
        } finally {
            lock.unlock();
        }
    }

    private Put putChecked(byte[] bytes, Pack pack) throws IOException {
        Instant made = pack.heading().made();
        Path ward = place(pack.heading().site(), pack.heading().ward());
        Instant newest = newest(ward);
        if (made.isAfter(clock.instant().plus(AHEAD))) {
            return new Put.Refused(Say.text("pc.pack.future"));
        }
        if (made.isBefore(newest)) {
            return new Put.Refused(Say.text("pc.pack.replayed"));
        }
        boolean there = look(ward).packs().stream()
                .anyMatch(each -> each.heading().made().equals(made));
        if (there) {
            return new Put.Known();
        }
        Folder.write(ward.resolve(made.toEpochMilli() + END), bytes);
        Folder.write(ward.resolve(NEWEST), made.toString().getBytes(StandardCharsets.US_ASCII));
        dropOld(ward);
        return new Put.Kept(pack);
    }

    /** Three sound ones stay; damaged ones stay to be looked at until there are three. */
    private void dropOld(Path ward) throws IOException {
        Ward all = look(ward);
        if (all.packs().size() < KEPT) {
            return;
        }
        for (Pack old : all.packs().subList(KEPT, all.packs().size())) {
            Files.deleteIfExists(ward.resolve(file(old)));
        }
        for (Damaged damaged : all.damaged()) {
            Files.deleteIfExists(ward.resolve(damaged.file()));
        }
    }

    private static String file(Pack pack) {
        return pack.id().substring(pack.id().indexOf('.') + 1) + END;
    }

    /** The parts of the shelf, the one with the newest pack first; damaged files never hide sound ones. */
    List<Ward> wards() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> wards = Files.list(folder)) {
            return wards.filter(Files::isDirectory)
                    .sorted()
                    .map(this::look)
                    .filter(ward -> !ward.packs().isEmpty() || !ward.damaged().isEmpty())
                    .sorted(Comparator.comparing(Shelf::age).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static Instant age(Ward ward) {
        return ward.packs().isEmpty()
                ? Instant.MIN
                : ward.packs().getFirst().heading().made();
    }

    Optional<Pack> find(String id) {
        return wards().stream()
                .flatMap(ward -> ward.packs().stream())
                .filter(pack -> pack.id().equals(id))
                .findFirst();
    }

    private Ward look(Path ward) {
        List<Pack> packs = new ArrayList<>();
        List<Damaged> damaged = new ArrayList<>();
        for (Path file : files(ward)) {
            switch (find(file)) {
                case Found.Sound sound
                when !of(sound.pack(), ward) -> damaged.add(new Damaged(name(file), Say.text("pc.pack.other-ward")));
                case Found.Sound sound -> packs.add(sound.pack());
                case Found.Not not -> damaged.add(new Damaged(name(file), not.why()));
            }
        }
        packs.sort(Comparator.comparing((Pack pack) -> pack.heading().made()).reversed());
        Instant newest = newest(ward);
        boolean there = !packs.isEmpty() && !packs.getFirst().heading().made().isBefore(newest);
        return new Ward(
                List.copyOf(packs),
                List.copyOf(damaged),
                there || newest.equals(Instant.MIN) ? Optional.empty() : Optional.of(newest));
    }

    private static List<Path> files(Path ward) {
        try (Stream<Path> files = Files.list(ward)) {
            return files.filter(file -> name(file).endsWith(END)).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private boolean of(Pack pack, Path ward) {
        return place(pack.heading().site(), pack.heading().ward()).equals(ward);
    }

    /** A file is read again when it was touched; what was read is what is shown, whatever happens to the file meanwhile. */
    private Found find(Path file) {
        try {
            long size = Files.size(file);
            FileTime time = Files.getLastModifiedTime(file);
            Looked known = looked.get(file);
            if (known != null && known.size() == size && known.time().equals(time)) {
                return known.found();
            }
            String id = name(Folder.of(file)) + "." + name(file).replace(END, "");
            Found found = read(Folder.read(file, LARGEST).orElse(new byte[0]), id);
            looked.put(file, new Looked(size, time, found));
            return found;
        } catch (IOException unreadable) {
            return new Found.Not(Say.text("pc.pack.unreadable"));
        }
    }

    private Found read(byte[] bytes, String id) {
        return switch (Bundle.check(bytes, node)) {
            case Checked.Faulty faulty -> new Found.Not(why(faulty.why()));
            case Checked.Sound sound -> {
                try {
                    var heading = PackHeading.read(sound.bundle().heading());
                    yield new Found.Sound(new Pack(id, heading, sound.bundle()));
                } catch (IllegalArgumentException noHeading) {
                    yield new Found.Not(Say.text("pc.pack.no-heading"));
                }
            }
        };
    }

    private static Say why(Fault fault) {
        return switch (fault) {
            case NOT_A_BUNDLE -> Say.text("pc.pack.no-bundle");
            case CUT_SHORT -> Say.text("pc.pack.cut");
            case NOT_THEIRS -> Say.text("pc.pack.changed");
        };
    }

    /** When the newest pack that was ever kept was made. */
    private Instant newest(Path ward) {
        Instant kept = Instant.MIN;
        try {
            kept = Folder.read(ward.resolve(NEWEST), 64)
                    .map(bytes -> Instant.parse(new String(bytes, StandardCharsets.US_ASCII)))
                    .orElse(kept);
        } catch (IOException | DateTimeException damaged) {
            // the packs themselves say it, below
        }
        for (Path file : files(ward)) {
            if (find(file) instanceof Found.Sound(Pack pack)
                    && of(pack, ward)
                    && pack.heading().made().isAfter(kept)) {
                kept = pack.heading().made();
            }
        }
        return kept;
    }

    /** A ward's name may hold anything; a digest of it is a folder everywhere. */
    private Path place(String site, String ward) {
        try {
            byte[] name = (site + "\n" + ward).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
