package releve.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.crisis.Trust;
import releve.ward.Place;
import releve.ward.Stay;
import releve.ward.StayStatus;
import releve.web.Words;

/** Where a patient is, in a few words: in a bed, on leave, expected, or gone since when. */
final class Whereabouts {
    private Whereabouts() {}

    /** @param stays the latest first; what a feed said of one after T0 is marked */
    static String of(List<Stay> stays, Trust trust, Words words) {
        String where = of(stays, words);
        boolean after = stays.stream().anyMatch(stay -> stay.isAfter(trust.until(site(stay.place()))));
        return after ? (where + " " + words.afterT0()).strip() : where;
    }

    private static String site(@org.jspecify.annotations.Nullable Place place) {
        return place == null ? "" : place.site();
    }

    private static String of(List<Stay> stays, Words words) {
        Optional<Stay> here =
                stays.stream().filter(stay -> stay.status().takesBed()).findFirst();
        if (here.isPresent()) {
            String place = place(here.get().place());
            return here.get().status() == StayStatus.ON_LEAVE
                    ? words.text("search.where.leave", place)
                    : place.isEmpty() ? words.text("search.where.here") : place;
        }
        return stays.stream()
                .filter(stay -> stay.status() == StayStatus.EXPECTED || stay.status() == StayStatus.DISCHARGED)
                .findFirst()
                .map(stay -> gone(stay, words))
                .orElse("");
    }

    private static String gone(Stay stay, Words words) {
        if (stay.status() == StayStatus.EXPECTED) {
            return words.text("search.where.expected", place(stay.place()));
        }
        Instant said = stay.details().discharged();
        return words.text("search.where.left", words.date(said == null ? stay.event() : said));
    }

    private static String place(@org.jspecify.annotations.Nullable Place place) {
        return place == null
                ? ""
                : Stream.of(place.site(), place.ward(), place.room(), place.bed())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
    }
}
