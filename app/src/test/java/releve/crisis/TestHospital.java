package releve.crisis;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.journal.Progress;

/** The room over a real journal, whose clock is set by hand. */
final class TestHospital implements AutoCloseable {
    static final Caller DIRECTOR = new Caller("account/d", "MEDICAL_DIRECTOR");

    private final Path data;
    private final HandClock clock;
    private Journal journal;
    private Crisis crisis;

    TestHospital(Path data, Instant begin) {
        this.data = data;
        this.clock = new HandClock(begin);
        open();
    }

    private void open() {
        journal = Journal.open(data, List.of(new CrisisView()), clock);
        crisis = new Crisis(journal);
    }

    Crisis crisis() {
        return crisis;
    }

    void itIs(Instant now) {
        clock.now = now;
    }

    Instant now() {
        return clock.now;
    }

    void say(CrisisFact fact) {
        crisis.file(fact, UUID.randomUUID(), DIRECTOR);
    }

    /** An entry as an older program wrote it. */
    void say(String kind, String subject, String payload) {
        journal.append(new Fact(
                Kind.parse(kind), subject, DIRECTOR, payload.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    List<String> faults() {
        return journal.read().faults().stream().map(Object::toString).toList();
    }

    long size() {
        return journal.read().size();
    }

    /** Every row of the room's tables. */
    List<String> tables() {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle
                        .createQuery(
                                "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'crisis_%' ORDER BY name")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .flatMap(table -> handle.createQuery("SELECT * FROM " + table).mapToMap().list().stream()
                                .map(row -> table + " " + row)
                                .sorted())
                        .toList());
    }

    void rebuild() {
        journal.close();
        Journal.rebuild(data, List.of(new CrisisView()), clock, Progress.UNSEEN);
        open();
    }

    @Override
    public void close() {
        journal.close();
    }

    private static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
