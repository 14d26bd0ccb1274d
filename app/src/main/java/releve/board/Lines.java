package releve.board;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.board.BoardLine.State;
import releve.chart.Ages;
import releve.chart.AllergyWords;
import releve.chart.ChartPages;
import releve.dossier.Allergies;
import releve.identity.Patient;
import releve.ward.BedState;
import releve.ward.Bedside;
import releve.ward.Item;
import releve.ward.Occupancy;
import releve.ward.RecordWords;
import releve.ward.Recorded;
import releve.web.Words;

/** Writes a ward's picture as the lines of its board, in the visitor's words and as far as the visitor reads. */
final class Lines {
    private static final int PROBLEMS_SHOWN = 2;

    private final Picture picture;
    private final Words words;
    private final Sees sees;
    private final Set<Long> unnamed;
    private final Heed heed;
    private final Instant now;
    private final Map<String, Integer> families = new HashMap<>();

    /** @param unnamed rows of those who may not be named to the visitor */
    Lines(Picture picture, Words words, Sees sees, Set<Long> unnamed, Heed heed, Instant now) {
        this.picture = picture;
        this.words = words;
        this.sees = sees;
        this.unnamed = unnamed;
        this.heed = heed;
        this.now = now;
        picture.cards().forEach((row, card) -> {
            if (!unnamed.contains(row)) {
                families.merge(family(card.who().patient()), 1, Integer::sum);
            }
        });
    }

    List<BoardLine> lines() {
        List<BoardLine> lines = new ArrayList<>();
        for (Occupancy.Bed bed : picture.beds()) {
            String name = (bed.place().room() + " " + bed.place().bed()).strip();
            String shown = bed.place().bed().isBlank() ? words.text("board.no-bed") : name;
            if (bed.occupants().isEmpty()) {
                lines.add(new BoardLine(
                        shown,
                        empty(bed.said()),
                        BoardLine.Who.NOBODY,
                        BoardLine.Care.NONE,
                        List.of(),
                        BoardLine.Stay.NONE));
            }
            for (Occupancy.Lying lying : bed.occupants()) {
                lines.add(line(shown, bed, lying));
            }
        }
        return lines;
    }

    private BoardLine line(String bed, Occupancy.Bed place, Occupancy.Lying lying) {
        Card card = picture.cards().get(lying.patient());
        State state = taken(place, lying);
        if (card == null || unnamed.contains(lying.patient())) {
            return new BoardLine(bed, state, BoardLine.Who.NOBODY, BoardLine.Care.NONE, List.of(), BoardLine.Stay.NONE);
        }
        return new BoardLine(
                bed,
                state,
                who(card),
                sees.clinical() ? care(card, lying) : administrative(lying),
                now(card, lying),
                new BoardLine.Stay(
                        leaves(card, lying),
                        new Marks(words, now).where(lying.onLeave(), card.who().bedside())));
    }

    private State empty(@Nullable Recorded<BedState> said) {
        if (said == null || said.value().state() == BedState.State.FREE) {
            return new State("free", "○", words.text("board.free"), words.text("board.free"));
        }
        String kind = said.value().state().name().toLowerCase(Locale.ROOT);
        String shape = switch (said.value().state()) {
            case FREE -> "○";
            case CLEANING -> "◌";
            case BLOCKED -> "✕";
            case ISOLATION -> "⬣";
        };
        String key = "board.state." + kind;
        return new State(kind, shape, words.text(key), full(said));
    }

    private String full(Recorded<BedState> said) {
        return new RecordWords(words).bed(said.value()) + " (" + words.moment(said.event()) + ")";
    }

    private State taken(Occupancy.Bed bed, Occupancy.Lying lying) {
        if (bed.contradicts()) {
            return new State("two", "◆", words.text("board.two"), words.text("board.two.full"));
        }
        Recorded<BedState> said = bed.said();
        String hint = said == null || said.value().state() == BedState.State.FREE ? "" : full(said);
        return lying.onLeave()
                ? new State("leave", "◐", words.text("board.leave"), hint)
                : new State("taken", "●", words.text("board.occupied"), hint);
    }

