package releve.chart;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.DataKind;
import releve.dossier.Dossier;
import releve.identity.Origin;
import releve.identity.Rights;
import releve.ward.Stay;
import releve.web.FeedNote;

/** Which feeds a box of the first screen shows something from, and so which of them it has to speak of when they are late or frozen. */
final class Fed {
    private final Opened chart;
    private final Map<DataKind, Set<String>> shown = new HashMap<>();

    private Fed(Opened chart) {
        this.chart = chart;
    }

    static List<String> notes(Overview.Part box, Opened chart) {
        var fed = new Fed(chart);
        fed.add(box);
        return FeedNote.of(chart.ages.feeds(), fed.shown, chart.words(), chart.now()).stream()
                .map(FeedNote::text)
                .toList();
    }

    private void add(Overview.Part box) {
        Dossier.Pages dossier = chart.known.dossier();
        switch (box) {
            case DUE, DRUGS, STOPPED -> drugs();
            case NEW_RESULTS, ABNORMAL -> results();
            case PENDING -> pending();
            case IMAGING -> reports();
            case SIGNS -> documents(dossier.measurements().stream().map(Dossier.Measurement::origin));
            case BODY -> {
                documents(dossier.measurements().stream().map(Dossier.Measurement::origin));
                if (chart.reads(Opened.Part.RESULTS)) {
                    results();
                }
            }
            case CARE -> {}
            case NOTES -> documents(dossier.documents().stream().map(Dossier.Document::origin));
            case PROBLEMS -> documents(dossier.problems().stream().map(Dossier.KnownProblem::origin));
            case ALLERGIES -> shown.put(DataKind.ALLERGIES, dossier.allergies().feeds());
            case STAY ->
                shown.put(
                        DataKind.STAYS,
                        chart.known.stays().stream()
                                .map(Stay::feed)
                                .filter(feed -> !feed.isEmpty())
                                .collect(Collectors.toSet()));
            case CONTACTS ->
                documents(Stream.concat(
                        dossier.contacts().stream().map(Dossier.KnownContact::origin),
                        dossier.practitioners().stream().map(Dossier.KnownPractitioner::origin)));
            case APPOINTMENTS ->
                shown.put(
                        DataKind.AGENDA,
                        feeds(chart.known.appointments().stream().map(each -> each.origin())));
        }
    }

    private void drugs() {
        shown.put(
                DataKind.DRUGS,
                feeds(chart.known.drugs().stream()
                        .flatMap(drug -> Stream.concat(
                                Stream.of(drug.origin()), drug.doses().stream().map(dose -> dose.origin())))));
    }

    private void results() {
        shown.put(
                DataKind.RESULTS,
                feeds(chart.known.laboratory().results().stream()
                        .flatMap(trend -> trend.results().stream())
                        .map(each -> each.origin())));
    }

    private void reports() {
        shown.put(
                DataKind.REPORTS, feeds(chart.known.imaging().reports().stream().map(each -> each.origin())));
    }

    /** An order is open as long as nobody answered it: who answers counts, as far as that is known. */
    private void pending() {
        if (chart.visit.may(Rights.READ_LABORATORY)) {
            results();
            add(DataKind.RESULTS, chart.known.laboratory().orders().stream().map(each -> each.origin()));
        }
        if (chart.visit.may(Rights.READ_IMAGING)) {
            reports();
            add(DataKind.REPORTS, chart.known.imaging().orders().stream().map(each -> each.origin()));
        }
    }

    private void documents(Stream<Origin> origins) {
        shown.put(DataKind.DOCUMENTS, feeds(origins));
    }

    private void add(DataKind kind, Stream<Origin> origins) {
        Set<String> all = new HashSet<>(shown.getOrDefault(kind, Set.of()));
        all.addAll(feeds(origins));
        shown.put(kind, all);
    }

    static Set<String> feeds(Stream<Origin> origins) {
        return origins.map(Origin::feed).filter(feed -> !feed.isEmpty()).collect(Collectors.toSet());
    }

    static Set<String> feeds(Collection<Origin> origins) {
        return feeds(origins.stream());
    }
}
