package releve.ward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.web.Words;

/** The beds of wards with who lies in them and what was said of them, for choosing and for looking. */
final class WardBeds {
    record Line(Place bed, List<Census.Occupant> occupants, String state, String since) {}

    private final Jdbi jdbi;

    WardBeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Line> of(String site, String ward, Words words) {
        return new Wards(jdbi)
                .census(ward).wards().stream()
                        .filter(each -> each.site().equals(site))
                        .flatMap(each -> lines(each, words).stream())
                        .toList();
    }

    private List<Line> lines(Census.Ward ward, Words words) {
        Map<Place, Recorded<BedState>> states = new Bedside(jdbi).beds(ward.site(), ward.name());
        List<Line> lines = new ArrayList<>();
        for (Census.Bed bed : ward.beds()) {
            if (!bed.name().isBlank()) {
                Place place = new Place(ward.site(), ward.name(), bed.room(), bed.name());
                Recorded<BedState> said = states.get(place);
                lines.add(new Line(
                        place,
                        bed.occupants(),
                        said == null ? "" : new RecordWords(words).bed(said.value()),
                        said == null ? "" : words.moment(said.event())));
            }
        }
        return lines;
    }

    /** The free ones first; those who move a patient must see who lies in the others. */
    List<FormBook.BedChoice> choices(String site, String ward, Words words) {
        return choices(of(site, ward, words), false, words);
    }

    /** The free beds of every ward that is seen. */
    List<FormBook.BedChoice> choicesOfAll(BiPredicate<String, String> seen, Words words) {
        List<Line> all = new Wards(jdbi)
                .census(null).wards().stream()
                        .filter(each -> seen.test(each.site(), each.name()))
                        .flatMap(each -> lines(each, words).stream())
                        .filter(line -> line.occupants().isEmpty())
                        .toList();
        return choices(all, true, words);
    }

    private static List<FormBook.BedChoice> choices(List<Line> lines, boolean whole, Words words) {
        List<FormBook.BedChoice> choices = new ArrayList<>();
        for (boolean free : new boolean[] {true, false}) {
            for (Line line : lines) {
                if (line.occupants().isEmpty() == free) {
                    choices.add(new FormBook.BedChoice(line.bed(), shown(line, whole, words)));
                }
            }
        }
        return choices;
    }

    private static String shown(Line line, boolean whole, Words words) {
        String bed = whole ? PlaceCode.whole(line.bed()) : PlaceCode.bed(line.bed());
        String who = line.occupants().isEmpty() ? words.text("ward.beds.empty") : names(line);
        return bed + " – " + who + (line.state().isEmpty() ? "" : " – " + line.state());
    }

    static String names(Line line) {
        return line.occupants().stream().map(Census.Occupant::name).collect(Collectors.joining(" + "));
    }
}
