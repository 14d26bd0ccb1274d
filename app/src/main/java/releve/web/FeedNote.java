package releve.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import releve.care.DataKind;
import releve.web.DataAges.FeedAge;

/**
 * A late or frozen feed as a part of a page says it that shows something from it. While all its feeds are fresh a part says nothing.
 *
 * @param concerns what the part shows of that feed, for a part that shows several kinds
 */
public record FeedNote(AgeWords age, Set<DataKind> concerns) {
    /**
     * A note for each stale feed that something shown depends on.
     *
     * @param feeds any; fresh ones give no note
     * @param shown of each kind that the part shows, the feeds it came from
     */
    public static List<FeedNote> of(
            Collection<FeedAge> feeds, Map<DataKind, Set<String>> shown, Words words, Instant now) {
        List<FeedNote> notes = new ArrayList<>();
        for (FeedAge feed : DataAges.stale(feeds)) {
            Set<DataKind> concerns = EnumSet.noneOf(DataKind.class);
            shown.forEach((kind, from) -> {
                if (feed.concerns(kind, from)) {
                    concerns.add(kind);
                }
            });
            if (!concerns.isEmpty()) {
                notes.add(new FeedNote(AgeWords.from(feed, words, now), concerns));
            }
        }
        return notes;
    }

    /** The same for a part that shows one kind. */
    public static List<FeedNote> of(
            Collection<FeedAge> feeds, DataKind kind, Set<String> from, Words words, Instant now) {
        return of(feeds, Map.of(kind, from), words, now);
    }

    /** <i>■ from LAB, frozen since 03:31</i>. */
    public String text() {
        return age.shape() + " " + age.text();
    }

    /** <i>■ from LAB, frozen since 03:31: results</i>. */
    public String text(Words words) {
        return text() + words.text("web.age.concerns", kinds(words));
    }

    /** What of the part it is, in words. */
    public String kinds(Words words) {
        return concerns.stream().map(kind -> kind(kind, words)).collect(Collectors.joining(", "));
    }

    private static String kind(DataKind kind, Words words) {
        String key = "web.age.kind." + kind.name();
        return words.text(key);
    }
}
