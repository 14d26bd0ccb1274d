package releve.ward;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Identifier;
import releve.identity.IdentityFact;
import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.identity.Person;
import releve.journal.Caller;
import releve.journal.Entry;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Progress;
import releve.journal.Transaction;
import releve.journal.View;

/** A real journal with one ward's rooms behind it, and a feed that says who was moved where. All people are synthetic. */
final class TestWard implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Caller NURSE = new Caller("account/nurse", "nurse");
    static final Place BED_1 = new Place("H1", "CARD", "1", "A");
    static final Place BED_2 = new Place("H1", "CARD", "2", "A");
    static final Place BED_3 = new Place("H1", "CHIR", "3", "A");
    private static final Kind FED = new Kind("test.fed", 1);

    /** What the feed says. */
    record Fed(PatientRef patient, String family, StayRef stay, Movement movement, Place place, Instant event) {}

    private final Path folder;
    private final Ticking clock = new Ticking();
    private Journal journal;
    private Recording recording;

    TestWard(Path folder) {
        this.folder = folder;
        this.journal = Journal.open(folder, views(), clock);
        this.recording = new Recording(journal, clock, DrugsOf.NONE);
    }

    /** Stands still unless it is told to go on. */
    static final class Ticking extends Clock {
        private Instant now = NOW;

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

    private static List<View> views() {
        IdentityView identity = new IdentityView();
        WardView ward = new WardView(identity);
        return List.of(identity, ward, new FeedingView(identity, ward));
    }

    /** Hands the rooms what the feed said. */
    private record FeedingView(IdentityView identity, WardView ward) implements View {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public String schema() {
            return "CREATE TABLE test_nothing (id INTEGER)";
        }

        @Override
        public boolean reads(Kind kind) {
            return kind.equals(FED);
        }

        @Override
        public Object prepare(Kind kind, String subject, byte[] payload) {
            return Json.read(payload, Fed.class);
        }

        @Override
        public void apply(Entry entry, Object prepared, Transaction tx) {
            Fed fed = (Fed) prepared;
            Origin origin = new Origin(entry.seq(), entry.time(), fed.event(), "adt", "test");
            Person person = new Person(fed.family(), "Essai", "1950-01-01", "F", null, null, null);
            identity.apply(
                    new IdentityFact.PatientSeen(List.of(new Identifier(fed.patient(), "PI")), person, true),
                    origin,
                    tx);
            ward.apply(
                    new WardFact.Moved(fed.patient(), fed.stay(), fed.movement(), fed.place(), StayDetails.UNSAID),
                    origin,
                    tx);
        }
    }

    /** A system says that something happened to a patient's stay, so many minutes ago. */
    void feed(String number, Movement movement, Place place, int minutesAgo) {
        Fed fed = new Fed(
                ref(number), "FICTIF" + number, new StayRef("H1", "S" + number), movement, place, ago(minutesAgo));
        journal.append(new Fact(FED, "feed/adt", new Caller("adt", "feed"), Json.payload(fed)));
    }

    static PatientRef ref(String number) {
        return new PatientRef("H1", number);
    }

    static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    void later(Duration by) {
        clock.now = clock.now.plus(by);
    }

    Patient patient(String number) {
        return new Patients(jdbi()).find(number, "H1").getFirst();
    }

    AtBedside at(String number) {
        long id = patient(number).id();
        return new Bedside(jdbi()).of(List.of(id)).getOrDefault(id, AtBedside.NOTHING);
    }

    /** {@code 12@CARD 1A}: everybody who takes a bed, by number. */
    List<String> census() {
        List<String> all = new ArrayList<>();
        new Wards(jdbi())
                .census(null)
                .wards()
                .forEach(ward -> ward.beds()
                        .forEach(bed -> bed.occupants()
                                .forEach(who ->
                                        all.add(who.number() + "@" + ward.name() + " " + bed.room() + bed.name()))));
        return all.stream().sorted().toList();
    }

    Filed file(String number, Item item, Telling telling) {
        return recording.file(patient(number), item, telling, NURSE);
    }

    Filed.New kept(String number, Item item, Telling telling) {
        return kept(file(number, item, telling));
    }

    static Filed.New kept(Filed filed) {
        return filed instanceof Filed.New fresh ? fresh : fail(filed);
    }

    private static Filed.New fail(Filed filed) {
        throw new AssertionError("not kept: " + filed);
    }

    Telling now() {
        return telling(clock.instant(), true, UUID.randomUUID());
    }

    static Telling at(int minutesAgo) {
        return telling(ago(minutesAgo), false, UUID.randomUUID());
    }

    static Telling telling(Instant event, boolean now, UUID form) {
        return new Telling(event, now, "", form, Set.of(), Optional.empty());
    }

    Recording recording() {
        return recording;
    }

    Journal journal() {
        return journal;
    }

    Jdbi jdbi() {
        return journal.read().jdbi();
    }

    /** Everything in the rooms' tables, in words. */
    List<String> tables() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("ward_place", "ward_stay", "ward_move", "ward_record")) {
            jdbi().useHandle(handle -> handle.createQuery("SELECT * FROM " + table + " ORDER BY 1")
                    .mapToMap()
                    .forEach(row -> rows.add(table + row)));
        }
        return rows;
    }

    void restart() {
        journal.close();
        journal = Journal.open(folder, views(), clock);
        recording = new Recording(journal, clock, DrugsOf.NONE);
    }

    void rebuild() {
        journal.close();
        Journal.rebuild(folder, views(), clock, Progress.UNSEEN);
        journal = Journal.open(folder, views(), clock);
        recording = new Recording(journal, clock, DrugsOf.NONE);
    }

    @Override
    public void close() {
        journal.close();
    }
}
