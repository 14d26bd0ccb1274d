package releve.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is master, screen or paper, of each unit at each moment. A declaration above suspicion makes paper the master of what it concerns from
 * its start, and its end makes the screen master again; between, people say it of a site, a service or a ward. What begins last holds; of
 * two that begin at the same moment what is said of the unit itself goes before what is said of its site, and that before a declaration;
 * then what was written later.
 */
final class MasterBook {
    private static final int OF_ALL = 0;
    private static final int OF_SITE = 1;
    private static final int OF_SERVICE = 2;
    private static final int OF_UNIT = 3;

    private final List<CrisisRows.Stated> stated;
    private final List<Declaration> declared;

    /** @param stated in the order in which it was written */
    MasterBook(List<CrisisRows.Stated> stated, List<Declaration> declared) {
        this.stated = List.copyOf(stated);
        this.declared = List.copyOf(declared);
    }

    private record Word(Master master, Instant from, int closeness, String words, Stamp stamp) {
        static final Comparator<Word> ORDER = Comparator.comparing(Word::from)
                .thenComparingInt(Word::closeness)
                .thenComparing(Word::stamp);
    }

    MasterCell at(String site, String unit, Instant at) {
        Optional<Word> holds = words(site, unit)
                .filter(each -> !each.from().isAfter(at))
                .reduce((one, other) -> Word.ORDER.compare(one, other) <= 0 ? other : one);
        return holds.map(each -> new MasterCell(
                        site,
                        unit,
                        each.master(),
                        Optional.of(each.from()),
                        each.words(),
                        each.stamp().by()))
                .orElseGet(() -> new MasterCell(site, unit, Master.SCREEN, Optional.empty(), "", ""));
    }

    private Stream<Word> words(String site, String unit) {
        return Stream.concat(declaredOf(site, service(unit)), statedOf(site, unit));
    }

    private Stream<Word> statedOf(String site, String unit) {
        return stated.stream()
                .filter(each -> each.site().equals(site))
                .filter(each -> each.unit().isEmpty()
                        || each.unit().equals(unit)
                        || each.unit().equals(service(unit)))
                .map(each ->
                        new Word(each.master(), each.from(), closeness(each.unit(), unit), each.words(), each.stamp()));
    }

    private static int closeness(String said, String unit) {
        if (said.equals(unit)) {
            return OF_UNIT;
        }
        return said.isEmpty() ? OF_SITE : OF_SERVICE;
    }

    private Stream<Word> declaredOf(String site, String service) {
        List<Declaration> concerning = declared.stream()
                .filter(each -> each.level() != Level.SUSPECTED && concerns(each.terms(), site, service))
                .toList();
        return concerning.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(word(Master.PAPER, each.started(), "", each.declared())),
                        each.ended().stream()
                                .filter(end -> concerning.stream().noneMatch(other -> held(other, end.from())))
                                .map(end -> word(Master.SCREEN, end.from(), end.words(), end.said()))));
    }

    /** The laboratory's downtime says nothing of the site as a whole. */
    private static boolean concerns(Terms terms, String site, String service) {
        return terms.concerns(site, service)
                && (!service.isEmpty() || terms.where().services().isEmpty());
    }

    /** A declaration that still stands when another ends keeps paper the master. */
    private static boolean held(Declaration other, Instant at) {
        return !other.started().isAfter(at)
                && other.ended().map(end -> end.from().isAfter(at)).orElse(true);
    }

    private static Word word(Master master, Instant from, String words, Declaration.Said said) {
        return new Word(master, from, OF_ALL, words, new Stamp(said.at(), 0, said.by()));
    }

    /** A ward belongs to the wards; a blank unit is the whole site. */
    private static String service(String unit) {
        return unit.isEmpty() || Services.ALL.contains(unit) ? unit : Services.WARDS;
    }

    /** What was ever stated of a site and its units, the latest to hold first. */
    List<CrisisRows.Stated> history(String site) {
        List<CrisisRows.Stated> all = new ArrayList<>(
                stated.stream().filter(each -> each.site().equals(site)).toList());
        all.sort(Comparator.comparing(CrisisRows.Stated::from)
                .thenComparing(CrisisRows.Stated::stamp)
                .reversed());
        return all;
    }

    /** Wards, and services of another name, of which something was stated at a site. */
    List<String> units(String site) {
        return stated.stream()
                .filter(each -> each.site().equals(site) && !each.unit().isEmpty())
                .map(CrisisRows.Stated::unit)
                .distinct()
                .sorted()
                .toList();
    }
}
