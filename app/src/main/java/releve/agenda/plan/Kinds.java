package releve.agenda.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import releve.agenda.Booking;
import releve.agenda.Judged;
import releve.agenda.Sort;
import releve.agenda.Wording;

/**
 * Which sessions take which cases, as kinds that both have: a sort, a site or any, and a word or any. A word of a session is a service, a unit, or a
 * specialty of the tables, which knows its cases by more words than its own.
 */
final class Kinds {
    private static final String ANY = "*";

    /** How to know the cases of each word that any session takes. */
    private record Word(Wording own, Wording more) {}

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Set<String> sites = new TreeSet<>();

    Kinds(PlanTables tables, Collection<Hours> sessions) {
        for (Hours each : sessions) {
            sites.add(plain(each.site()));
            each.takes().forEach(word -> words.computeIfAbsent(plain(word), key -> word(key, tables)));
        }
    }

    private static Word word(String key, PlanTables tables) {
        List<String> more = new ArrayList<>();
        for (PlanTables.Specialty each : tables.specialties()) {
            if (each.names().stream().map(Kinds::plain).anyMatch(key::equals)) {
                more.addAll(each.words());
            }
        }
        return new Word(Wording.of(List.of(key)), Wording.of(more));
    }

    /** As names and places are compared: whatever their accents, capitals and blanks. */
    static String plain(String text) {
        return Wording.texts(List.of(text)).strip();
    }

    Set<String> of(Hours hours) {
        String site = hours.anySite() ? ANY : plain(hours.site());
        Set<String> kinds = new HashSet<>();
        if (hours.takes().isEmpty()) {
            kinds.add(kind(hours.sort(), site, ANY));
        }
        hours.takes().forEach(each -> kinds.add(kind(hours.sort(), site, plain(each))));
        return kinds;
    }

    /** A case of which nobody said the site may be anywhere. */
    Set<String> of(Judged judged) {
        Booking booked = judged.of().booked();
        List<String> places =
                List.of(booked.details().service(), booked.details().unit());
        List<String> all = new ArrayList<>(booked.details().words());
        all.add(booked.appointment().kind());
        all.add(booked.appointment().reason());
        String own = Wording.texts(places);
        String everything = Wording.texts(all);
        Set<String> fitting = new TreeSet<>(Set.of(ANY));
        words.forEach((key, word) -> {
            if (word.own().isIn(own) || word.more().isIn(everything)) {
                fitting.add(key);
            }
        });
        Set<String> at = new TreeSet<>(Set.of(ANY));
        String site = plain(booked.details().site());
        at.addAll(site.isEmpty() ? sites : Set.of(site));
        Set<String> kinds = new HashSet<>();
        at.forEach(
                place -> fitting.forEach(word -> kinds.add(kind(judged.meaning().sort(), place, word))));
        return kinds;
    }

    private static String kind(Sort sort, String site, String word) {
        return sort.name() + "|" + site + "|" + word;
    }
}
