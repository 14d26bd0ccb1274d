package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.drill.Player;
import releve.wardpc.pc.Enrolment;
import releve.wardpc.pc.WardDesk;
import releve.web.Language;

/** A ward that goes on with its ward PC during the night: the real program in a folder of its own, and a nurse who fills its forms. */
final class WardAlone implements AutoCloseable {
    private static final String PATIENT = "/ward/[^/\"]+/[^/\"?]+";
    private static final Pattern BED = Pattern.compile("name=\"bed\" value=\"([^\"]+)\"");

    /** The five forms of the first hours, as they are filled from one visit to the next. */
    static final List<List<String>> FORMS =
            List.of(List.of("vital-signs", "drug-given"), List.of("note", "sample-taken"), List.of("move"));

    private static final Map<String, Map<String, String>> SAID = Map.of(
            "vital-signs", Map.of("pulse", "76", "systolic", "124", "diastolic", "71"),
            "drug-given",
                    Map.of(
                            "other-drug",
                            "Paracetamol",
                            "outcome",
                            "GIVEN",
                            "dose",
                            "1 g",
                            "route",
                            "PO",
                            "ordered-by",
                            "Dr X"),
            "note", Map.of("sort", "NURSING", "text", "Synthetic note of the exercise's night"),
            "sample-taken", Map.of("what", "EDTA", "tubes", "1", "tests", "FBC", "urgency", "URGENT"),
            "move", Map.of());

    private final String ward;
    private final Path data;
    private final WardDesk desk;
    private final String code;
    private final List<String> forms = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();

    private WardAlone(String ward, Path data, WardDesk desk, String code) {
        this.ward = ward;
        this.data = data;
        this.desk = desk;
        this.code = code;
    }

    /** Enrols with the one-time code; {@code kit} is the event code out of the sealed kit. */
    static WardAlone enrol(String ward, Path data, String node, String pin, String once, String kit, Clock clock)
            throws IOException {
        Enrolment.Came came = new Enrolment(data, clock).enrol(node, pin, once);
        if (came instanceof Enrolment.Came.Not not) {
            throw new IOException("the ward PC of " + ward + " was not enrolled: " + not.why());
        }
        return new WardAlone(
                ward, data, WardDesk.open(data, new WardDesk.Options(0, "", Language.ENGLISH), clock), kit);
    }

    String ward() {
        return ward;
    }

    Path data() {
        return data;
    }

    /** One round with the node. @return what went wrong */
    List<String> round() {
        return desk.round();
    }

    /** Minutes by which the newest pack is behind. */
    Optional<Duration> behind(Instant now) {
        return desk.newest().map(made -> Duration.between(made, now));
    }

    /** Patients who were moved here. */
    List<String> moved() {
        return List.copyOf(moved);
    }

    /** Keys of the forms that were kept on this PC. */
    List<String> forms() {
        return List.copyOf(forms);
    }

    /** A nurse comes in with the kit's code; nothing when no pack opens. */
    Optional<Player> nurse() throws IOException, InterruptedException {
        var nurse = new Player(desk.address(), Optional.empty());
        Player.Page in = nurse.fill("/sign-in", "/sign-in", Map.of("name", "Synthetic nurse", "secret", code));
        return in.status() == 200 && !in.links(PATIENT).isEmpty()
                        || nurse.get("/ward").says("copy-head")
                ? Optional.of(nurse)
                : Optional.empty();
    }

    /** Patients on the board, as addresses. */
    List<String> patients(Player nurse) throws IOException, InterruptedException {
        Set<String> all = new TreeSet<>(nurse.get("/ward").links(PATIENT));
        return List.copyOf(all);
    }

    /** Fills one of the five forms; what the program asks about is confirmed, as a nurse does who is sure. */
    void record(Player nurse, String patient, String form) throws IOException, InterruptedException {
        String path = patient + "/record/" + form;
        Player.Page asked = nurse.get(path);
        Map<String, String> fields = new LinkedHashMap<>(asked.hidden(path));
        fields.putAll(SAID.getOrDefault(form, Map.of()));
        if (form.equals("move")) {
            Matcher bed = BED.matcher(asked.body());
            if (!bed.find()) {
                return;
            }
            fields.put("bed", bed.group(1));
        }
        Player.Page kept = nurse.send(path, fields);
        Matcher doubt = Pattern.compile("name=\"confirm\" value=\"([^\"]+)\"").matcher(kept.body());
        if (doubt.find()) {
            fields.put("confirm", doubt.group(1));
            kept = nurse.send(path, fields);
        }
        String key = fields.getOrDefault("_once", "");
        if (!kept.address().endsWith("kept=" + key)) {
            throw new IOException(ward + ": " + form + " was not kept: " + kept.status() + " " + kept.address());
        }
        forms.add(key);
        if (form.equals("move")) {
            moved.add(patient);
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
