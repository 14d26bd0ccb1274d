package releve.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import releve.web.DataAges.FeedAge;

/** The data's age as a page says it: a shape, a word, and a style that only underlines them. */
public record AgeWords(String shape, String style, String text) {
    /** So many feeds are named; of the others, how many. */
    private static final int NAMED = 3;

    public static AgeWords of(DataAge age, Words words) {
        return switch (age) {
            case DataAge.Fresh fresh -> new AgeWords("●", "fresh", words.text("web.age.fresh", words.time(fresh.at())));
            case DataAge.Late late -> new AgeWords("▲", "late", words.text("web.age.late", words.moment(late.since())));
            case DataAge.Frozen frozen ->
                new AgeWords("■", "frozen", words.text("web.age.frozen", words.moment(frozen.since())));
            case DataAge.Nothing nothing -> new AgeWords("○", "nothing", words.text("web.age.nothing"));
        };
    }

    /**
     * Of the whole house, naming the feeds that are late or frozen: up to three, then how many more.
     *
     * @param now the hour alone is written of what happened on the same day
     */
    public static AgeWords of(DataAge overall, Collection<FeedAge> feeds, Words words, Instant now) {
        List<FeedAge> stale = DataAges.stale(feeds);
        if (stale.isEmpty()) {
            return of(overall, words);
        }
        List<FeedAge> named = stale.subList(0, Math.min(NAMED, stale.size()));
        String frozen = named(named, DataAge.Frozen.class, words, now);
        String late = named(named, DataAge.Late.class, words, now);
        String more = stale.size() > NAMED ? " " + words.text("web.age.more", stale.size() - NAMED) : "";
        if (frozen.isEmpty()) {
            return new AgeWords("▲", "late", words.text("web.age.late-feeds", late) + more);
        }
        String both = late.isEmpty() ? "" : " · ▲ " + words.text("web.age.late-feeds", late);
        return new AgeWords("■", "frozen", words.text("web.age.frozen-feeds", frozen) + both + more);
    }

    private static String named(List<FeedAge> feeds, Class<? extends DataAge> sort, Words words, Instant now) {
        return feeds.stream()
                .filter(each -> sort.isInstance(each.age()))
                .map(each -> words.text("web.age.feed-since", each.feed(), since(each.age(), words, now)))
                .collect(Collectors.joining(", "));
    }

    /** Of one feed, where something that came from it is shown. */
    static AgeWords from(FeedAge feed, Words words, Instant now) {
        AgeWords own = of(feed.age(), words);
        String since = since(feed.age(), words, now);
        return switch (feed.age()) {
            case DataAge.Late ignored ->
                new AgeWords(own.shape(), own.style(), words.text("web.age.from-late", feed.feed(), since));
            case DataAge.Frozen ignored ->
                new AgeWords(own.shape(), own.style(), words.text("web.age.from-frozen", feed.feed(), since));
            case DataAge.Fresh ignored -> own;
            case DataAge.Nothing ignored -> own;
        };
    }

    private static String since(DataAge age, Words words, Instant now) {
        return age.asOf().map(at -> words.since(at, now)).orElse("");
    }
}
