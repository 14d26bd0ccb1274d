package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.access.SessionTimes;
import releve.journal.Caller;
import releve.journal.Entry;
import releve.mirror.ListenerSettings;
import releve.mirror.Mirror;
import releve.web.WebSettings;

/** Every page of a real server, with one synthetic person of each role whose sign-in name is the role's word. */
final class OpenOffice implements AutoCloseable {
    static final String SECRET = "quatre mots pour essayer";

    private final Mirror mirror;
    final Front front;

    OpenOffice(Path data, String ward) throws IOException {
        this(data, ward, SessionTimes.DEFAULT);
    }

    OpenOffice(Path data, String ward, SessionTimes times) throws IOException {
        mirror = Mirror.open(data, House.others(), ListenerSettings.loopback(0), Clock.systemUTC());
        front = Front.open(
                mirror.journal(),
                data,
                WebSettings.loopback(data, ZoneId.of("Europe/Brussels")),
                times,
                Clock.systemUTC());
        for (Role role : Role.values()) {
            var person = new NewPerson(role.code(), "Synthetic " + role.code(), Set.of(role), Set.of(ward), "fr");
            Changed changed = front.access().add(person, SECRET, true, new Caller("test", "test"));
            if (changed instanceof Changed.Refused refused) {
                throw new AssertionError(refused.objection());
            }
        }
    }

    String address() {
        return front.web().address();
    }

    TestBrowser browser() {
        return new TestBrowser(address());
    }

    TestBrowser as(Role role) throws IOException, InterruptedException {
        return TestBrowser.signedIn(address(), role.code(), SECRET);
    }

    long size() {
        return mirror.journal().read().size();
    }

    /** The entries of this kind from entry {@code from} on. */
    List<Entry> facts(String kind, long from) {
        var facts = new ArrayList<Entry>();
        mirror.journal().read().entries(from, entry -> {
            if (entry.kind().name().equals(kind)) {
                facts.add(entry);
            }
        });
        return facts;
    }

    @Override
    public void close() throws IOException {
        front.close();
        mirror.close();
    }
}
