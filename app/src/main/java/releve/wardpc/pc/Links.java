package releve.wardpc.pc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.web.DataAge;
import releve.web.DataAges;
import releve.web.HouseState;
import releve.web.Words;

/** What stands on top of every page: the age of the newest pack, what is wrong with the shelf or the clock, what waits, what was declared. */
final class Links implements HouseState, DataAges {
    /** Once a shift. */
    static final Duration SHIFT = Duration.ofHours(8);

    private static final String PACKS = "/packs";

    private final Shelf shelf;
    private final Reading reading;
    private final Book book;
    private final Rounds rounds;
    private final PcClock clock;

    Links(Shelf shelf, Reading reading, Book book, Rounds rounds, PcClock clock) {
        this.shelf = shelf;
        this.reading = reading;
        this.book = book;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public DataAge overall() {
        return reading.newest()
                .<DataAge>map(pack -> new DataAge.Frozen(pack.heading().asOf()))
                .orElse(new DataAge.Nothing());
    }

    @Override
    public List<FeedAge> feeds() {
        return shelf.wards().stream()
                .flatMap(ward -> ward.packs().stream().limit(1))
                .map(pack -> new FeedAge(
                        Reading.ward(pack), new DataAge.Frozen(pack.heading().asOf())))
                .toList();
    }

    @Override
    public List<Standing> standing(Words words) {
        List<Standing> all = new ArrayList<>();
        packs(words, all);
        clock(words, all);
        long waiting = book.waiting().size();
        if (waiting > 0) {
            all.add(new Standing(words.count("pc.standing.waiting", waiting), "/entries"));
        }
        Optional<Instant> checked =
                book.checks(false).stream().map(each -> each.at()).max(Instant::compareTo);
        if (checked.isEmpty() || checked.get().plus(SHIFT).isBefore(clock.instant())) {
            all.add(new Standing(words.text("pc.standing.check"), "/check"));
        }
        reading.standing().forEach(text -> all.add(new Standing(text, PACKS)));
        return all;
    }

    private void packs(Words words, List<Standing> all) {
        Optional<Pack> newest = reading.newest();
        if (newest.isEmpty()) {
            all.add(new Standing(words.text("pc.nothing.none"), PACKS));
            all.add(new Standing(words.text("pc.nothing.paper"), PACKS));
        } else if (newest.get().ended(clock.instant())) {
            all.add(new Standing(
                    words.text(
                            "pc.standing.old",
                            words.moment(newest.get().heading().until())),
                    PACKS));
        }
        for (Shelf.Ward ward : shelf.wards()) {
            refused(ward, words).ifPresent(text -> all.add(new Standing(text, PACKS)));
        }
    }

    /** Which pack was refused, why, and which one is shown in its place. */
    static Optional<String> refused(Shelf.Ward ward, Words words) {
        if (ward.damaged().isEmpty() && ward.lost().isEmpty()) {
            return Optional.empty();
        }
        String which = ward.lost()
                .map(words::moment)
                .orElse(
                        ward.damaged().isEmpty()
                                ? ""
                                : ward.damaged().getFirst().file());
        String why = ward.damaged().isEmpty()
                ? words.text("pc.pack.gone")
                : ward.damaged().getLast().why().in(words);
        return Optional.of(
                ward.packs().isEmpty()
                        ? words.text("pc.standing.refused-all", which, why)
                        : words.text(
                                "pc.standing.refused",
                                which,
                                why,
                                words.moment(ward.packs().getFirst().heading().made())));
    }

    private void clock(Words words, List<Standing> all) {
        if (clock.corrected()) {
            long minutes = clock.ahead().abs().toMinutes();
            all.add(new Standing(
                    clock.ahead().isNegative()
                            ? words.text("pc.standing.clock-ahead", minutes)
                            : words.text("pc.standing.clock-behind", minutes),
                    "/check"));
        }
        reading.newest()
                .filter(pack -> clock.instant().isBefore(pack.heading().made()))
                .ifPresent(pack -> all.add(new Standing(
                        words.text(
                                "pc.standing.clock-wrong",
                                words.moment(pack.heading().made())),
                        "/check")));
    }

    /** How the line to the node is, sentence by sentence. */
    List<String> link(Words words) {
        Rounds.News news = rounds.news();
        List<String> link = new ArrayList<>();
        link.add(news.contact()
                .map(at -> words.moment(clock.shown(at)))
                .map(at -> news.trouble().isEmpty() ? words.text("pc.link.good", at) : words.text("pc.link.last", at))
                .orElse(words.text("pc.link.never")));
        news.trouble().forEach(say -> link.add(say.in(words)));
        return link;
    }
}
