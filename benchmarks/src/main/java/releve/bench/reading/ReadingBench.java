package releve.bench.reading;

import java.util.ArrayList;
import java.util.Arrays;
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

/** Every reader over one corpus. */
public final class ReadingBench {
    private final Processes processes;
    private final Pace pace;

    public ReadingBench(Processes processes, Pace pace) {
        this.processes = processes;
        this.pace = pace;
    }

    public Section run(Corpus corpus) {
        String file = corpus.save(processes.work()).toString();
        List<Handler> readers = new ArrayList<>();
        try {
            for (Way way : Way.values()) {
                readers.add(new Handler(
                        way.title(), processes.start(ReadingChild.class, way.heap(), way.name(), file), pace.length()));
            }
            Set<Integer> common = Handler.agree(readers);
            return section(corpus, corpus.choose(common), pace.rounds().run(readers));
        } finally {
            readers.forEach(Handler::close);
        }
    }

    /** The messages that HAPI's generic model takes: what its server can acknowledge at all. */
    public Corpus accepted(Corpus corpus) {
        String file = corpus.save(processes.work()).toString();
        try (var hapi = new Handler(
                Way.HAPI_GENERIC.title(),
                processes.start(ReadingChild.class, Way.HAPI_GENERIC.heap(), Way.HAPI_GENERIC.name(), file),
                pace.length())) {
            return corpus.choose(hapi.handles());
        }
    }

    private static Section section(Corpus whole, Corpus read, Map<String, List<Cost>> costs) {
        List<Double> peer = rates(costs, Way.HAPI_GENERIC);
        List<Section.Row> rows = Arrays.stream(Way.values())
                .map(way -> {
                    List<Cost> own = costs.getOrDefault(way.title(), List.of());
                    return new Section.Row(
                            way.title(),
                            List.of(
                                    Cell.of(Spread.of(own, Cost::perCpuSecond)),
                                    Cell.ratio(rates(costs, way), peer),
                                    Cell.of(own.getFirst().touchedPerItem())));
                })
                .toList();
        return new Section(
                "READING " + whole.name(),
                List.of("messages per CPU second", "× HAPI generic", "text per message"),
                rows,
                List.of(read.messages().size() + " of " + whole.messages().size()
                        + " messages, those that every reader accepts; "
                        + read.bytes() / read.messages().size()
                        + " bytes each on average. CPU of the whole process, its garbage collector included."));
    }

    private static List<Double> rates(Map<String, List<Cost>> costs, Way way) {
        return costs.getOrDefault(way.title(), List.of()).stream()
                .map(Cost::perCpuSecond)
                .toList();
    }
}
