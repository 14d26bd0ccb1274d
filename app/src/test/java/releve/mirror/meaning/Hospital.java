package releve.mirror.meaning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import releve.chart.PatientChart;
import releve.hl7.Defaults;
import releve.hl7.Message;
import releve.hl7.Read;
import releve.identity.Origin;
import releve.journal.Caller;
import releve.journal.Entry;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.journal.Progress;
import releve.journal.Transaction;
import releve.journal.View;
import releve.ward.Census;
import releve.ward.Wards;

/** A real journal in a folder, with the rooms behind it, told HL7 messages as the mirror would tell them. */
public final class Hospital implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    public static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    static final Kind MESSAGE = new Kind("mirror.message", 1);

    private final Path folder;
    private Journal journal;
    private int told;

    public Hospital(Path folder) {
        this.folder = folder;
        this.journal = open(folder);
    }

    private static Journal open(Path folder) {
        return Journal.open(folder, views(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static List<View> views() {
        Meaning meaning = new Meaning();
        List<View> views = new ArrayList<>(meaning.views());
        views.add(new MessageView(meaning));
        return views;
    }

    /** One message on the feed {@code adt}: type, time (MSH-7) and the segments after MSH. */
    public Hospital tell(String type, String time, String... segments) {
        return tellOn("adt", type, time, segments);
    }

    public Hospital tellOn(String feed, String type, String time, String... segments) {
        told++;
        String header = "MSH|^~\\&|APP|FAC|RELEVE|RELEVE|" + time + "||" + type + "|" + told + "|P|2.5.1";
        return raw(feed, header + "\r" + String.join("\r", segments) + "\r");
    }

    Hospital raw(String feed, String message) {
        journal.append(
                new Fact(MESSAGE, "feed/" + feed, new Caller(feed, "feed"), message.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The chart of that number, which must be exactly one. */
    public PatientChart chart(String number) {
        List<PatientChart> charts = PatientChart.of(journal.read().jdbi(), number, null);
        if (charts.size() != 1) {
            throw new AssertionError(charts.size() + " charts for " + number);
        }
        return charts.getFirst();
    }

    public Census census() {
        return new Wards(journal.read().jdbi()).census(null);
    }

    /** {@code ward bed: numbers} of every bed that is taken. */
    public List<String> taken() {
        return census().wards().stream()
                .flatMap(ward -> ward.beds().stream()
                        .filter(bed -> !bed.occupants().isEmpty())
                        .map(bed -> ward.name() + " " + bed.name() + ": "
                                + String.join(
                                        " ",
                                        bed.occupants().stream()
                                                .map(Census.Occupant::number)
                                                .toList())))
                .toList();
    }

    public Journal journal() {
        return journal;
    }

    public void rebuild() {
        journal.close();
        Journal.rebuild(folder, views(), Clock.fixed(NOW, ZoneOffset.UTC), Progress.UNSEEN);
        journal = open(folder);
    }

    @Override
    public void close() {
        journal.close();
    }

    static FeedContext context(String feed) {
        return new FeedContext(feed, "CHR", ZONE, StandardCharsets.UTF_8);
    }

    static Learned learn(String feed, byte[] bytes) {
        return switch (Message.read(bytes, new Defaults(StandardCharsets.UTF_8, ZONE))) {
            case Read.Readable readable -> Meaning.learn(readable.message(), context(feed));
            case Read.NotHl7 no -> throw new IllegalArgumentException(no.reason());
        };
    }

    private record MessageView(Meaning meaning) implements View {
        @Override
        public String name() {
            return "mirror";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public String schema() {
            return "CREATE TABLE mirror_told (seq INTEGER PRIMARY KEY)";
        }

        @Override
        public boolean reads(Kind kind) {
            return kind.equals(MESSAGE);
        }

        @Override
        public Object prepare(Kind kind, String subject, byte[] payload) {
            return learn(subject.substring("feed/".length()), payload);
        }

        @Override
        public void apply(Entry entry, Object prepared, Transaction tx) {
            Learned learned = (Learned) prepared;
            Instant event = learned.eventTime().orElse(entry.time());
            meaning.apply(
                    Ready.of(learned),
                    new Origin(entry.seq(), entry.time(), event, entry.subject().substring("feed/".length()), "HL7"),
                    tx);
        }
    }
}
