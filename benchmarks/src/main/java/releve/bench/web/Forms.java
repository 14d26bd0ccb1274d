package releve.bench.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Vital signs recorded at bedsides: the form is opened, sent, and now and then sent a second time as an impatient finger does. */
final class Forms {
    /** One form in so many is sent twice. */
    private static final int TWICE = 10;

    private static final String FORM = "/record/vital-signs";

    private final Waits shown;
    private final Waits filed;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicLong again = new AtomicLong();

    Forms(Waits shown, Waits filed) {
        this.shown = shown;
        this.filed = filed;
    }

    /** The keys of forms that were answered as filed. */
    Set<String> accepted() {
        return accepted;
    }

    /** How many were sent a second time. */
    long again() {
        return again.get();
    }

    void record(Seat seat, String patient, long number, long since) throws InterruptedException {
        Browser browser = seat.browser();
        String path = patient + FORM;
        var page = shown.timed(since, () -> seat.open(patient, FORM));
        if (page.isEmpty()) {
            return;
        }
        Map<String, String> fields = page.get().form();
        fields.put("systolic", String.valueOf(110 + number % 30));
        fields.put("diastolic", String.valueOf(65 + number % 20));
        fields.put("pulse", String.valueOf(60 + number % 35));
        fields.put("temperature", "36," + number % 10);
        fields.put("saturation", String.valueOf(95 + number % 5));
        String once = Objects.requireNonNull(fields.get("_once"));
        boolean twice = number % TWICE == 0;
        Thread second = twice ? Thread.ofVirtual().start(() -> resend(browser, path, fields)) : null;
        filed.timed(System.nanoTime(), () -> {
            Browser.Answer answer = ok(browser.post(path, fields), 303);
            accepted.add(once);
            return answer;
        });
        if (second != null) {
            second.join();
        }
    }

    private void resend(Browser browser, String path, Map<String, String> fields) {
        try {
            ok(browser.post(path, fields), 303);
            again.incrementAndGet();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("bench: sent again: " + e);
        }
    }

    static Browser.Answer ok(Browser.Answer answer, int expected) throws IOException {
        if (answer.status() != expected) {
            throw new IOException(expected + " expected, not " + answer.status() + ", of " + answer.path());
        }
        return answer;
    }
}
