package releve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.drill.Delivered;
import releve.drill.Diary;
import releve.drill.Drill;
import releve.drill.Feed;
import releve.drill.Pace;
import releve.drill.Replay;
import releve.drill.Tails;
import releve.drill.Tally;
import releve.drill.Truth;
import releve.journal.JournalReader;
import releve.journal.Verified;
import releve.journal.Verifier;
import releve.mirror.FeedSetting;
import releve.mirror.FeedSettings;
import releve.mirror.Feeds;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.ward.Wards;
import releve.web.WebSettings;

/** One drill: the real server on a free loopback port, the group's feeds over real MLLP, the cut, the score. */
final class Exercise implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DIFFERENCES_SHOWN = 10;

    /** Each feed sends so many things more than the one before it, a thing a minute, before it falls silent. */
    private static final int LAST_THINGS = 2;

    /** As far as the group's agenda is booked. */
    private static final int DAYS_AHEAD = 90;

    private final long seed;
    private final double scale;
    private final Pace pace;
    private final Path data;
    private final Drill drill;
    private final Diary diary;
    private final Mirror mirror;
    private final NightClock clock;
    private final Tails tails;
    private final boolean night;
    private @Nullable Front front;

    Exercise(long seed, double scale, Pace pace, Path data) throws IOException {
        this(seed, scale, pace, data, false);
    }

    /** @param night the night is played too, after the day */
    Exercise(long seed, double scale, Pace pace, Path data, boolean night) throws IOException {
        this.seed = seed;
        this.scale = scale;
        this.pace = pace;
        this.data = data;
        this.drill = new Drill(seed, scale);
        this.diary = new Diary(
                seed, scale, LocalDate.ofInstant(Drill.T0, zone(drill)), DAYS_AHEAD, Drill.T0.minus(Drill.DAY));
        this.clock = new NightClock(Drill.T0); // the drill's night has its date, whatever day it is played
        this.night = night;
        this.tails = new Tails(drill.feeds().stream().map(Feed::name).toList(), night ? LAST_THINGS : 0);
        this.mirror = open(data, drill, clock);
    }

    /** A server that knows the group's feeds. */
    static Mirror open(Path data, Drill drill, Clock clock) throws IOException {
        new FeedSettings(
                        zone(drill),
                        drill.feeds().stream().map(Exercise::setting).toList())
                .save(data);
        return Mirror.open(data, House.others(), ListenerSettings.loopback(0), clock);
    }

    /** Opens the pages for whoever plays; the wards go on with them when the feeds have stopped. */
    Front openPages(WebSettings settings) throws IOException {
        Front opened = Front.open(mirror.journal(), data, settings, clock);
        front = opened;
        return opened;
    }

    static ZoneId zone(Drill drill) {
        return drill.feeds().getFirst().zone();
    }

    private static FeedSetting setting(Feed feed) {
        return new FeedSetting(
                feed.name(),
                feed.application().name(),
                feed.application().facility(),
                feed.zone(),
                feed.defaultAuthority(),
                feed.charset().name(),
                feed.name().equals("ris"));
    }

    String opening() {
        return """
                A synthetic care group: %d sites, %d wards, %,d beds. Nobody in it exists.
                Its %d systems live Friday 20/11/2026 from 03:30 on, as HL7 v2 over MLLP to 127.0.0.1:%d …""".formatted(
                        drill.group().sites().size(),
                        drill.group().wards().size(),
                        drill.group().beds(),
                        drill.feeds().size(),
                        mirror.port());
    }

    int port() {
        return mirror.port();
    }

    Score run() throws IOException, InterruptedException {
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), mirror.port());
        var witness = new Witness();
        var ticker = new Ticker();
        long begun = System.nanoTime();
        Delivered delivered = new Replay(feed -> server, pace, 1, PATIENCE)
                .play(
                        tails.without(witness.watching(new InTurn(diary, drill.messages()))),
                        handed -> ticker.show("%,d messages sent".formatted(handed)));
        double seconds = (System.nanoTime() - begun) / 1e9;
        ticker.end();
        if (!night) {
            return score(delivered, witness, seconds);
        }
        try (var hours = new Night(mirror, clock, drill, data, words -> ticker.show(words))) {
            hours.freeze(tails);
            Score day = score(delivered, witness, seconds);
            return hours.goOn(day, diary.booked());
        } finally {
            ticker.end();
        }
    }

    private Score score(Delivered delivered, Witness witness, double seconds) throws IOException {
        var ticker = new Ticker();
        mirror.journal().settle();
        mirror.journal().checkpoint();
        Verified verified = Verifier.journal(data).verify(done -> ticker.show("%,d entries verified".formatted(done)));
        ticker.end();
        try (JournalReader reader = JournalReader.open(data)) {
            return score(reader, delivered, witness, seconds, verified instanceof Verified.Sound);
        }
    }

    private Score score(JournalReader reader, Delivered delivered, Witness witness, double seconds, boolean sound) {
        Truth truth = drill.truth();
        Tally tally = drill.tally();
        Feeds.Counts counts = new Feeds(reader.jdbi()).counts();
        CensusCheck census = CensusCheck.of(new Wards(reader.jdbi()).census(null), truth);
        List<String> differences = census.differences();
        return new Score(
                seed,
                scale,
                delivered.sent(),
                delivered.accepted(),
                tally.count(Tally.Of.WITHOUT_HEADER),
                tally.count(Tally.Of.REPEATS),
                counts.kept(),
                witness.lost(reader),
                counts.read(),
                counts.partly(),
                counts.unreadable(),
                counts.notRead(),
                census.patients(),
                census.beds(),
                differences.size(),
                differences.stream().limit(DIFFERENCES_SHOWN).toList(),
                sound,
                delivered.latencies().slowest().toNanos() / 1e6,
                delivered.latencies().percentile(0.99).toNanos() / 1e6,
                seconds,
                null,
                null);
    }

    @Override
    public void close() throws IOException {
        if (front != null) {
            front.close();
        }
        mirror.close();
    }
}
