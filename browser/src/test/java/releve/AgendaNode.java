package releve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.agenda.Ballot;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.crisis.Crisis;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Kind;

/** A node with somebody of each role and the bookings that a test asks for, for tests in which several browsers work on one agenda. */
final class AgendaNode implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final String THEATRE = "BLOC";

    /** So far ahead that no limit of a class is near. */
    private static final int DAYS_AHEAD = 4;

    /** What the test itself types for everybody who was not enlisted with a password of their own. */
    private static final String SECRET = "quatre mots pour essayer";

    final OneNode node;
    final LocalDate day = LocalDate.now(ZONE).plusDays(DAYS_AHEAD);
    private final Path data;
    private final List<DrillStaff.Player> staff;
    private int told;

    AgendaNode() {
        try {
            this.data = Files.createTempDirectory("releve-agenda");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.node = new OneNode(data, Duration.ofMinutes(30));
        this.staff = DrillStaff.enlist(node.front().access(), new SecureRandom());
        say("ADT^A01", "EVN|A01", "PID|||1^^^CHR^MR||EXEMPLE^AUCUN||19571103|F", "PV1||I|CARD^12^A^CITADELLE");
    }

    /** One more person than the one that each role has. */
    DrillStaff.Player join(String name, Role role) {
        Changed changed = node.front()
                .access()
                .add(
                        new NewPerson(name, "Synthetic " + name, Set.of(role), Set.of(), "fr"),
                        SECRET,
                        true,
                        new Caller("test", "test"));
        assertTrue(changed instanceof Changed.Done, changed.toString());
        return new DrillStaff.Player(role, name, SECRET);
    }

    /** A browser of its own for this person, which can go on without the node. */
    Seat seat(DrillStaff.Player player) {
        return new Seat(node.address(), "fr").withWorker().signIn(player);
    }

    Seat seat(Role role) {
        return seat(
                staff.stream().filter(each -> each.role() == role).findFirst().orElseThrow());
    }

    /** An operation on {@link #day} at this hour, as {@code 0800}. */
    void booked(String number, String name, String hour, String procedure) {
        String start = day.format(DateTimeFormatter.BASIC_ISO_DATE) + hour;
        say(
                "SIU^S12",
                "SCH|R" + number + "|FR" + number + "|||||OPERATION||30|MIN|^^^" + start,
                "PID|||" + number + "^^^CHR^MR||" + name + "||19500102|F|||||04/2221" + number,
                "AIS|1|A|" + procedure + "^L|" + start,
                "AIL|1|A|" + THEATRE + "^^^CITADELLE");
    }

    private void say(String type, String... segments) {
        told++;
        String sent = DateTimeFormatter.ofPattern("yyyyMMddHHmm")
                .format(LocalDateTime.now(ZONE).minusDays(1));
        String message = "MSH|^~\\&|RDV|FAC|RELEVE|RELEVE|" + sent + "||" + type + "|S" + told + "|P|2.5.1\r"
                + String.join("\r", segments) + "\r";
        node.journal()
                .append(new Fact(
                        new Kind("mirror.message", 1),
                        "feed/rdv",
                        new Caller("rdv", "feed"),
                        message.getBytes(StandardCharsets.UTF_8)));
        node.journal().settle();
    }

    /** The day's list of the theatre, by hour. */
    String list() {
        return "/agenda" + query();
    }

    String query() {
        return "?day=" + day + "&unit=" + THEATRE + "&order=time";
    }

    String of(String number) {
        return "/agenda/case/CHR/" + number + "/R" + number;
    }

    /** The three said this of a case, without a browser. */
    void decided(String number, Verdict verdict) {
        var council = new Council(node.journal(), new Crisis(node.journal()), Clock.systemUTC(), ZONE);
        for (Voice voice : Voice.values()) {
            Judged judged =
                    council.find(new PatientRef("CHR", number), "R" + number).orElseThrow();
            council.speak(
                    UUID.randomUUID(),
                    List.of(new Ballot(judged.of().ref(), judged.rests())),
                    voice,
                    verdict,
                    "exercice",
                    "",
                    new Caller("account/" + voice, "test"));
            node.journal().settle();
        }
    }

    /** The medical director says on the page of the service how it works from now on. */
    static void state(Seat director, String service, String state) {
        String path = "/crisis/status/CITADELLE/" + service;
        director.go(path);
        director.page().check("#state-" + state);
        director.page().fill("#reason", "exercice");
        director.click("form[action='" + path + "'] .actions button");
    }

    /** How many such facts there are of this patient. */
    long facts(String kind, String number) {
        long[] count = {0};
        node.journal().settle();
        node.journal().read().entries(0, entry -> {
            if (entry.kind().name().equals(kind) && entry.subject().equals("patient/CHR/" + number)) {
                count[0]++;
            }
        });
        return count[0];
    }

    @Override
    public void close() {
        node.close();
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
