package releve.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A board left open: it listens to its stream and fetches itself when it is told to, and each minute in any case, as the page does. What it
 * waits counts from the moment it was told.
 */
final class Watcher implements Runnable {
    private static final Pattern VERSION = Pattern.compile("id=\"board\" data-version=\"([^\"]*)\"");
    private static final Pattern STREAM = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final Pattern MARK = Pattern.compile("^id: (.+)$");
    private static final long EACH_MINUTE = 60_000_000_000L;
    private static final long AGAIN_AFTER_MILLIS = 3_000;

    private final Seat seat;
    private final Browser browser;
    private final String ward;
    private final Waits board;
    private final Waits age;
    private final Streams streams;
    private String version = "";
    private long fetched;
    private long aged;

    /** What all streams came to. */
    record Streams(AtomicLong open, AtomicLong lost, AtomicLong unchanged) {
        Streams() {
            this(new AtomicLong(), new AtomicLong(), new AtomicLong());
        }
    }

    Watcher(Seat seat, Waits board, Waits age, Streams streams) {
        this.seat = seat;
        this.browser = seat.browser();
        this.ward = seat.person().ward();
        this.board = board;
        this.age = age;
        this.streams = streams;
    }

    @Override
    public void run() {
        try {
            Browser.Answer page = browser.get(ward);
            version = page.find(VERSION);
            String stream = page.find(STREAM).replace("&amp;", "&");
            String mark = "";
            fetched = System.nanoTime();
            aged = fetched;
            while (!Thread.currentThread().isInterrupted()) {
                mark = listen(stream + (mark.isEmpty() ? "" : "&last=" + mark), mark);
                Thread.sleep(AGAIN_AFTER_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("a board could not be opened", e);
        }
    }

    /** Until the stream ends; returns the last mark. */
    private String listen(String stream, String before) throws InterruptedException {
        String mark = before;
        streams.open().incrementAndGet();
        try (BufferedReader news = browser.listen(stream)) {
            boolean ofWard = false;
            boolean ofAge = false;
            for (String line = news.readLine(); line != null; line = news.readLine()) {
                Matcher marked = MARK.matcher(line);
                if (marked.matches()) {
                    mark = marked.group(1);
                }
                ofWard |= line.startsWith("event: ward:");
                ofAge |= line.equals("event: age");
                long now = System.nanoTime();
                if (line.isEmpty() && (ofAge || now - aged > EACH_MINUTE)) {
                    ofAge = false;
                    aged = now;
                    Thread.ofVirtual().start(() -> age(now));
                }
                if (line.isEmpty() && (ofWard || now - fetched > EACH_MINUTE)) {
                    ofWard = false;
                    fetch();
                }
            }
        } catch (IOException cut) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the bench is over");
            }
        } finally {
            streams.open().decrementAndGet();
        }
        streams.lost().incrementAndGet();
        return mark;
    }

    /** The data's age in the frame of the page. */
    private void age(long since) {
        try {
            age.timed(since, () -> Forms.ok(browser.refresh("/age/now", ""), 200));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch() throws InterruptedException {
        fetched = System.nanoTime();
        board.timed(fetched, () -> {
            Browser.Answer answer = browser.refresh(ward, version);
            switch (answer.status()) {
                case 200 -> {
                    version = answer.version();
                    seat.look(answer.body());
                }
                case 304 -> streams.unchanged().incrementAndGet();
                default -> throw new IOException("a board answered " + answer.status());
            }
            return answer;
        });
    }
}
