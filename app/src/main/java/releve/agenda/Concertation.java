package releve.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.agenda.DeskFact.Bypassed;
import releve.agenda.DeskFact.Countersigned;
import releve.agenda.DeskFact.Settled;
import releve.agenda.DeskFact.Voiced;
import releve.agenda.Standing.Change;
import releve.agenda.Standing.Word;
import releve.agenda.Verdict.Choice;

/**
 * What doctor, nurse lead and medical director made of a case together: a pure function of what was said and of how the services that the
 * case rests on work. A decision takes three words of three people that say the same and rest on services as they are; a word that rested on
 * another state counts no more, and a decision that had it is open again. Nobody decides alone, but for a bypass, which is chased. A case that was put off and
 * has a new date goes ahead on it until somebody speaks again.
 */
final class Concertation {
    private final List<Heard> heard;
    private final Booking booking;
    private final Conditions conditions;
    private final Optional<NewDate> newDate;

    private Concertation(Case of, Conditions conditions) {
        this.newDate = of.newDate();
        this.heard = newDate.map(each -> since(each, of.standing())).orElseGet(of::standing);
        this.booking = of.booking();
        this.conditions = conditions;
    }

    /** What was said of an earlier date says nothing of the new one. */
    private static List<Heard> since(NewDate date, List<Heard> all) {
        int given = 0;
        while (!all.get(given).fact().form().equals(date.form())) {
            given++;
        }
        return all.subList(given + 1, all.size());
    }

    static Standing of(Case of, Conditions conditions) {
        return new Concertation(of, conditions).standing();
    }

    /** A word with what it rested on. */
    private record Said(Voice voice, Word word, List<Rest> basis) {}

    private Standing standing() {
        List<Said> all = said();
        Map<Voice, Word> words = words(all, true);
        // Whoever should have stood by it did not: then it is a case like others.
        Optional<Standing.Bypassed> bypassed = bypassed(words).filter(Standing.Bypassed::goes);
        if (bypassed.isPresent()) {
            return bypassed.get();
        }
        Optional<Standing.Decided> decided = decided(words, all, true);
        if (decided.isPresent()) {
            return decided.get();
        }
        if (words.size() == Voice.values().length) {
            return new Standing.Disagreed(words);
        }
        Optional<Standing.Reopened> reopened =
                decided(words(all, false), all, false).map(this::reopened);
        if (newDate.isPresent() && all.isEmpty()) {
            return rebooked(newDate.get(), words);
        }
        if (conditions.group().isPresent() && all.isEmpty()) {
            return new Standing.Protected(words, conditions.group().get());
        }
        return new Standing.Open(words, reopened);
    }

    /** It goes ahead unless a service that it rests on works worse than when the date was given. */
    private Standing rebooked(NewDate date, Map<Voice, Word> words) {
        List<Change> worse = changes(date.move().seen().basis()).stream()
                .filter(each -> each.now().state().compareTo(each.was().state()) > 0)
                .toList();
        return worse.isEmpty()
                ? new Standing.Rebooked(words, date)
                : new Standing.Open(words, Optional.of(new Standing.Reopened(Verdict.GO, date.at(), worse)));
    }

    private List<Said> said() {
        List<Said> said = new ArrayList<>();
        for (Heard each : heard) {
            if (each.fact() instanceof Voiced voiced) {
                ballot(voiced)
                        .ifPresent(ballot -> said.add(new Said(
                                voiced.voice(),
                                new Word(
                                        voiced.verdict(),
                                        voiced.reason(),
                                        voiced.spoken().isEmpty() ? each.by() : voiced.spoken(),
                                        each.by(),
                                        each.at(),
                                        voiced.form()),
                                ballot.basis())));
            }
        }
        return said;
    }

    private Optional<Ballot> ballot(Voiced voiced) {
        return voiced.ballots().stream().filter(each -> booking.is(each.of())).findFirst();
    }

    /** The last word of each of the three; of who spoke as two of them, only the last. @param counting only where it counts still */
    private Map<Voice, Word> words(List<Said> all, boolean counting) {
        Map<Voice, Said> last = new EnumMap<>(Voice.class);
        for (Said each : all) {
            last.values()
                    .removeIf(other -> other.word().who().equals(each.word().who()));
            last.put(each.voice(), each);
        }
        Map<Voice, Word> words = new EnumMap<>(Voice.class);
        last.forEach((voice, each) -> {
            if (!counting || counts(each.word(), each.basis())) {
                words.put(voice, each.word());
            }
        });
        return words;
    }

