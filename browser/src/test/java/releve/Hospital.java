package releve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import releve.access.Role;
import releve.drill.Pace;
import releve.web.WebSettings;

/** A drill after its cut: a small day was lived, the feeds have stopped, the pages are open. One for all tests that only look and record. */
final class Hospital implements AutoCloseable {
    static final String CARD = "/ward/H1/H1-CARD";
    static final String MED = "/ward/H1/H1-MED1";

    private static final double SMALL = 0.01;

    private final Path data;
    private final Exercise exercise;
    private final Front front;
    private final List<DrillStaff.Player> staff;

    private Hospital(Path data) throws IOException, InterruptedException {
        this.data = data;
        DrillFolder.prepare(data);
        this.exercise = new Exercise(1, SMALL, new Pace(0), data);
        assertTrue(exercise.run().passed(), "the drill itself failed");
        this.front = exercise.openPages(WebSettings.loopback(data, ZoneId.of("Europe/Brussels")));
        this.staff = DrillStaff.enlist(front.access(), new SecureRandom());
    }

    /** Holds the one that all share; it is closed when the tests end. */
    private static final class Shared {
        private static final Hospital ONE = start();

        private static Hospital start() {
            Hospital hospital = open();
            Runtime.getRuntime().addShutdownHook(new Thread(hospital::close));
            return hospital;
        }
    }

    static Hospital shared() {
        return Shared.ONE;
    }

    static Hospital open() {
        try {
            return new Hospital(Files.createTempDirectory("releve-browser"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Path data() {
        return data;
    }

    Front front() {
        return front;
    }

    String address() {
        return front.web().address().replaceAll("/$", "");
    }

    DrillStaff.Player player(Role role) {
        return staff.stream().filter(each -> each.role() == role).findFirst().orElseThrow();
    }

    /** Stops the server and leaves the data. */
    void stop() {
        try {
            exercise.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
