package releve.wardpc.pc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import releve.MovableClock;
import releve.TestBrowser;
import releve.web.Language;

/** A ward PC with a node to talk to, both on a clock that a test sets. */
final class Desk implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-11-27T07:00:00Z");
    static final String NURSE = "Anaïs Infirmière";

    final MovableClock clock = new MovableClock(MORNING);
    final FakeNode node;
    private final Path data;
    private final String printer;
    private WardDesk desk;

    Desk(Path data) throws Exception {
        this(data, "");
    }

    Desk(Path data, String printer) throws Exception {
        this.data = data;
        this.printer = printer;
        node = new FakeNode();
        node.now = clock::instant;
        node.offer(MORNING.minus(Duration.ofMinutes(3)));
        assertInstanceOf(
                Enrolment.Came.In.class, new Enrolment(data, clock).enrol(node.address(), node.pin(), FakeNode.CODE));
        desk = open();
    }

    private WardDesk open() throws Exception {
        return WardDesk.open(data, new WardDesk.Options(0, printer, Language.FRENCH), clock);
    }

    void restart() throws Exception {
        desk.close();
        desk = open();
    }

    void stop() {
        desk.close();
    }

    Rounds.News round() {
        return desk.news();
    }

    String address() {
        return desk.address();
    }

    TestBrowser guest() {
        return new TestBrowser(desk.address());
    }

    TestBrowser nurse() throws Exception {
        return in(NURSE, node.code.printed());
    }

    TestBrowser in(String name, String secret) throws Exception {
        TestBrowser browser = guest();
        HttpResponse<String> came = browser.signIn(name, secret);
        assertEquals(303, came.statusCode(), came.body());
        return browser;
    }

    static String patient(int i) {
        return "/ward/CHR/90000" + i;
    }

    static Map<String, String> pulse(int beats) {
        return Map.of("pulse", Integer.toString(beats));
    }

    @Override
    public void close() {
        desk.close();
        node.close();
    }
}
