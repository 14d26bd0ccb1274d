package releve.crisis.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import releve.crisis.Crisis;
import releve.crisis.CrisisView;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.journal.Progress;
import releve.journal.View;

/** A real journal with the crisis cell's rooms behind it. All people are synthetic. */
final class OpenLog implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final Caller CELL = new Caller("account/cell", "crisis-cell");
    static final Caller BEDS = new Caller("account/beds", "bed-manager");

    private final Path data;
    private Journal journal;

    OpenLog(Path data) {
        this.data = data;
        this.journal = open(data);
    }

    private static List<View> views() {
        return List.of(new CrisisView(), new LogView());
    }

    private static Journal open(Path data) {
        return Journal.open(data, views(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Journal journal() {
        return journal;
    }

    SituationLog log() {
        return new SituationLog(journal);
    }

    NoticeBoard board() {
        return new NoticeBoard(journal, BRUSSELS);
    }

    Crisis crisis() {
        return new Crisis(journal);
    }

    void restart() {
        journal.close();
        journal = open(data);
    }

    void rebuild() {
        journal.close();
        Journal.rebuild(data, views(), Clock.fixed(NOW, ZoneOffset.UTC), Progress.UNSEEN);
        journal = open(data);
    }

    /** As another node's log would bring it: nothing is looked at first. */
    void tell(LogFact fact, Caller by) {
        journal.append(new Fact(fact.kind(), "crisis/log/told", by, Json.payload(fact)));
    }

    static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    static Said said(EntrySort sort, String what, int minutesAgo) {
        Optional<Instant> until = sort == EntrySort.MEETING ? Optional.of(NOW.plusSeconds(3600)) : Optional.empty();
        return new Said(sort, ago(minutesAgo), what, "", "", until, State.STANDS, "");
    }

    UUID write(Said said) {
        UUID form = UUID.randomUUID();
        Filed filed = log().write(form, said, Optional.empty(), CELL);
        if (!(filed instanceof Filed.New)) {
            throw new AssertionError(filed);
        }
        return form;
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory("releve-log");
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
