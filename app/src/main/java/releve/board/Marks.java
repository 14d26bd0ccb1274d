package releve.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.board.BoardLine.Mark;
import releve.ward.AtBedside;
import releve.ward.Fluid;
import releve.ward.Item;
import releve.ward.RecordWords;
import releve.ward.Recorded;
import releve.ward.Texture;
import releve.web.Words;

/** The marks of a line: each a shape, a short word and the whole of what was said. What nobody said has no mark. */
final class Marks {
    /** Results that came back within these hours stand on the board. */
    static final Duration BACK = Duration.ofHours(4);

    private static final int NAMED = 8;

    private final Words words;
    private final RecordWords record;
    private final Instant now;
    private final List<Mark> marks = new ArrayList<>();

    Marks(Words words, Instant now) {
        this.words = words;
        this.record = new RecordWords(words);
        this.now = now;
    }

    /** How to care for the patient: isolation, code status, diet, risks, alerts. */
    List<Mark> care(AtBedside at) {
        at.isolation().filter(each -> !each.value().precautions().isEmpty()).ifPresent(this::isolation);
        at.codeStatus()
                .filter(each -> each.value().care() != Item.Care.FULL)
                .ifPresent(each ->
                        add("✖", words.text(word("board.code.", each.value().care())), each.value(), true));
        at.diet().ifPresent(this::diet);
        risk("▼", "board.risk.fall", at.fallRisk().map(each -> each.map(Item.FallRisk::level)), at);
        risk("◆", "board.risk.pressure", at.pressureRisk().map(each -> each.map(Item.PressureRisk::level)), at);
        at.alerts().stream()
                .map(Recorded::value)
                .filter(each -> each.sort() != Item.AlertSort.FALL)
                .forEach(each -> add("⚑", words.text(word("board.alert.", each.sort())), each, true));
        return List.copyOf(marks);
    }

    private void isolation(Recorded<Item.Isolation> said) {
        String kinds = said.value().precautions().stream()
                .sorted()
                .map(each -> words.text(word("board.isolation.", each)))
                .collect(Collectors.joining("+"));
        add("⬣", kinds, said.value(), true);
    }

    private void diet(Recorded<Item.Diet> said) {
        Item.Diet diet = said.value();
        Instant nil = diet.nilFrom();
        if (nil != null && !nil.isAfter(now)) {
            add("⊘", words.text("board.diet.nil"), diet, true);
        } else if (nil != null) {
            add("⊘", words.text("board.diet.nil-from", words.time(nil)), diet, false);
        } else if (diet.texture() != Texture.NORMAL) {
            add("◒", words.text(word("board.diet.", diet.texture())), diet, false);
        } else if (diet.fluid() != Fluid.FREE) {
            add("◒", words.text(word("board.fluid.", diet.fluid())), diet, false);
        } else if (!diet.details().isBlank()) {
            add("◒", words.text("board.diet.other"), diet, false);
        }
    }

    /** A fall alert is a high risk of falling, said in another way. */
    private void risk(String shape, String key, Optional<Recorded<Item.Level>> said, AtBedside at) {
        boolean alert = key.endsWith("fall")
                && at.alerts().stream().anyMatch(each -> each.value().sort() == Item.AlertSort.FALL);
        Item.Level level = said.map(Recorded::value).orElse(Item.Level.LOW);
        if (alert || level != Item.Level.LOW) {
            boolean high = alert || level == Item.Level.HIGH;
            String full = words.text(key + ".full", words.text(high ? "board.risk.high" : "board.risk.medium"));
            marks.add(new Mark(shape, words.text(key), full, high));
        }
    }

    /** What came back in the last hours. */
    List<Mark> back(List<Card.Back> all, Sees sees) {
        List<Card.Back> shown = all.stream()
                .filter(each -> each.at().isAfter(now.minus(BACK)))
                .filter(each -> each.imaging() ? sees.imaging() : sees.laboratory())
                .toList();
        List<Card.Back> critical = shown.stream().filter(Card.Back::critical).toList();
        if (!critical.isEmpty()) {
            marks.add(new Mark("‼", words.count("board.critical", critical.size()), listed(critical), true));
        }
        if (shown.size() > critical.size()) {
            List<Card.Back> rest =
                    shown.stream().filter(each -> !each.critical()).toList();
            marks.add(new Mark("✉", words.count("board.back", rest.size()), listed(rest), false));
        }
        return List.copyOf(marks);
    }

    private String listed(List<Card.Back> back) {
        String named = back.stream()
                .limit(NAMED)
                .map(each -> each.what() + " " + words.time(each.at()))
                .collect(Collectors.joining(", "));
        return named + (back.size() > NAMED ? " …" : "");
    }

    /** Where the patient is, when not in the bed. */
    List<Mark> where(boolean onLeave, AtBedside at) {
        at.sentTo()
                .map(Recorded::value)
                .ifPresent(each -> add("→", words.text("board.sent", each.site(), each.ward()), each, true));
        if (onLeave) {
            marks.add(new Mark("⇢", words.text("board.leave"), words.text("board.leave"), false));
        }
        at.whereNow()
                .filter(each -> each.value().where() != Item.Whereabouts.BACK)
                .ifPresent(each -> marks.add(new Mark(
                        "⇢",
                        words.text(word("board.where.", each.value().where())),
                        record.text(each.value()) + " (" + words.time(each.event()) + ")",
                        false)));
        return List.copyOf(marks);
    }

    private static String word(String prefix, Enum<?> value) {
        return prefix + value.name();
    }

    private void add(String shape, String word, Item said, boolean strong) {
        marks.add(new Mark(shape, word, words.text("web.label", record.title(said)) + " " + record.text(said), strong));
    }
}
