package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LiveTest {
    private final OpenHouse house;

    LiveTest(@TempDir Path data) throws IOException {
        house = OpenHouse.staffed(data);
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    /** The stream a page would open, read line by line. */
    private final class Stream implements AutoCloseable {
        final HttpResponse<InputStream> response;
        final BufferedReader lines;
        final List<String> heard = new ArrayList<>();

        Stream(Browser browser, String path) throws IOException, InterruptedException {
            HttpRequest request =
                    browser.to(path).header("Accept", "text/event-stream").build();
            response = browser.client().send(request, BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** Reads until a line fits, and returns it. */
        String until(Predicate<String> fits) throws IOException {
            String line = lines.readLine();
            while (line != null) {
                heard.add(line);
                if (fits.test(line)) {
                    return line;
                }
                line = lines.readLine();
            }
            throw new AssertionError("the stream ended after " + heard);
        }

        void waitFor(String line) throws IOException {
            until(line::equals);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static String streamOf(String page) {
        Matcher matcher = Pattern.compile("sse-connect=\"([^\"]+)\"").matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1).replace("&amp;", "&");
    }

    @Test
    void aPageHearsThatItsTopicChanged() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        try (Stream stream = new Stream(nurse, streamOf(nurse.get("/sample/3A").body()))) {
            assertEquals(
                    "text/event-stream",
                    Browser.header(stream.response, "Content-Type").split(";")[0]);
            stream.waitFor("event: beat");
            house.web.live().changed("ward:3A");
            stream.waitFor("event: ward:3A");
            house.web.live().changed("ward:9Z");
            house.web.live().changed("age");
            stream.waitFor("event: age");
            assertFalse(stream.heard.contains("event: ward:9Z"), stream.heard.toString());
        }
    }

    @Test
    void whatChangedBetweenThePageAndItsStreamIsHeard() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        String page = nurse.get("/sample/3A").body();
        house.web.live().changed("ward:3A");
        try (Stream stream = new Stream(nurse, streamOf(page))) {
            stream.waitFor("event: ward:3A");
        }
    }

    @Test
    void whatChangedWhileAPageWasCutOffIsHeardOnceItIsBack() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        String address = streamOf(nurse.get("/sample/3A").body());
        String id;
        try (Stream stream = new Stream(nurse, address)) {
            house.web.live().changed("ward:3A");
            stream.waitFor("event: ward:3A");
            id = stream.until(line -> line.startsWith("id: ")).substring(4);
        }
        String last = address + "&last=" + id;
        try (Stream quiet = new Stream(nurse, last)) {
            quiet.waitFor("event: beat");
            quiet.waitFor("event: beat");
            house.web.live().changed("age");
            quiet.waitFor("event: age");
        }
        house.web.live().changed("ward:3A");
        try (Stream stream = new Stream(nurse, last)) {
            stream.waitFor("event: ward:3A");
        }
    }

    @Test
    void afterARestartOfTheProgramEverythingIsFetchedAgain() {
        Live before = Web.newLive();
        String mark = before.mark();
        Live after = Web.newLive();
        try (LiveListener listener = after.listen("u1", Set.of("ward:3A"), mark).orElseThrow()) {
            assertEquals(Set.of("ward:3A"), take(listener));
        }
    }

    private static Set<String> take(LiveListener listener) {
        try {
            return listener.take(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBurstIsHeardAsOnePieceOfNews() {
        Live live = Web.newLive();
        try (LiveListener listener =
                live.listen("u1", Set.of("a", "b"), live.mark()).orElseThrow()) {
            for (int i = 0; i < 10_000; i++) {
                live.changed(i % 2 == 0 ? "a" : "b");
            }
            assertEquals(Set.of("a", "b"), take(listener));
        }
        assertEquals(0, live.listeners());
    }

    @Test
    void onePersonCannotHoldEveryConnectionTheOldestPageGivesWay() {
        Live live = Web.newLive();
        var held = new ArrayList<LiveListener>();
        for (int i = 0; i < Live.PER_VISITOR; i++) {
            held.add(live.listen("u1", Set.of("a"), "").orElseThrow());
        }
        assertFalse(held.getFirst().dismissed());
        held.add(live.listen("u2", Set.of("a"), "").orElseThrow());
        held.add(live.listen("u1", Set.of("a"), "").orElseThrow());
        assertTrue(held.getFirst().dismissed(), "the oldest");
        assertTrue(held.stream().skip(1).noneMatch(LiveListener::dismissed), "and no other");
        held.forEach(LiveListener::close);
        assertEquals(0, live.listeners());
    }

    @Test
    void aTopicOfAnotherWardIsRefused() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        assertEquals(403, nurse.get("/live?t=ward:4B").statusCode());
        assertEquals(403, nurse.get("/live?t=nothing:known").statusCode());
        assertEquals(303, house.browser().get("/live?t=age").statusCode());
    }

    @Test
    void aSessionThatIsLockedOrOverHearsTheEnd() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        try (Stream stream =
                new Stream(nurse, "/live?t=age&since=" + house.web.live().mark())) {
            stream.waitFor("event: beat");
            house.doorkeeper.tokens().forEach(house.doorkeeper::lock);
            stream.waitFor("event: end");
        }
    }

    @Test
    void aConnectionThatWasClosedIsForgotten() throws IOException, InterruptedException {
        Browser nurse = house.nurse();
        try (Stream stream = new Stream(nurse, "/live?t=age")) {
            stream.waitFor("event: beat");
            assertEquals(1, house.web.live().listeners());
        }
        for (int i = 0; i < 100 && house.web.live().listeners() > 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(0, house.web.live().listeners());
    }
}
