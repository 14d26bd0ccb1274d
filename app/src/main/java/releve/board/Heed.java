package releve.board;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import releve.care.DataKind;
import releve.crisis.Trust;
import releve.ward.Undecided;
import releve.web.DataAges;
import releve.web.FeedNote;
import releve.web.Words;

/**
 * What stands above the lines of a board before they are believed.
 *
 * @param notes late and frozen feeds that the board shows something from
 * @param trusted T0, while a declaration stands
 * @param undecided entries of the ward's PCs that wait for a person
 */
record Heed(List<FeedNote> notes, Optional<Instant> trusted, int undecided) {
    static final Heed NOTHING = new Heed(List.of(), Optional.empty(), 0);

    static Heed of(
            Picture picture, Sees sees, DataAges ages, Trust trust, Undecided undecided, Words words, Instant now) {
        Map<DataKind, Set<String>> shown = new EnumMap<>(DataKind.class);
        picture.fed().forEach((kind, feeds) -> {
            if (sees.reads(kind)) {
                shown.put(kind, feeds);
            }
        });
        return new Heed(
                FeedNote.of(ages.feeds(), shown, words, now),
                trust.until(picture.ward().site()),
                undecided.onWard(picture.ward()));
    }

    /** The worst shape of a column that shows this kind, or blank. */
    String shape(DataKind kind) {
        Set<String> shapes = notes.stream()
                .filter(note -> note.concerns().contains(kind))
                .map(note -> note.age().shape())
                .collect(Collectors.toSet());
        return shapes.contains("■") ? "■" : shapes.isEmpty() ? "" : "▲";
    }
}