    /** Nothing that it rested on works otherwise now, and it was not put off before its limit came near. */
    private boolean counts(Word word, List<Rest> basis) {
        return changes(basis).isEmpty() && !broughtUp(word.verdict(), word.at());
    }

    private boolean broughtUp(Verdict verdict, Instant at) {
        return verdict.choice() == Choice.DEFER
                && conditions.broughtUp().filter(since -> at.isBefore(since)).isPresent();
    }

    private List<Change> changes(List<Rest> basis) {
        List<Change> changes = new ArrayList<>();
        for (Rest was : basis) {
            conditions.rests().stream()
                    .filter(now -> now.isOf(was) && now.state() != was.state())
                    .forEach(now -> changes.add(new Change(was, now)));
        }
        return changes;
    }

    /** @param counting whether a word of the crisis cell has to count still */
    private Optional<Standing.Decided> decided(Map<Voice, Word> words, List<Said> all, boolean counting) {
        if (words.size() < Voice.values().length) {
            return Optional.empty();
        }
        Instant last = words.values().stream()
                .map(Word::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Verdict first = words.values().iterator().next().verdict();
        if (words.values().stream().allMatch(each -> each.verdict().agrees(first))) {
            return Optional.of(new Standing.Decided(words, together(words), last, false, basis(words, all)));
        }
        return settled(words, last, counting);
    }

    /** Of what is put off, the earliest day that was named. */
    private static Verdict together(Map<Voice, Word> words) {
        Verdict first = words.values().iterator().next().verdict();
        Optional<LocalDate> earliest = words.values().stream()
                .flatMap(each -> each.verdict().until().stream())
                .min(Comparator.naturalOrder());
        return new Verdict(first.choice(), earliest, first.to());
    }

    private static List<Rest> basis(Map<Voice, Word> words, List<Said> all) {
        Set<Rest> basis = new LinkedHashSet<>();
        Set<UUID> forms = new HashSet<>();
        words.values().forEach(each -> forms.add(each.form()));
        all.stream().filter(each -> forms.contains(each.word().form())).forEach(each -> basis.addAll(each.basis()));
        return List.copyOf(basis);
    }

    /** The crisis cell's last word, if it came after the three had spoken. */
    private Optional<Standing.Decided> settled(Map<Voice, Word> words, Instant last, boolean counting) {
        Standing.@Nullable Decided found = null;
        for (Heard each : heard) {
            if (each.fact() instanceof Settled settled
                    && booking.is(settled.ballot().of())
                    && !each.at().isBefore(last)
                    && (!counting
                            || (changes(settled.ballot().basis()).isEmpty()
                                    && !broughtUp(settled.verdict(), each.at())))) {
                found = new Standing.Decided(
                        words,
                        settled.verdict(),
                        each.at(),
                        true,
                        settled.ballot().basis());
            }
        }
        return Optional.ofNullable(found);
    }

    private Standing.Reopened reopened(Standing.Decided was) {
        return new Standing.Reopened(was.verdict(), was.at(), changes(was.basis()));
    }

    private Optional<Standing.Bypassed> bypassed(Map<Voice, Word> words) {
        Standing.@Nullable Bypassed found = null;
        for (Heard each : heard) {
            if (each.fact() instanceof Bypassed bypass
                    && booking.is(bypass.ballot().of())) {
                found = new Standing.Bypassed(
                        words,
                        bypass.form(),
                        each.by(),
                        each.at(),
                        bypass.reason(),
                        each.at().plus(conditions.countersign()),
                        countersigned(bypass, each.by()));
            }
        }
        return Optional.ofNullable(found);
    }

    /** The last word of anybody but who bypassed. */
    private Optional<Standing.Countersignature> countersigned(Bypassed bypass, String by) {
        Standing.@Nullable Countersignature found = null;
        for (Heard each : heard) {
            if (each.fact() instanceof Countersigned signed
                    && signed.bypass().equals(bypass.form())
                    && booking.is(signed.of())
                    && !each.by().equals(by)) {
                found = new Standing.Countersignature(each.by(), each.at(), signed.agreed(), signed.reason());
            }
        }
        return Optional.ofNullable(found);
    }
}
