package releve.mirror.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.hl7.Repetition;
import releve.hl7.Segment;
import releve.medication.Repeats;
import releve.mirror.meaning.PatientBlock.OrderBlock;

/** When a drug is to be given: TQ1 (chapter 4.5.4), else the TQ of RXE-1 or ORC-7 (chapter 2A, withdrawn in 2.6 and still sent). */
final class Timings {
    private Timings() {}

    /** All of it in words: of each TQ1 pattern and text; else interval (TQ.2) and text (TQ.8). */
    static String words(OrderBlock order) {
        String said = order.all("TQ1").stream()
                .map(tq1 -> Fields.joined(" ", patterns(tq1), tq1.text(11)))
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("; "));
        if (!said.isBlank()) {
            return said;
        }
        return quantities(order).stream()
                .map(segment -> Fields.joined(" ", segment.text(field(segment), 2), segment.text(field(segment), 8)))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String patterns(Segment tq1) {
        return tq1.repetitions(3).stream().map(each -> each.text(1).strip()).collect(Collectors.joining(" + "));
    }

    /** The same where it is one rhythm and every hour can be read; several parts are left to a person. */
    static Repeats repeats(OrderBlock order) {
        List<Segment> timings = order.all("TQ1");
        if (timings.size() == 1) {
            Segment tq1 = timings.getFirst();
            return tq1.repetitions(3).size() > 1
                    ? Repeats.UNSAID
                    : repeats(tq1.text(3, 1), tq1.repetitions(4).stream().map(Repetition::text), tq1.text(11));
        }
        if (timings.size() > 1) {
            return Repeats.UNSAID;
        }
        for (Segment segment : quantities(order)) {
            int field = field(segment);
            if (segment.repetitions(field).size() > 1) {
                return Repeats.UNSAID;
            }
            if (!segment.text(field, 2).isBlank()) {
                return repeats(
                        segment.text(field, 2, 1),
                        Stream.of(segment.text(field, 2, 2).split(",", -1)),
                        segment.text(field, 8));
            }
        }
        return Repeats.UNSAID;
    }

    private static Repeats repeats(String pattern, Stream<String> hours, String text) {
        List<Optional<String>> read = hours.map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Timings::hour)
                .toList();
        boolean whole = read.stream().allMatch(Optional::isPresent);
        return new Repeats(
                whole ? pattern.strip() : "",
                whole ? read.stream().map(Optional::orElseThrow).toList() : List.of(),
                text.strip());
    }

    /** {@code 0800}, {@code 080000}, {@code 08:00}; 24 is midnight. */
    private static Optional<String> hour(String said) {
        String digits = said.replace(":", "");
        if (!digits.matches("([01]\\d|2[0-4])([0-5]\\d)?(00)?")) {
            return Optional.empty();
        }
        String hour = digits.startsWith("24") ? "00" : digits.substring(0, 2);
        return Optional.of(hour + ":" + (digits.length() < 4 ? "00" : digits.substring(2, 4)));
    }

    /** The segments that may carry a TQ, the pharmacy's first. */
    static List<Segment> quantities(OrderBlock order) {
        List<Segment> carriers = new ArrayList<>(2);
        Segment rxe = order.find("RXE");
        if (rxe != null) {
            carriers.add(rxe);
        }
        if (order.orc() != null) {
            carriers.add(order.orc());
        }
        return carriers;
    }

    private static int field(Segment segment) {
        return segment.name().equals("RXE") ? 1 : 7;
    }
}
