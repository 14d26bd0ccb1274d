package releve.bench.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import releve.bench.harness.Cell;
import releve.bench.harness.Corpus;
import releve.bench.harness.Cost;
import releve.bench.harness.Handler;
import releve.bench.harness.Pace;
import releve.bench.harness.Processes;
import releve.bench.harness.Section;
import releve.bench.harness.Spread;

/** What the rooms learn from a message, beside LinuxForHealth's conversion to a FHIR bundle. */
public final class MeaningBench {
    private static final String RELEVE = "Relève, message → rooms' facts";
    private static final String CONVERTER = "LinuxForHealth 1.0.19, message → FHIR JSON";
    private static final String CONVERTER_MAIN = "releve.bench.converter.ConverterChild";

    private final Processes processes;
    private final Pace pace;

    public MeaningBench(Processes processes, Pace pace) {
        this.processes = processes;
        this.pace = pace;
    }

    public Section run(Corpus corpus) {
        String file = corpus.save(processes.work()).toString();
        List<Handler> both = new ArrayList<>();
        try {
            both.add(new Handler(RELEVE, processes.start(MeaningChild.class, "1g", file), pace.length()));
            both.add(new Handler(CONVERTER, processes.startConverter(CONVERTER_MAIN, "1g", file), pace.length()));
            List<Integer> able =
                    both.stream().map(each -> each.handles().size()).toList();
            Set<Integer> common = Handler.agree(both);
            Map<String, List<Cost>> costs = pace.rounds().run(both);
            List<Section.Row> rows = new ArrayList<>();
            for (int i = 0; i < both.size(); i++) {
                List<Cost> own = costs.getOrDefault(both.get(i).name(), List.of());
                rows.add(new Section.Row(
                        both.get(i).name(),
                        List.of(
                                Cell.of(Spread.of(own, Cost::perCpuSecond)),
                                Cell.ratio(rates(own), rates(costs.getOrDefault(CONVERTER, List.of()))),
                                Cell.of(able.get(i)))));
            }
            return new Section(
                    "CONVERSION " + corpus.name(),
                    List.of("messages per CPU second", "× converter", "can convert"),
                    rows,
                    List.of("Measured on the " + common.size() + " of "
                            + corpus.messages().size() + " messages that both convert."));
        } finally {
            both.forEach(Handler::close);
        }
    }

    private static List<Double> rates(List<Cost> costs) {
        return costs.stream().map(Cost::perCpuSecond).toList();
    }
}
