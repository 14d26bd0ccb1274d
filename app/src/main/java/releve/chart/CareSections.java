package releve.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import releve.chart.ChartSection.Row;
import releve.dossier.Allergies;
import releve.ward.History;
import releve.ward.Item;
import releve.ward.RecordWords;
import releve.ward.Stay;
import releve.ward.StayStatus;
import releve.web.Words;

/** Observations, problems, stays and contacts as tables. What wards recorded stands beside what feeds said, by when it happened. */
final class CareSections {
    private final Opened chart;
    private final Words words;

    CareSections(Opened chart) {
        this.chart = chart;
        this.words = chart.words();
    }

    private ChartSection section(String key, List<Row> rows, String... columns) {
        String title = "chart.part." + key;
        String empty = title + ".none";
        List<String> heads = new ArrayList<>();
        for (String column : columns) {
            String head = "chart.column." + column;
            heads.add(words.text(head));
        }
        return new ChartSection(key, words.text(title), heads, rows, words.text(empty));
    }

    private record Dated(Instant at, Row row) {}

    /** Everything seen or measured, the latest first; of each whether a feed or the ward said it. */
    ChartSection observations() {
        List<Dated> all = new ArrayList<>();
        chart.known
                .dossier()
                .measurements()
                .forEach(each -> all.add(new Dated(
                        each.origin().eventTime(),
                        Row.of(
                                chart.source(each.origin()),
                                words.moment(each.origin().eventTime()),
                                each.measured().what().display(),
                                ChartText.joined(
                                        " ",
                                        chart.figures.measured(
                                                each.measured().value(),
                                                each.measured().unit()),
                                        chart.figures.status(each.measured().status())),
                                words.text("chart.said.feed", each.origin().feed())))));
        Map<String, String> authors = chart.authors();
        chart.known.recorded().stream()
                .filter(told -> !told.stands().withdrawn())
                .filter(told -> !(told.stands().content() instanceof Item.DrugGiven) || chart.reads(Opened.Part.DRUGS))
                .forEach(told -> all.add(new Dated(told.stands().event(), recorded(told, authors))));
        all.sort(Comparator.comparing(Dated::at).reversed());
        return section("observations", all.stream().map(Dated::row).toList(), "when", "what", "value", "said-by");
    }

    private Row recorded(History.Told told, Map<String, String> authors) {
        History.Version stands = told.stands();
        RecordWords said = new RecordWords(words);
        String author = authors.getOrDefault(stands.author(), stands.author());
        String corrected = told.versions().size() > 1
                ? " " + words.text("chart.said.corrected", told.versions().size())
                : "";
        return Row.of(
                new ChartSection.Source(
                        words.text(
                                "chart.source.ward",
                                author,
                                words.moment(stands.event()),
                                words.moment(stands.entered()),
                                stands.seq()),
                        chart.path() + "/records",
                        Set.of(),
                        ""),
                words.moment(stands.event()),
                said.title(stands.content()),
                said.text(stands.content()) + corrected,
                words.text(
                        "chart.said.ward", stands.saidBy().isEmpty() ? author : author + " (" + stands.saidBy() + ")"));
    }

    ChartSection allergies() {
        Allergies allergies = chart.known.dossier().allergies();
        List<Row> rows = new ArrayList<>();
        allergies
                .items()
                .forEach(each -> rows.add(Row.of(
                                chart.source(each.origin()),
                                each.allergy().substance().display(),
                                each.allergy().reaction(),
                                severity(each.allergy().severity()))
                        .marked("▲")));
        allergies
                .removed()
                .forEach(each -> rows.add(Row.of(
                        chart.source(each.origin()),
                        each.allergy().substance().display(),
                        words.text("chart.allergy.taken-back"),
                        "")));
        ChartSection section = section("allergies", rows, "substance", "reaction", "severity");
        return new ChartSection(
                section.key(),
                section.title(),
                section.columns(),
                rows,
                AllergyWords.of(allergies, words, chart.trusted));
    }

    /** HL7 v2 table 0128. */
    String severity(String said) {
        return switch (said) {
            case "SV" -> words.text("chart.severity.severe");
            case "MO" -> words.text("chart.severity.moderate");
            case "MI" -> words.text("chart.severity.mild");
            case "U" -> words.text("chart.unknown");
            default -> said;
        };
    }

