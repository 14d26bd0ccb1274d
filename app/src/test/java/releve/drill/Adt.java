package releve.drill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A census kept from the reception feed alone, with nothing but split: a second opinion on the generator's truth. */
final class Adt {
    private static final Set<String> IN_BED =
            Set.of("A01", "A02", "A04", "A06", "A08", "A12", "A13", "A17", "A21", "A22");
    private static final Set<String> GONE = Set.of("A03", "A11");

    /** Visit number to patient number and PV1-3. */
    private final Map<String, String[]> visits = new LinkedHashMap<>();

    static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }

    void hear(Sent sent) {
        String[] segments = text(sent.message()).split("\r", -1);
        if (!sent.feed().equals("adt") || sent.poll() || !segments[0].startsWith("MSH")) {
            return;
        }
        String[] type = field(segments[0], 8).split("\\^", -1);
        String patient = "";
        for (String segment : segments) {
            if (segment.startsWith("PID|")) {
                patient = field(segment, 3).split("\\^", -1)[0];
            }
            if (segment.startsWith("PV1|") && type[0].equals("ADT")) {
                visit(type[1], patient, segment);
            }
        }
    }

    private void visit(String trigger, String patient, String pv1) {
        String visit = field(pv1, 19).split("\\^", -1)[0];
        if (GONE.contains(trigger)) {
            visits.remove(visit);
        } else if (IN_BED.contains(trigger)) {
            visits.put(visit, new String[] {patient, field(pv1, 3)});
        }
    }

    /** {@code ward^room^bed^site patient visit} of everyone whose place has a bed, sorted. */
    List<String> lying() {
        List<String> lines = new ArrayList<>();
        visits.forEach((visit, where) -> {
            if (!where[1].contains("^^")) {
                lines.add(where[1] + " " + where[0] + " " + visit);
            }
        });
        return lines.stream().sorted().toList();
    }

    private static String field(String segment, int number) {
        String[] fields = segment.split("\\|", -1);
        return number < fields.length ? fields[number] : "";
    }
}
