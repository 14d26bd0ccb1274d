package releve.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import releve.ward.Wards.Named;
import releve.web.Language;

/** Ten people before one ward's board cost one rendering, and nobody sees what was made for somebody else's eyes. */
class RenderedTest {
    private static final int PEOPLE = 10;

    private final Rendered rendered = new Rendered();
    private final AtomicInteger made = new AtomicInteger();

    private static Rendered.Key key(long version, Set<Long> unnamed) {
        return new Rendered.Key(
                new Named("H1", "CARD"),
                version,
                Language.FRENCH,
                new Sees(true, true, true, true, true, true),
                unnamed,
                Heed.NOTHING,
                7);
    }

    @Test
    @Timeout(60)
    void tenAtOnceCostOneRendering() throws Exception {
        var allHere = new CountDownLatch(PEOPLE);
        List<Future<Rendered.Board>> boards = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < PEOPLE; n++) {
                boards.add(people.submit(() -> {
                    allHere.countDown();
                    allHere.await();
                    return rendered.of(key(1, Set.of()), () -> {
                        pause();
                        return "board " + made.incrementAndGet();
                    });
                }));
            }
        }
        for (Future<Rendered.Board> board : boards) {
            assertEquals("board 1", board.get().html());
        }
        assertEquals(1, made.get());
    }

    @Test
    void aNewPictureOrOtherEyesAreRenderedAnew() {
        String first = rendered.of(key(1, Set.of()), this::next).version();
        assertEquals(first, rendered.of(key(1, Set.of()), this::next).version());
        assertNotEquals(first, rendered.of(key(2, Set.of()), this::next).version());
        assertEquals(
                "board 3", rendered.of(key(2, Set.of(5L)), this::next).html(), "one may not be named to this visitor");
    }

    @Test
    void aRenderingThatFailedIsTriedAgain() {
        assertThrows(
                IllegalArgumentException.class,
                () -> rendered.of(key(1, Set.of()), () -> {
                    throw new IllegalArgumentException("a template's fault");
                }));
        assertEquals("board 1", rendered.of(key(1, Set.of()), this::next).html());
    }

    private String next() {
        return "board " + made.incrementAndGet();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