    private BoardLine.Who who(Card card) {
        Patient patient = card.who().patient();
        String birth = Objects.requireNonNullElse(patient.person().birth(), "");
        String path = ChartPages.path(patient.ref());
        return new BoardLine.Who(
                patient.name(),
                patient.name() + " · " + birth(birth) + " · " + patient.ref().number(),
                families.getOrDefault(family(patient), 0) > 1,
                Ages.of(birth, now),
                Objects.requireNonNullElse(patient.person().sex(), ""),
                patient.ref().number(),
                path,
                sees.records() ? path + "/record" : "");
    }

    private String birth(String birth) {
        return birth.matches("\\d{4}-\\d\\d-\\d\\d.*")
                ? "* " + words.date(LocalDate.parse(birth.substring(0, 10)))
                : "* " + (birth.isEmpty() ? "?" : birth);
    }

    private static BoardLine.Care administrative(Occupancy.Lying lying) {
        return new BoardLine.Care(doctor(lying), "", "", "", List.of());
    }

    private static String doctor(Occupancy.Lying lying) {
        return Objects.requireNonNullElse(lying.details().doctor(), "");
    }

    private BoardLine.Care care(Card card, Occupancy.Lying lying) {
        String problems = card.chief().problems().stream()
                .limit(PROBLEMS_SHOWN)
                .map(each -> each.problem().problem().display())
                .collect(Collectors.joining("; "));
        Allergies allergies = card.chief().allergies();
        return new BoardLine.Care(
                doctor(lying),
                problems.isEmpty() ? Objects.requireNonNullElse(lying.details().reason(), "") : problems,
                AllergyWords.of(allergies, words, heed.trusted()),
                switch (allergies.state()) {
                    case KNOWN -> "known";
                    case DENIED -> "none";
                    case NONE_LEFT, NEVER_SAID -> "unknown";
                },
                new Marks(words, now).care(card.who().bedside()));
    }

    private List<BoardLine.Mark> now(Card card, Occupancy.Lying lying) {
        List<BoardLine.Mark> marks = new ArrayList<>();
        if (lying.isAfter(heed.trusted()) || card.isAfter(heed.trusted(), sees)) {
            marks.add(new BoardLine.Mark("◇", words.text("board.after-t0"), words.text("board.after-t0.full"), true));
        }
        if (sees.medication()) {
            marks.addAll(DueNow.of(card.drugs(), words, now));
        }
        marks.addAll(new Marks(words, now).back(card.back(), sees));
        return marks;
    }

    /** What the ward said, else what a system said. */
    private String leaves(Card card, Occupancy.Lying lying) {
        Optional<Recorded<Item.ExpectedDischarge>> said = card.who().bedside().expectedDischarge();
        if (said.isPresent()) {
            LocalDate day = said.get().value().day();
            return day == null ? "" : words.date(day).substring(0, 5);
        }
        Instant expected = lying.details().dischargeExpected();
        return expected == null ? "" : words.date(expected).substring(0, 5);
    }

    /** Those on the way to the ward, whom the sending one has until this one accepts. */
    List<BoardPage.Coming> coming() {
        List<BoardPage.Coming> coming = new ArrayList<>();
        for (Bedside.Incoming each : picture.occupancy().incoming()) {
            Card card = picture.cards().get(each.patient());
            boolean named = card != null && !unnamed.contains(each.patient());
            Item.Sent sent = each.sent().value();
            coming.add(new BoardPage.Coming(
                    named ? who(Objects.requireNonNull(card)) : BoardLine.Who.NOBODY,
                    (sent.from().site() + " " + sent.from().ward()).strip(),
                    words.moment(each.sent().event()),
                    named && sees.clinical() ? sent.details() : ""));
        }
        return coming;
    }

    /** Names that are read alike: without accents, signs or case. */
    private static String family(Patient patient) {
        String family = Objects.requireNonNullElse(patient.person().family(), patient.name());
        return Normalizer.normalize(family, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\p{P}\\s]", "")
                .toUpperCase(Locale.ROOT);
    }
}
