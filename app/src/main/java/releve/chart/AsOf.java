package releve.chart;

import java.time.Instant;
import java.util.List;
import releve.web.DataAge;
import releve.web.DataAges;
import releve.web.Words;

/** The moment up to which feeds have spoken: now, or when they fell silent. */
record AsOf(Instant at, boolean cut) {
    /** Cut when every feed is: a single quiet one says nothing of the others. */
    static AsOf of(DataAges ages, Instant now) {
        List<DataAge> all = ages.feeds().stream().map(DataAges.FeedAge::age).toList();
        boolean cut = !all.isEmpty() && all.stream().allMatch(DataAge.Frozen.class::isInstance);
        return cut
                ? new AsOf(
                        all.stream()
                                .flatMap(each -> each.asOf().stream())
                                .max(Instant::compareTo)
                                .orElse(now),
                        true)
                : new AsOf(now, false);
    }

    /** What one feed has said; the moment of the others when it is not known. */
    static AsOf of(DataAges ages, String feed, Instant now) {
        return ages.feeds().stream()
                .filter(each -> each.feed().equals(feed))
                .findFirst()
                .map(each -> new AsOf(each.age().asOf().orElse(now), each.age() instanceof DataAge.Frozen))
                .orElseGet(() -> of(ages, now));
    }

    /** <i>as at the cut, 21/11/2026 03:30</i> or <i>as known at 21/11/2026 10:42</i>. */
    String in(Words words) {
        return cut ? words.text("chart.as-at-cut", words.moment(at)) : words.text("chart.as-known", words.moment(at));
    }
}
