package releve.pack;

import java.util.List;
import releve.chart.PatientChart;
import releve.web.Words;

/** What must be read before a sheet is believed. */
final class Cautions {
    private Cautions() {}

    static List<String> of(PatientChart chart, Words words) {
        return chart.warnings();
    }
}
