package releve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.mirror.FeedState;
import releve.mirror.Feeds;
import releve.web.DataAge;
import releve.web.DataAges;

/** Tells pages how old the feeds' data are; asked at every page, looked up every few seconds. */
final class FeedAges implements DataAges {
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Feeds feeds;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(Instant at, List<Feeds.Age> ages) {}

    FeedAges(Jdbi jdbi, Clock clock) {
        this.feeds = new Feeds(jdbi);
        this.clock = clock;
    }

    /** As bad as the worst feed: silent since, else late since, else fresh as of the newest message. */
    @Override
    public DataAge overall() {
        List<Feeds.Age> ages = ages();
        Optional<Instant> silent = ages.stream()
                .filter(each -> each.state() instanceof FeedState.Silent)
                .map(Feeds.Age::lastMessage)
                .min(Instant::compareTo);
        Optional<Instant> late = ages.stream()
                .filter(each -> each.state() instanceof FeedState.Late)
                .map(Feeds.Age::lastMessage)
                .min(Instant::compareTo);
        Optional<Instant> newest = ages.stream().map(Feeds.Age::lastMessage).max(Instant::compareTo);
        if (silent.isPresent()) {
            return new DataAge.Frozen(silent.get());
        }
        if (late.isPresent()) {
            return new DataAge.Late(late.get());
        }
        return newest.<DataAge>map(DataAge.Fresh::new).orElse(new DataAge.Nothing());
    }

    @Override
    public List<FeedAge> feeds() {
        return ages().stream()
                .map(each -> new FeedAge(each.feed(), age(each), each.carries()))
                .toList();
    }

    private static DataAge age(Feeds.Age age) {
        return switch (age.state()) {
            case FeedState.Fresh() -> new DataAge.Fresh(age.lastMessage());
            case FeedState.Late late -> new DataAge.Late(late.since());
            case FeedState.Silent silent -> new DataAge.Frozen(silent.since());
        };
    }

    private List<Feeds.Age> ages() {
        Known now = known;
        Instant at = clock.instant();
        if (now == null || now.at().plus(GOOD_FOR).isBefore(at)) {
            now = new Known(at, feeds.ages(at));
            known = now;
        }
        return now.ages();
    }
}
