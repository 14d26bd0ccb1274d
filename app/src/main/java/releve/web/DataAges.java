package releve.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import releve.care.DataKind;

/** Tells the age of the data whenever a page is shown; the entrance fills it from the feeds. */
public interface DataAges {
    DataAge overall();

    /** Feed by feed, for the page that explains the age. */
    List<FeedAge> feeds();

    /** Those that are late or frozen, frozen ones first. */
    default List<FeedAge> stale() {
        return stale(feeds());
    }

    /** Of these, the ones that are late or frozen, frozen ones first. */
    static List<FeedAge> stale(Collection<FeedAge> feeds) {
        return java.util.stream.Stream.concat(
                        feeds.stream().filter(each -> each.age() instanceof DataAge.Frozen),
                        feeds.stream().filter(each -> each.age() instanceof DataAge.Late))
                .toList();
    }

    /** @param carries the kinds of data that the feed has ever brought */
    record FeedAge(String feed, DataAge age, Set<DataKind> carries) {
        public FeedAge {
            carries = Set.copyOf(carries);
        }

        /** A feed of which no more is known. */
        public FeedAge(String feed, DataAge age) {
            this(feed, age, Set.of());
        }

        /**
         * Whether something shown depends on this feed: what is shown came from it or, where nothing is there to be shown, it is one that
         * would have brought it.
         */
        public boolean concerns(DataKind kind, Set<String> shownFrom) {
            return shownFrom.isEmpty() ? carries.contains(kind) : shownFrom.contains(feed);
        }
    }
}
