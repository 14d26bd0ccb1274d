package releve.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import releve.board.BoardLine.Mark;
import releve.medication.Due;
import releve.medication.Medication;
import releve.web.Words;

/**
 * The drugs of one patient that are due about now: at a round of the order's own hours that comes within the hour, or that came within the
 * last hour and of which nothing is known here. Earlier rounds have no mark: after the cut, doses are written on paper, and a board full of
 * warnings about them would hide the round at hand. The chart lists them.
 */
final class DueNow {
    /** A round at hand, before and after. */
    static final Duration AROUND = Duration.ofHours(1);

    private static final int NAMED = 8;

    private final Words words;
    private final Instant now;
    private final SortedMap<Instant, List<String>> open = new TreeMap<>();
    private final SortedMap<Instant, List<String>> coming = new TreeMap<>();
    private int unsaid;

    private DueNow(Words words, Instant now) {
        this.words = words;
        this.now = now;
    }

    static List<Mark> of(Card.Drugs drugs, Words words, Instant now) {
        var due = new DueNow(words, now);
        drugs.current().forEach(due::sort);
        return due.marks(drugs.current().size());
    }

    private void sort(Medication.Drug drug) {
        switch (drug.due(now, words.zone())) {
            case Due.At at -> {
                if (!at.open().isEmpty()) {
                    passed(at.open().getLast(), drug);
                }
                next(at.next(), drug);
            }
            case Due.Once once -> {
                if (!once.given()) {
                    once.at().ifPresent(at -> {
                        passed(at, drug);
                        next(at, drug);
                    });
                }
            }
            case Due.HoursNotSaid ignored -> unsaid++;
            case Due.NotKnown ignored -> unsaid++;
            case Due.AsNeeded ignored -> {}
            case Due.Continuous ignored -> {}
            case Due.OnHold ignored -> {}
            case Due.Over ignored -> {}
        }
    }

    private void passed(Instant round, Medication.Drug drug) {
        if (!round.isAfter(now) && round.isAfter(now.minus(AROUND))) {
            open.computeIfAbsent(round, each -> new ArrayList<>()).add(drug.name());
        }
    }

    private void next(Instant round, Medication.Drug drug) {
        if (round.isAfter(now) && !round.isAfter(now.plus(AROUND))) {
            coming.computeIfAbsent(round, each -> new ArrayList<>()).add(drug.name());
        }
    }

    private List<Mark> marks(int current) {
        if (current == 0) {
            return List.of();
        }
        String all = words.count("board.drugs", current)
                + (unsaid == 0 ? "" : " " + words.count("board.due.unsaid", unsaid));
        List<Mark> marks = new ArrayList<>();
        if (!open.isEmpty()) {
            String word = words.count("board.due.open", number(open), words.time(open.firstKey()));
            marks.add(new Mark("℞", word, words.text("board.due.open.full", listed(open)), true));
        }
        if (!coming.isEmpty()) {
            String word = words.count("board.due.coming", number(coming), words.time(coming.firstKey()));
            marks.add(new Mark("℞", word, words.text("board.due.coming.full", listed(coming)) + " · " + all, false));
        }
        if (marks.isEmpty()) {
            marks.add(new Mark("℞", words.text("board.due.none", current), all, false));
        }
        return marks;
    }

    private static int number(SortedMap<Instant, List<String>> rounds) {
        return rounds.values().stream().mapToInt(List::size).sum();
    }

    private String listed(SortedMap<Instant, List<String>> rounds) {
        String named = rounds.entrySet().stream()
                .flatMap(round -> round.getValue().stream().map(drug -> words.time(round.getKey()) + " " + drug))
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return number(rounds) > NAMED ? named + " …" : named;
    }
}
