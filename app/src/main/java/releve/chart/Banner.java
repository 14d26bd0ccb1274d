package releve.chart;

import java.util.List;

/**
 * Who it is and what must not be overlooked: on top of every page of a patient's chart.
 *
 * @param alarm an allergy is known
 * @param marks alerts, isolation, code status and the like, each with a shape
 * @param links to what can be done for this patient
 */
public record Banner(
        String name,
        String born,
        String sex,
        String number,
        String numbers,
        String place,
        String died,
        String allergy,
        boolean alarm,
        String weight,
        List<Mark> marks,
        List<Link> links) {
    public record Mark(String shape, String label, String text) {}
}
