package releve.web;

import java.util.List;

/** Tells the age of the data whenever a page is shown; the entrance fills it from the feeds. */
public interface DataAges {
    DataAge overall();

    /** Feed by feed, for the page that explains the age. */
    List<FeedAge> feeds();

    record FeedAge(String feed, DataAge age) {}
}
