package releve.wardpc.node;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.access.Token;
import releve.bundle.SealKey;
import releve.chart.DrugsKnown;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Progress;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.mirror.Rooms;
import releve.ward.Item;
import releve.ward.Place;
import releve.ward.Recording;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.Speech;

/** A node on a real journal with two synthetic patients on one ward, and a ward PC that records by hand. */
final class OpenNode implements AutoCloseable {
    static final Caller ADMIN = new Caller("account/admin", "administrator");
    static final Place BED_12 = new Place("CITADELLE", "CARD", "12", "A");
    static final Place BED_13 = new Place("CITADELLE", "CARD", "13", "B");
    static final Place FREE = new Place("CITADELLE", "CARD", "14", "C");
    private static final Kind MESSAGE = new Kind("mirror.message", 1);

    private final Path data;
    private Mirror mirror;
    private int told;
    TakingBack taking;
    Settling settling;
    Enrolments enrolments;
    NodeKeys keys;
    Recording recording;

    OpenNode(Path data) throws Exception {
        this.data = data;
        open();
        admitted("1", "ESSAI^UN", BED_12);
        admitted("2", "ESSAI^DEUX", BED_13);
        admitted("3", "ESSAI^TROIS", FREE);
        said("A03", "3", "ESSAI^TROIS", FREE);
    }

    private void open() throws Exception {
        mirror = Mirror.open(data, List.of(new WardPcView()), ListenerSettings.loopback(0), Clock.systemUTC());
        Journal journal = mirror.journal();
        keys = NodeKeys.of(data, new SecureRandom());
        recording = new Recording(
                journal,
                Clock.systemUTC(),
                new DrugsKnown(journal.read().jdbi(), ZoneOffset.UTC, releve.crisis.Trust.NO_DECLARATION));
        taking = new TakingBack(journal, recording, keys, Clock.systemUTC());
        settling = new Settling(journal, recording, taking.judging());
        enrolments = new Enrolments(journal, new SecureRandom(), Clock.systemUTC());
    }

    void restart() throws Exception {
        mirror.close();
        open();
    }

    void rebuild() throws Exception {
        mirror.close();
        Journal.rebuild(data, new Rooms(List.of(new WardPcView())).views(), Clock.systemUTC(), Progress.UNSEEN);
        open();
    }

    Journal journal() {
        return mirror.journal();
    }

    void admitted(String number, String name, Place place) {
        said("A01", number, name, place);
    }

    void said(String event, String number, String name, Place place) {
        said(event, number, name, place, "");
    }

    void said(String event, String number, String name, Place place, String more) {
        told++;
        String at = place.ward() + "^" + place.room() + "^" + place.bed() + "^" + place.site();
        String time = "20261120" + "%02d".formatted(8 + told / 60) + "%02d".formatted(told % 60);
        String message = "MSH|^~\\&|APP|FAC|RELEVE|RELEVE|" + time + "||ADT^" + event + "|" + told + "|P|2.5.1\rEVN|"
                + event + "|" + time + "\rPID|||" + number + "^^^CHR^MR||" + name + "||19571103|F\r" + more + "PV1||I|"
                + at + "||||||||||||||||V" + number + "^^^CHR\r";
        journal()
                .append(new Fact(
                        MESSAGE, "feed/adt", new Caller("adt", "feed"), message.getBytes(StandardCharsets.UTF_8)));
    }

    Patient patient(String number) {
        return new Patients(journal().read().jdbi()).find(number, "CHR").getFirst();
    }

    Hand pc(String label) {
        Enrolments.Offer offer = enrolments.offer(label, "CITADELLE", "CARD", ADMIN);
        SealKey key = SealKey.random(new SecureRandom());
        if (enrolments.redeem(offer.code(), key.mark(), "10.0.0.7") instanceof Enrolments.Came.In in) {
            return new Hand(key, in.pc(), in.token());
        }
        throw new AssertionError("not enrolled");
    }

    long filed(String kind) {
        long[] count = {0};
        journal().read().entries(0, entry -> count[0] += entry.kind().name().equals(kind) ? 1 : 0);
        return count[0];
    }

    @Override
    public void close() throws java.io.IOException {
        mirror.close();
    }

    /** A ward PC and what it has recorded so far. */
    static final class Hand {
        final SealKey key;
        final Pc pc;
        final Token token;
        private final List<Handed> all = new ArrayList<>();

        Hand(SealKey key, Pc pc, Token token) {
            this.key = key;
            this.pc = pc;
            this.token = token;
        }

        Noted notes(String patient, Item item, Instant event, @Nullable Place seen) {
            UUID form = UUID.randomUUID();
            return keep(new Noted(
                    form,
                    pc.label(),
                    all.size() + 1,
                    new PatientRef("CHR", patient),
                    form,
                    1,
                    "ward." + item.code() + "/1",
                    new String(Json.payload(item), StandardCharsets.UTF_8),
                    event,
                    event.plusSeconds(60),
                    "Synthetic nurse",
                    seen,
                    event.minus(Duration.ofHours(1)),
                    false,
                    ""));
        }

        Noted again(Noted before, Item item, boolean withdrawn) {
            return keep(new Noted(
                    UUID.randomUUID(),
                    pc.label(),
                    all.size() + 1,
                    before.patient(),
                    before.item(),
                    before.version() + 1,
                    "ward." + item.code() + "/1",
                    new String(Json.payload(item), StandardCharsets.UTF_8),
                    before.event(),
                    before.written().plusSeconds(60),
                    before.by(),
                    before.seen(),
                    before.copyMade(),
                    withdrawn,
                    "slip"));
        }

        Noted keep(Noted noted) {
            all.add(Handed.sign(noted, key));
            return noted;
        }

        Handed handed(int number) {
            return all.get(number - 1);
        }

        Speech.Returned all() {
            return new Speech.Returned(List.copyOf(all));
        }

        Speech.Returned from(int number, int to) {
            return new Speech.Returned(List.copyOf(all.subList(number - 1, to)));
        }
    }
}
