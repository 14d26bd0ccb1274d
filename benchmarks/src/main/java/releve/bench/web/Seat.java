package releve.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in, and the patients of their ward as they last saw them. */
final class Seat {
    private static final Pattern PATIENT = Pattern.compile("href=\"(/patient/[^/\"]+/[^/\"#?]+)\"");
    private static final int AT_ONCE = 4;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final Person person;
    private final Browser browser;
    private volatile List<String> patients = List.of();

    private Seat(Person person, Browser browser) {
        this.person = person;
        this.browser = browser;
    }

    Person person() {
        return person;
    }

    Browser browser() {
        return browser;
    }

    /** The address of one patient's chart. */
    String some(Random chance) {
        List<String> all = patients;
        return all.get(chance.nextInt(all.size()));
    }

    /** A page of this patient's. Who has left the ward since its board was last read is no longer this person's to see. */
    Browser.Answer open(String patient, String page) throws IOException, InterruptedException {
        Browser.Answer answer = browser.get(patient + page);
        if (answer.status() == FORBIDDEN) {
            if (!look(browser.get(person.ward()).body()).contains(patient)) {
                throw new Left();
            }
        }
        return Forms.ok(answer, OK);
    }

    /** Rightly refused: the patient is on the ward no more. */
    static final class Left extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The patients on a board: who has left is no longer cared for, and their chart no longer open to this person. */
    Set<String> look(String board) {
        Set<String> found = new LinkedHashSet<>();
        Matcher patient = PATIENT.matcher(board);
        while (patient.find()) {
            found.add(patient.group(1));
        }
        if (!found.isEmpty()) {
            patients = List.copyOf(found);
        }
        return found;
    }

    /** All sign in and look at their ward. */
    static List<Seat> all(HttpClient client, String address, List<Person> people)
            throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Seat>> futures = new ArrayList<>();
            for (Person person : people) {
                futures.add(threads.submit(() -> of(new Browser(client, address), person)));
            }
            List<Seat> seats = new ArrayList<>();
            for (Future<Seat> future : futures) {
                seats.add(future.get());
            }
            return seats;
        } catch (ExecutionException e) {
            throw new IOException("not everybody could sign in", e);
        }
    }

    private static Seat of(Browser browser, Person person) throws IOException, InterruptedException {
        browser.signIn(person);
        var seat = new Seat(person, browser);
        if (seat.look(browser.get(person.ward()).body()).isEmpty()) {
            throw new IOException("nobody lies on " + person.ward());
        }
        return seat;
    }
}
