package releve.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in, and the patients of their ward. */
record Seat(Person person, Browser browser, List<String> patients) {
    private static final Pattern PATIENT = Pattern.compile("href=\"(/patient/[^/\"]+/[^/\"#?]+)\"");
    private static final int AT_ONCE = 4;

    /** The address of one patient's chart. */
    String some(Random chance) {
        return patients.get(chance.nextInt(patients.size()));
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
        Matcher patient = PATIENT.matcher(browser.get(person.ward()).body());
        List<String> patients = new ArrayList<>();
        while (patient.find()) {
            if (!patients.contains(patient.group(1))) {
                patients.add(patient.group(1));
            }
        }
        if (patients.isEmpty()) {
            throw new IOException("nobody lies on " + person.ward());
        }
        return new Seat(person, browser, List.copyOf(patients));
    }
}
