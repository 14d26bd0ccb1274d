package releve;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import releve.wardpc.pc.Enrolment;
import releve.wardpc.pc.WardDesk;
import releve.web.Language;

/**
 * A ward's PCs as one program, for a host with little memory: each a whole ward PC with its own folder, keys and pages, and the nurse's
 * browser in front of it. A round with the node is made when the test says so, and at no other time.
 */
final class TwentyWardPcs {
    private final Errands errands = new Errands();
    private final Map<String, WardDesk> desks = new ConcurrentHashMap<>();

    public static void main(String[] none) throws Exception {
        // Between two rounds lie five minutes, and no connection outlives them; a test waits for seconds only.
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
        var pcs = new TwentyWardPcs();
        pcs.errands.serve(pcs::does);
        pcs.desks.values().forEach(WardDesk::close);
    }

    private Errands.Done does(Errands.Errand errand) throws Exception {
        return switch (errand.what()) {
            case "enrol" -> enrol(errand);
            case "round" ->
                new Errands.Done(
                        errand.id(),
                        200,
                        "",
                        String.join(
                                " ",
                                Objects.requireNonNull(desks.get(errand.who())).round()));
            default -> errands.browse(errand);
        };
    }

    private Errands.Done enrol(Errands.Errand errand) throws Exception {
        Path data = Path.of(said(errand, "data"));
        Enrolment.Came came =
                new Enrolment(data, Clock.systemUTC()).enrol(errand.page(), said(errand, "pin"), said(errand, "code"));
        if (!(came instanceof Enrolment.Came.In)) {
            throw new IllegalStateException(errand.who() + " was not enrolled: " + came);
        }
        WardDesk desk = WardDesk.open(
                data, new WardDesk.Options(0, said(errand, "printer"), Language.FRENCH), Clock.systemUTC());
        desks.put(errand.who(), desk);
        errands.open(errand.who(), desk.address());
        return new Errands.Done(errand.id(), 200, "", desk.address());
    }

    private static String said(Errands.Errand errand, String field) {
        return Objects.requireNonNull(errand.fields().get(field), field);
    }
}
