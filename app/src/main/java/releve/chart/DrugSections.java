package releve.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import releve.chart.ChartSection.Row;
import releve.medication.Due;
import releve.medication.Medication;
import releve.medication.MedicationFact.Prescribed;
import releve.web.Words;

/** Drugs as tables: those of now, those stopped of late, and what else was given. */
final class DrugSections {
    /** Stopped so lately that it may still act, or may have been stopped by mistake. */
    static final Duration STOPPED_OF_LATE = Duration.ofHours(48);

    private final Opened chart;
    private final DrugWords drugWords;
    private final Words words;

    DrugSections(Opened chart) {
        this.chart = chart;
        this.drugWords = new DrugWords(chart.figures);
        this.words = chart.words();
    }

    /** Drugs that go on, by when they are due: open rounds first, then the next ones; those without an hour by name. */
    static List<Medication.Drug> current(Opened chart) {
        return chart.known.drugs().stream()
                .filter(drug -> drug.current() && drug.endedBy(chart.now()).isEmpty())
                .sorted(Comparator.comparing((Medication.Drug drug) -> hour(drug, chart))
                        .thenComparing(Medication.Drug::name))
                .toList();
    }

    private static Instant hour(Medication.Drug drug, Opened chart) {
        return switch (drug.due(chart.now(), chart.words().zone())) {
            case Due.At at -> at.open().isEmpty() ? at.next() : at.open().getLast();
            case Due.Once once -> once.given() ? Instant.MAX : once.at().orElse(Instant.MAX);
            case Due.HoursNotSaid ignored -> Instant.MAX.minusSeconds(2);
            case Due.Continuous ignored -> Instant.MAX.minusSeconds(1);
            case Due.NotKnown ignored -> Instant.MAX.minusSeconds(1);
            case Due.AsNeeded ignored -> Instant.MAX;
            case Due.OnHold ignored -> Instant.MAX;
            case Due.Over ignored -> Instant.MAX;
        };
    }

    /** Stopped or ended in the 48 hours before the feeds' last word, and since. */
    static List<Medication.Drug> stoppedOfLate(Opened chart) {
        Instant since = chart.asOf.at().minus(STOPPED_OF_LATE);
        return chart.known.drugs().stream()
                .filter(drug -> drug.endedBy(chart.now())
                        .filter(end -> !end.isBefore(since))
                        .isPresent())
                .toList();
    }

    List<ChartSection> all() {
        List<Medication.Drug> current = current(chart);
        List<Medication.Drug> stopped = stoppedOfLate(chart);
        List<Medication.Drug> others = chart.known.drugs().stream()
                .filter(drug -> !current.contains(drug) && !stopped.contains(drug))
                .toList();
        List<ChartSection> sections = new ArrayList<>();
        sections.add(section(
                "current",
                words.text("chart.drugs.current", current.size()),
                words.text("chart.part.drugs.none"),
                current));
        sections.add(section(
                "stopped",
                words.text("chart.drugs.stopped", chart.asOf.in(words)),
                words.text("chart.drugs.stopped.none"),
                stopped));
        if (!others.isEmpty()) {
            sections.add(section("others", words.text("chart.drugs.others"), "", others));
        }
        return sections;
    }

    private ChartSection section(String key, String title, String empty, List<Medication.Drug> drugs) {
        return new ChartSection(
                key,
                title,
                List.of(
                        words.text("chart.column.drug"),
                        words.text("chart.column.dose"),
                        words.text("chart.column.often"),
                        words.text("chart.column.last-given"),
                        words.text("chart.column.due"),
                        words.text("chart.column.prescriber")),
                drugs.stream().map(this::row).toList(),
                empty);
    }

    private Row row(Medication.Drug drug) {
        Optional<Prescribed> said = drug.prescription();
        Due due = drug.due(chart.now(), words.zone());
        String standing = said.isEmpty() ? words.text("chart.no-prescription") : due(drug, due);
        String given = ChartText.joined(
                " · ", drugWords.lastGiven(drug), drugWords.notGiven(drug).orElse(""));
        return Row.of(
                        chart.source(drug),
                        drug.name(),
                        said.map(drugWords::dose).orElse(""),
                        said.map(drugWords::often).orElse(""),
                        given,
                        standing,
                        said.map(Prescribed::prescriber).orElse(""))
                .saying(said.map(Prescribed::note).orElse(""))
                .marked(due instanceof Due.OnHold ? "‖ " + words.text("chart.due.held") : "");
    }

    private String due(Medication.Drug drug, Due due) {
        return drug.endedBy(chart.now())
                .map(end -> words.text("chart.due.ended", chart.figures.shortly(end)))
                .orElseGet(() -> drugWords.due(due));
    }
}
