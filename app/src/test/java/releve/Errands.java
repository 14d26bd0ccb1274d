package releve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import releve.journal.Json;

/**
 * A program that goes about with browsers on the host on which it runs, and does what a test on another host tells it: one errand a line,
 * as JSON, and one line when it is done. Errands do not wait for each other.
 */
final class Errands {
    /** @param who the browser; {@code what} {@code open}, {@code sign-in}, {@code get} or {@code fill} */
    record Errand(long id, String who, String what, String page, String action, Map<String, String> fields) {}

    /** @param status of HTTP, 0 when it came to nothing and {@code body} says why */
    record Done(long id, int status, String location, String body) {}

    /** What else the program can do. */
    interface Craft {
        Done does(Errand errand) throws Exception;
    }

    private final Map<String, TestBrowser> browsers = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final ReentrantLock speaking = new ReentrantLock();

    public static void main(String[] none) throws IOException {
        var errands = new Errands();
        errands.serve(errands::browse);
    }

    /** Until nobody sends errands any more. */
    void serve(Craft craft) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err); // nothing but answers on this line
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Errand errand = Json.read(line, Errand.class);
            Thread.ofVirtual().start(() -> say(out, done(craft, errand)));
        }
    }

    private static Done done(Craft craft, Errand errand) {
        try {
            return craft.does(errand);
        } catch (Exception | AssertionError failed) {
            return new Done(errand.id(), 0, "", String.valueOf(failed));
        }
    }

    private void say(PrintStream out, Done done) {
        speaking.lock();
        try {
            out.write(Json.payload(done));
            out.write('\n');
            out.flush();
        } catch (IOException nobodyListens) {
            System.err.println("nobody listens: " + nobodyListens.getMessage());
        } finally {
            speaking.unlock();
        }
    }

    Done browse(Errand errand) throws IOException, InterruptedException, GeneralSecurityException {
        if (errand.what().equals("open")) {
            open(errand.who(), errand.page());
            return new Done(errand.id(), 200, "", "");
        }
        if (errand.what().equals("sign-in")) { // whoever comes in again begins anew
            open(errand.who(), Objects.requireNonNull(addresses.get(errand.who())));
        }
        TestBrowser browser = Objects.requireNonNull(browsers.get(errand.who()), errand.who());
        HttpResponse<String> answer = switch (errand.what()) {
            case "sign-in" -> browser.fill("/sign-in", "/sign-in", errand.fields());
            case "get" -> browser.get(errand.page());
            case "fill" -> browser.fill(errand.page(), errand.action(), errand.fields());
            default -> throw new IllegalArgumentException("no errand: " + errand.what());
        };
        return new Done(errand.id(), answer.statusCode(), TestBrowser.location(answer), answer.body());
    }

    void open(String who, String address) throws GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new AnyCertificate()}, null);
        addresses.put(who, address);
        browsers.put(who, new TestBrowser(address, HttpClient.newBuilder().sslContext(tls)));
    }
}
