package releve.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import releve.care.OrderGroups;
import releve.care.ResultStatus;
import releve.identity.Origin;
import releve.identity.PatientLedger.Filed;
import releve.laboratory.LaboratoryFact.ResultsReported;
import releve.laboratory.LaboratoryFact.Value;

/**
 * Which version of a value holds (HL7 v2 chapter 7, OBX-11): a settled one before any preliminary one; among settled ones the one
 * reported last; at the same time of report the heavier status (deleted, corrected, final). The order of arrival plays no part.
 */
final class Versions {
    private record Version(ResultsReported group, Value value, Origin origin) {}

    private record Key(String test, String analyte, String sub) {}

    private static final Comparator<Version> WEIGHT = Comparator.comparing(
                    (Version version) -> version.value().status().settled())
            .thenComparing(version -> version.origin().eventTime())
            .thenComparing(version -> version.value().status())
            .thenComparing(version -> version.origin().seq());

    private Versions() {}

    /** The values that hold, one per analyte, sub-id and order. */
    static List<Result> holding(List<Filed<ResultsReported>> reports) {
        OrderGroups<Filed<ResultsReported>> orders = new OrderGroups<>();
        reports.forEach(report -> orders.add(report.fact().order(), report));
        List<Result> results = new ArrayList<>();
        for (List<Filed<ResultsReported>> order : orders.groups()) {
            Map<Key, List<Version>> versions = new LinkedHashMap<>();
            for (Filed<ResultsReported> report : order) {
                for (Value value : report.fact().values()) {
                    versions.computeIfAbsent(
                                    new Key(
                                            report.fact().test().key(),
                                            value.analyte().key(),
                                            value.sub()),
                                    key -> new ArrayList<>())
                            .add(new Version(report.fact(), value, report.origin()));
                }
            }
            versions.values().forEach(each -> holdingOf(each).ifPresent(results::add));
        }
        return results;
    }

    private static Optional<Result> holdingOf(List<Version> versions) {
        List<Version> byWeight = versions.stream().sorted(WEIGHT.reversed()).toList();
        Version top = byWeight.getFirst();
        if (top.value().status() == ResultStatus.VOID) {
            return Optional.empty();
        }
        Value value = top.value();
        if (value.value().isEmpty()
                && value.status() == ResultStatus.FINAL
                && value.attachments().isEmpty()) {
            value = byWeight.stream()
                    .map(Version::value)
                    .filter(earlier -> !earlier.value().isEmpty())
                    .findFirst()
                    .map(earlier -> settled(earlier))
                    .orElse(value);
        }
        return Optional.of(new Result(
                top.group().test(),
                value,
                top.group().specimen(),
                top.group().collected(),
                top.origin(),
                byWeight.stream()
                        .skip(1)
                        .map(version -> new Result.Superseded(version.value(), version.origin()))
                        .toList()));
    }

    /** OBX-11 {@code U}: final now, the value as already sent as preliminary. */
    private static Value settled(Value earlier) {
        return new Value(
                earlier.analyte(),
                earlier.sub(),
                earlier.value(),
                earlier.unit(),
                earlier.range(),
                earlier.flag(),
                ResultStatus.FINAL,
                earlier.note(),
                earlier.attachments());
    }

    /** When the sample was taken, or when the value was reported if nobody said. */
    static Instant taken(Result result) {
        return result.collected() == null
                ? result.origin().eventTime()
                : result.collected().instant();
    }
}
