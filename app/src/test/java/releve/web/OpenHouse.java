package releve.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A real server on a free port, with the sample pages and a doorkeeper in memory. */
final class OpenHouse implements AutoCloseable {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final Instant CUT = Instant.parse("2026-02-07T02:30:00Z");

    final SamplePages pages = new SamplePages();
    final MemoryDoorkeeper doorkeeper;
    final Web web;

    OpenHouse(MemoryDoorkeeper doorkeeper, WebSettings settings) throws IOException {
        this.doorkeeper = doorkeeper;
        this.web = Web.open(settings, doorkeeper, new CutFeeds(), List.of(pages), Clock.system(ZoneOffset.UTC));
    }

    static OpenHouse staffed(Path data) throws IOException {
        return new OpenHouse(MemoryDoorkeeper.staffed(), settings(data));
    }

    static WebSettings settings(Path data) {
        WebSettings plain = WebSettings.loopback(data, BRUSSELS);
        return new WebSettings(
                plain.address(),
                0,
                data,
                Optional.empty(),
                List.of(),
                BRUSSELS,
                Language.FRENCH,
                Duration.ofMillis(200),
                false);
    }

    Browser browser() {
        return new Browser("http://localhost:" + web.port());
    }

    /** A browser at which the nurse has signed in. */
    Browser nurse() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.signIn("u1");
        return browser;
    }

    Browser clerk() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.signIn("u2");
        return browser;
    }

    @Override
    public void close() {
        web.close();
    }

    private static final class CutFeeds implements DataAges {
        @Override
        public DataAge overall() {
            return new DataAge.Frozen(CUT);
        }

        @Override
        public List<FeedAge> feeds() {
            return List.of(
                    new FeedAge("adt", new DataAge.Frozen(CUT)),
                    new FeedAge("lab", new DataAge.Late(CUT)),
                    new FeedAge("ris", new DataAge.Fresh(CUT)));
        }
    }
}
