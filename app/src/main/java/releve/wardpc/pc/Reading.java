package releve.wardpc.pc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.bundle.LockKey;
import releve.wardpc.Copies;
import releve.web.Instead;
import releve.web.Mistake;
import releve.web.Visit;
import releve.web.Words;

/** Which pack a visitor reads: the newest of this PC's ward that their key opens, or the one they chose. */
final class Reading {
    private final Shelf shelf;
    private final PcDoor door;
    private final Enrolled enrolled;
    private volatile List<String> standing = List.of();

    Reading(Shelf shelf, PcDoor door, Enrolled enrolled) {
        this.shelf = shelf;
        this.door = door;
        this.enrolled = enrolled;
    }

    Inside inside(Visit visit) {
        return door.inside(visit.visitor());
    }

    /** What was declared of the hospital when the pack that was opened last was made. */
    List<String> standing() {
        return standing;
    }

    /** The pack on the shelf that is shown by default, opened or not. */
    Optional<Pack> newest() {
        return candidates().stream().findFirst();
    }

    /** Sound packs: those of this PC's own ward first, each ward's newest first. */
    private List<Pack> candidates() {
        List<Pack> own = new ArrayList<>();
        List<Pack> others = new ArrayList<>();
        for (Shelf.Ward ward : shelf.wards()) {
            for (Pack pack : ward.packs()) {
                boolean ours = pack.heading().site().equals(enrolled.welcome().site())
                        && pack.heading().ward().equals(enrolled.welcome().ward());
                (ours ? own : others).add(pack);
            }
        }
        own.addAll(others);
        return own;
    }

    /** The opened pack, or instead of the page the question or the sentence that comes first. */
    Inside.Opened open(Visit visit) {
        Inside inside = inside(visit);
        List<Pack> all = shelf.find(inside.chosen()).map(List::of).orElseGet(this::candidates);
        for (Pack pack : all) {
            Optional<Inside.Opened> opened = inside.opened(pack.id()).or(() -> open(pack, inside));
            if (opened.isPresent()) {
                askWhetherOld(visit, inside, pack);
                standing = opened.get().copy().ward().standing();
                return opened.get();
            }
        }
        throw new Instead(200, "releve/pc/nothing.jte", nothing(visit, all));
    }

    private static Optional<Inside.Opened> open(Pack pack, Inside inside) {
        for (LockKey key : inside.keys()) {
            Optional<byte[]> content = pack.bundle().open(key);
            if (content.isPresent()) {
                try {
                    var opened = new Inside.Opened(pack, Copies.read(content.get()));
                    inside.opened(opened);
                    return Optional.of(opened);
                } catch (IllegalArgumentException ofALaterProgram) {
                    return Optional
                            .empty(); // signed by the node, so not forged: made by a version that this one cannot read
                }
            }
        }
        return Optional.empty();
    }

    private static void askWhetherOld(Visit visit, Inside inside, Pack pack) {
        if (pack.ended(visit.now()) && !inside.admitted(pack.id())) {
            throw new Instead(200, "releve/pc/old.jte", old(visit, pack, visit.address(), List.of()));
        }
    }

    static OldPage old(Visit visit, Pack pack, String back, List<Mistake> mistakes) {
        Words words = visit.words();
        return new OldPage(
                visit.frame(words.text("pc.old.title")),
                pack.id(),
                back,
                ward(pack),
                words.moment(pack.heading().made()),
                words.moment(pack.heading().until()),
                age(pack.heading().made(), visit.now(), words),
                mistakes);
    }

    private static NothingPage nothing(Visit visit, List<Pack> all) {
        Words words = visit.words();
        List<String> sentences = new ArrayList<>();
        if (all.isEmpty()) {
            sentences.add(words.text("pc.nothing.none"));
        } else {
            String kit = all.getFirst().heading().kit();
            sentences.add(words.text("pc.nothing.other-kit", kit));
        }
        sentences.add(words.text("pc.nothing.paper"));
        return new NothingPage(visit.frame(words.text("pc.nothing.title")), sentences);
    }

    CopyHead head(Visit visit, Pack pack) {
        Words words = visit.words();
        Instant newest = shelf.wards().stream()
                .flatMap(ward -> ward.packs().stream())
                .filter(each -> ward(each).equals(ward(pack)))
                .map(each -> each.heading().made())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return new CopyHead(
                ward(pack),
                words.moment(pack.heading().asOf()),
                words.moment(pack.heading().made()),
                words.moment(pack.heading().until()),
                pack.ended(visit.now()),
                newest.isAfter(pack.heading().made()) ? words.moment(newest) : "");
    }

    static String ward(Pack pack) {
        return pack.heading().site() + " " + pack.heading().ward();
    }

    /** How long ago, in the two units that matter. */
    static String age(Instant then, Instant now, Words words) {
        Duration age = Duration.between(then, now);
        if (age.isNegative()) {
            return words.text("pc.age.ahead");
        }
        return age.toDays() > 1
                ? words.text("pc.age.days", age.toDays())
                : age.toHours() > 0
                        ? words.text("pc.age.hours", age.toHours(), age.toMinutesPart())
                        : words.text("pc.age.minutes", age.toMinutes());
    }
}