    ChartSection problems() {
        return section(
                "problems",
                chart.known.dossier().problems().stream()
                        .map(each -> Row.of(
                                chart.source(each.origin()),
                                each.problem().problem().display(),
                                each.problem().problem().text().isBlank()
                                        ? ""
                                        : each.problem().problem().code(),
                                chart.figures.time(each.problem().since())))
                        .toList(),
                "problem",
                "code",
                "since");
    }

    ChartSection vaccinations() {
        return section(
                "vaccinations",
                chart.known.dossier().vaccinations().stream()
                        .map(each -> Row.of(
                                chart.source(each.origin()),
                                each.immunised().vaccine().display(),
                                each.immunised().lot(),
                                chart.figures.time(each.immunised().at())))
                        .toList(),
                "vaccine",
                "lot",
                "when");
    }

    ChartSection appointments() {
        return section(
                "appointments",
                chart.known.appointments().stream()
                        .filter(each -> each.stands())
                        .map(each -> Row.of(
                                chart.source(each.origin()),
                                chart.figures.time(each.appointment().starts()),
                                ChartText.joined(
                                        " – ",
                                        each.appointment().kind(),
                                        each.appointment().reason()),
                                each.appointment().place(),
                                String.join(", ", each.appointment().with()),
                                each.appointment().phones()))
                        .toList(),
                "starts",
                "what",
                "place",
                "with",
                "phones");
    }

    ChartSection contacts() {
        return section(
                "contacts",
                chart.known.dossier().contacts().stream()
                        .map(each -> Row.of(
                                chart.source(each.origin()),
                                each.contact().name(),
                                relationship(each.contact().relationship()),
                                each.contact().phones()))
                        .toList(),
                "name",
                "relationship",
                "phones");
    }

    /** HL7 v2 table 0063, those that wards meet; any other as sent. */
    private String relationship(String said) {
        return switch (said) {
            case "SPO" -> words.text("chart.relation.spouse");
            case "PAR" -> words.text("chart.relation.parent");
            case "MTH" -> words.text("chart.relation.mother");
            case "FTH" -> words.text("chart.relation.father");
            case "CHD" -> words.text("chart.relation.child");
            case "SIB", "BRO", "SIS" -> words.text("chart.relation.sibling");
            case "EMC" -> words.text("chart.relation.emergency");
            default -> said;
        };
    }

    ChartSection practitioners() {
        return section(
                "practitioners",
                chart.known.dossier().practitioners().stream()
                        .map(each -> Row.of(
                                chart.source(each.origin()),
                                each.practitioner().name(),
                                each.practitioner().number(),
                                each.practitioner().phones()))
                        .toList(),
                "name",
                "number",
                "phones");
    }

    ChartSection stays() {
        return section(
                "stays",
                chart.known.stays().stream().map(this::stay).toList(),
                "stay",
                "standing",
                "place",
                "here-since",
                "doctor",
                "from",
                "to");
    }

    private Row stay(Stay stay) {
        String place = Optional.ofNullable(stay.place())
                .map(each -> ChartText.joined(" ", each.site(), each.ward(), each.room(), each.bed()))
                .orElse("");
        return Row.of(
                        new ChartSection.Source(
                                words.text("chart.entry", stay.source(), words.moment(stay.learned())),
                                chart.source(stay.source()),
                                stay.feed().isEmpty() ? Set.of() : Set.of(stay.feed()),
                                stay.isAfter(chart.trusted) ? words.afterT0() : ""),
                        stay.number(),
                        standing(stay.status()),
                        place,
                        moment(stay.since()),
                        Objects.requireNonNullElse(stay.details().doctor(), ""),
                        moment(stay.details().admitted()),
                        moment(stay.details().discharged()))
                .saying(Objects.requireNonNullElse(stay.details().reason(), ""));
    }

    private String standing(StayStatus status) {
        return switch (status) {
            case UNKNOWN -> words.text("chart.stay.unknown");
            case EXPECTED -> words.text("chart.stay.expected");
            case PRESENT -> words.text("chart.stay.present");
            case ON_LEAVE -> words.text("chart.stay.on_leave");
            case DISCHARGED -> words.text("chart.stay.discharged");
            case CANCELLED -> words.text("chart.stay.cancelled");
        };
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : words.moment(at);
    }
}
