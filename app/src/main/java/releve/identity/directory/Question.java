package releve.identity.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was typed, in every way it can be read. */
final class Question {
    static final int LONGEST = 200;
    private static final int MOST_PIECES = 12;
    private static final int MOST_READINGS = 24;

    /** Words that stand before a family name and are often written in one with it. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "d", "di", "da", "dos", "del", "della", "la", "le", "les", "l", "van", "von", "vom",
            "zu", "zum", "zur", "den", "der", "het", "ter", "ten", "te", "t", "s", "el", "al", "ben", "bin", "ibn",
            "abu", "abd", "ait", "mac", "mc", "o", "saint", "sainte", "st", "ste");

    private final Dates dates;
    private final List<String> pieces;
    private final List<Reading> readings = new ArrayList<>();

    private Question(String text, LocalDate today) {
        this.dates = new Dates(today);
        this.pieces = pieces(text);
    }

    /** Nothing that can be looked for gives no reading. */
    static List<Reading> read(String text, LocalDate today) {
        var question = new Question(text, today);
        question.read(0, Reading.EMPTY);
        question.wholeNumber();
        return List.copyOf(question.readings);
    }

    private static List<String> pieces(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return java.util.Arrays.stream(bounded.split("[\\s,;\\u00A0\\u202F]+", -1))
                .filter(piece -> !piece.isEmpty())
                .limit(MOST_PIECES)
                .toList();
    }

    /** From this piece on, every way to go on. */
    private void read(int at, Reading sofar) {
        if (readings.size() >= MOST_READINGS) {
            return;
        }
        if (at == pieces.size()) {
            keep(sofar);
            return;
        }
        if (sofar.births().isEmpty() && dated(at, sofar)) {
            return;
        }
        String piece = pieces.get(at);
        boolean digits = piece.chars().anyMatch(Character::isDigit);
        if (!digits) {
            read(at + 1, sofar.withNames(Fold.words(piece)));
            return;
        }
        List<Born> births = sofar.births().isEmpty() ? dates.of(piece) : List.of();
        if (!births.isEmpty()) {
            read(at + 1, sofar.born(births));
        }
        boolean tiny = piece.length() <= 2;
        if (tiny) {
            read(at + 1, sofar.withNames(Fold.words(piece)));
            List<Born> year = sofar.births().isEmpty() && pieces.size() > 1 ? dates.shortYear(piece) : List.of();
            if (!year.isEmpty()) {
                read(at + 1, sofar.born(year));
            }
        }
        boolean alone = pieces.size() == 1;
        if ((alone || !tiny)
                && sofar.numbers().isEmpty()
                && (births.isEmpty() || piece.chars().allMatch(Character::isDigit))) {
            read(at + 1, sofar.numbered(piece));
        }
    }

    /** A date written in several pieces; only one of a month's name and a year can be read otherwise. */
    private boolean dated(int at, Reading sofar) {
        if (at + 2 < pieces.size()) {
            List<Born> whole = dates.of(pieces.get(at), pieces.get(at + 1), pieces.get(at + 2));
            if (!whole.isEmpty()) {
                read(at + 3, sofar.born(whole));
                return true;
            }
        }
        if (at + 1 < pieces.size()) {
            List<Born> month = dates.of(pieces.get(at), pieces.get(at + 1));
            if (!month.isEmpty()) {
                read(at + 2, sofar.born(month));
            }
        }
        return false;
    }

    /** A number typed in groups: {@code 57 11 03 123 45}. */
    private void wholeNumber() {
        if (pieces.size() > 1
                && pieces.stream().allMatch(piece -> piece.chars().anyMatch(Character::isDigit))
                && readings.size() < MOST_READINGS) {
            readings.add(Reading.EMPTY.numbered(String.join("", pieces)));
        }
    }

    private void keep(Reading reading) {
        if (reading.isEmpty() || readings.contains(reading)) {
            return;
        }
        readings.add(reading);
        List<String> joined = joined(reading.names());
        if (joined.size() < reading.names().size()) {
            readings.add(new Reading(joined, reading.births(), reading.numbers()));
        }
    }

    /** Particles written in one with the name they stand before. */
    private static List<String> joined(List<String> names) {
        List<String> joined = new ArrayList<>();
        var open = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            open.append(names.get(i));
            if (i == names.size() - 1 || !PARTICLES.contains(names.get(i))) {
                joined.add(open.toString());
                open.setLength(0);
            }
        }
        return List.copyOf(joined);
    }
}
