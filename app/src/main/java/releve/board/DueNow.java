package releve.board;

import java.util.List;
import releve.web.Words;

/** What of a patient's drugs stands on a board. */
final class DueNow {
    private DueNow() {}

    static List<BoardLine.Mark> of(Card.Drugs drugs, Words words) {
        return drugs.current() == 0
                ? List.of()
                : List.of(new BoardLine.Mark(
                        "℞",
                        words.count("board.drugs", drugs.current()),
                        words.count("board.drugs", drugs.current()),
                        false));
    }
}
