package releve.wardpc.node;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.bundle.SealMark;
import releve.ward.Wards;
import releve.wardpc.Speech;
import releve.web.Call;
import releve.web.Paths;
import releve.web.Routes;

/** What ward PCs call. Only who holds an enrolled PC's token is answered, and only about its own ward. */
final class Calls {
    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private static final int SMALL = 16 * 1024;

    /** A hundred long notes at once; the PC sends the rest in another call. */
    private static final int ENTRIES = 4 * 1024 * 1024;

    private final Enrolments enrolments;
    private final LockedPacks packs;
    private final TakingBack taking;
    private final SelfChecks checks;
    private final Heard heard;
    private final NodeKeys keys;
    private final ZoneId zone;

    Calls(
            Enrolments enrolments,
            LockedPacks packs,
            TakingBack taking,
            SelfChecks checks,
            Heard heard,
            NodeKeys keys,
            ZoneId zone) {
        this.enrolments = enrolments;
        this.packs = packs;
        this.taking = taking;
        this.checks = checks;
        this.heard = heard;
        this.keys = keys;
        this.zone = zone;
    }

    void open(Routes routes) {
        routes.machine(Speech.ENROL, SMALL, this::enrol);
        routes.machine(Speech.PACKS, this::offers);
        routes.machine(Speech.PACKS + "/{site}/{ward}", this::pack);
        routes.machine(Speech.ENTRIES, call -> call.send(taking.reached(pc(call))));
        routes.machine(Speech.ENTRIES, ENTRIES, this::entries);
        routes.machine(Speech.CHECK, SMALL, this::check);
    }

    private Pc pc(Call call) {
        Optional<Pc> found = call.bearer().flatMap(enrolments::find);
        if (found.isEmpty()) {
            boolean waits = enrolments.wrongToken(call.address()).isPresent();
            log.info("refused a ward PC's call from {}: no enrolled PC has that token", call.address());
            throw new Call.Refused(waits ? 429 : 401, waits ? "wait" : "no-such-pc");
        }
        heard.of(found.get());
        return found.get();
    }

    private void enrol(Call call) throws IOException {
        Speech.Hello hello = call.read(Speech.Hello.class);
        if (hello.code() == null || hello.mark() == null || !hello.mark().matches("[0-9a-f]{64}")) {
            throw new Call.Refused(400, "not-json");
        }
        SealMark mark = new SealMark(HexFormat.of().parseHex(hello.mark()));
        switch (enrolments.redeem(hello.code(), mark, call.address())) {
            case Enrolments.Came.In in -> {
                log.info(
                        "ward PC {} of {} {} was enrolled",
                        in.pc().label(),
                        in.pc().site(),
                        in.pc().ward());
                call.send(new Speech.Welcome(
                        in.pc().label(),
                        in.pc().site(),
                        in.pc().ward(),
                        in.token().value(),
                        keys.seal().mark().toString(),
                        keys.lock().lock().toString(),
                        zone.getId()));
            }
            case Enrolments.Came.Wrong ignored -> throw new Call.Refused(401, "wrong-code");
            case Enrolments.Came.NotBefore ignored -> throw new Call.Refused(429, "wait");
        }
    }

    private void offers(Call call) {
        call.send(packs.offer(pc(call).on()).map(List::of).orElse(List.of()));
    }

    private void pack(Call call) throws IOException {
        Pc pc = pc(call);
        var ward = new Wards.Named(Paths.read(call.part("site")), Paths.read(call.part("ward")));
        Optional<Speech.Offer> offer = ward.equals(pc.on()) ? packs.offer(ward) : Optional.empty();
        Optional<byte[]> bytes = offer.isPresent() ? packs.bytes(ward) : Optional.empty();
        if (bytes.isEmpty()) {
            throw new Call.Refused(404, "no-such-pack");
        }
        heard.tookPack(pc, offer.get().made());
        call.send(bytes.get());
    }

    private void entries(Call call) throws IOException {
        Pc pc = pc(call);
        call.send(taking.take(pc, call.read(Speech.Returned.class)));
    }

    private void check(Call call) throws IOException {
        Pc pc = pc(call);
        try {
            checks.keep(pc, call.read(Speech.SelfCheck.class));
        } catch (IllegalArgumentException incomplete) {
            throw new Call.Refused(400, "not-json");
        }
        call.done();
    }
}
