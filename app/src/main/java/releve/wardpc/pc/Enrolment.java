package releve.wardpc.pc;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import releve.journal.Json;
import releve.wardpc.Speech;

/** The first start: the node makes this PC one of its ward PCs. Later starts may only tell it where the node went. */
public final class Enrolment {
    private static final int SMALL = 64 * 1024;

    private final Folder folder;
    private final Clock clock;

    public Enrolment(Path data, Clock clock) {
        this.folder = new Folder(data);
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Came {
        record In(String pc, String site, String ward) implements Came {}

        /** @param why the key of a text of the room {@code pc}; {@code detail} its argument */
        record Not(String why, String detail) implements Came {}
    }

    public Optional<String> label() throws IOException {
        return Enrolled.in(folder).map(Enrolled::label);
    }

    /** Says where the node is from now on; blank for as before. @throws IllegalArgumentException when that cannot be meant */
    public void moved(String node, String pin) throws IOException {
        Optional<Whereabouts> known = Whereabouts.in(folder);
        if (node.isBlank() && pin.isBlank() && known.isPresent()) {
            return;
        }
        String where = node.isBlank() ? known.map(Whereabouts::node).orElse("") : node;
        String print = pin.isBlank() ? known.map(Whereabouts::pin).orElse("") : pin;
        Whereabouts.first(where, print).write(folder);
    }

    /** @throws IllegalArgumentException when address or fingerprint cannot be meant */
    public Came enrol(String node, String pin, String code) throws IOException {
        Keys keys = Keys.in(folder, new SecureRandom());
        Whereabouts where = Whereabouts.first(node, pin);
        byte[] hello =
                Json.payload(new Speech.Hello(code.strip(), keys.seal().mark().toString()));
        try (var line = new NodeLine(where, new PcClock(clock, Duration.ZERO))) {
            return switch (line.ask(Speech.ENROL, null, hello, SMALL)) {
                case NodeLine.Said.Silent silent ->
                    new Came.Not(
                            silent.why().key(),
                            silent.why().arguments().stream()
                                    .map(String::valueOf)
                                    .findFirst()
                                    .orElse(""));
                case NodeLine.Said.Answer answer
                when !answer.ok() ->
                    new Came.Not(
                            answer.status() == 429 ? "pc.enrol.wait" : "pc.enrol.refused",
                            String.valueOf(answer.status()));
                case NodeLine.Said.Answer answer -> keep(answer.body(), where);
            };
        }
    }

    private Came keep(byte[] body, Whereabouts where) throws IOException {
        try {
            Speech.Welcome welcome = Json.read(body, Speech.Welcome.class);
            var enrolled = new Enrolled(welcome);
            enrolled.mark();
            enrolled.lock();
            enrolled.zone();
            where.write(folder);
            enrolled.write(folder); // last: with this the PC is enrolled
            return new Came.In(welcome.pc(), welcome.site(), welcome.ward());
        } catch (IllegalArgumentException | DateTimeException junk) {
            return new Came.Not("pc.link.odd", "200");
        }
    }
}
