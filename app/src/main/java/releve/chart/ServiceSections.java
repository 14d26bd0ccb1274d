package releve.chart;

import java.util.ArrayList;
import java.util.List;
import releve.care.Attachment;
import releve.care.Coded;
import releve.care.Moment;
import releve.chart.ChartSection.Row;
import releve.dossier.Dossier;
import releve.identity.Origin;
import releve.identity.Rights;
import releve.web.Words;

/** What services were asked for and what they answered in prose: open orders, imaging reports, documents. */
final class ServiceSections {
    private final Opened chart;
    private final Words words;

    ServiceSections(Opened chart) {
        this.chart = chart;
        this.words = chart.words();
    }

    /** Orders that no report names, each as at its own feed's last word. The laboratory's and radiology's, as the visitor may read. */
    ChartSection orders() {
        List<Row> rows = new ArrayList<>();
        if (chart.visit.may(Rights.READ_LABORATORY)) {
            chart.known.laboratory().orders().stream()
                    .filter(each -> each.open())
                    .forEach(each -> rows.add(order(
                            each.origin(),
                            each.order().test(),
                            words.text("chart.service.laboratory"),
                            each.order().priority(),
                            each.order().orderer(),
                            each.order().at())));
        }
        if (chart.visit.may(Rights.READ_IMAGING)) {
            chart.known.imaging().orders().stream()
                    .filter(each -> each.open())
                    .forEach(each -> rows.add(order(
                            each.origin(),
                            each.order().exam(),
                            words.text("chart.service.imaging"),
                            each.order().priority(),
                            each.order().orderer(),
                            each.order().at())));
        }
        return new ChartSection(
                "orders",
                words.text("chart.part.orders") + " – " + chart.asOf.in(words),
                List.of(
                        words.text("chart.column.order"),
                        words.text("chart.column.service"),
                        words.text("chart.column.priority"),
                        words.text("chart.column.ordered"),
                        words.text("chart.column.orderer"),
                        words.text("chart.column.standing")),
                rows,
                words.text("chart.part.orders.none"));
    }

    private Row order(
            Origin origin,
            Coded what,
            String service,
            String priority,
            String orderer,
            @org.jspecify.annotations.Nullable Moment at) {
        return Row.of(
                chart.source(origin),
                what.display(),
                service,
                priority(priority),
                at == null ? words.moment(origin.eventTime()) : chart.figures.time(at),
                orderer,
                words.text(
                        "chart.order.open",
                        AsOf.of(chart.ages, origin.feed(), chart.now()).in(words)));
    }

    /** HL7 v2 table 0485. */
    private String priority(String said) {
        return switch (said) {
            case "S" -> words.text("chart.priority.stat");
            case "A" -> words.text("chart.priority.asap");
            case "R", "" -> words.text("chart.priority.routine");
            default -> said;
        };
    }

    ChartSection imaging() {
        return new ChartSection(
                "imaging",
                words.text("chart.part.imaging"),
                List.of(
                        words.text("chart.column.exam"),
                        words.text("chart.column.performed"),
                        words.text("chart.column.standing")),
                chart.known.imaging().reports().stream()
                        .map(each -> Row.of(
                                        chart.source(each.origin()),
                                        each.report().exam().display(),
                                        chart.figures.time(each.report().performed()),
                                        ChartText.joined(
                                                " · ",
                                                chart.figures.status(
                                                        each.report().status()),
                                                each.superseded() > 0
                                                        ? words.text("chart.superseded", each.superseded())
                                                        : ""))
                                .saying(each.report().text())
                                .linking(links(
                                        Enclosures.IMAGING,
                                        each.origin().seq(),
                                        each.report().attachments())))
                        .toList(),
                words.text("chart.part.imaging.none"));
    }

    ChartSection documents() {
        return new ChartSection(
                "documents",
                words.text("chart.part.documents"),
                List.of(
                        words.text("chart.column.document"),
                        words.text("chart.column.author"),
                        words.text("chart.column.written"),
                        words.text("chart.column.standing")),
                chart.known.dossier().documents().stream().map(this::document).toList(),
                words.text("chart.part.documents.none"));
    }

    private Row document(Dossier.Document each) {
        boolean stands = each.standing() == Dossier.Standing.CURRENT;
        String type = each.document().type();
        Row row = Row.of(
                chart.source(each.origin()),
                type.isBlank() ? words.text("chart.document.untitled") : type,
                each.document().author(),
                chart.figures.time(each.document().written()),
                standing(each));
        return stands
                ? row.saying(each.document().text())
                        .linking(links(
                                Enclosures.DOCUMENT,
                                each.origin().seq(),
                                each.document().attachments()))
                : row.marked("✗");
    }

    private String standing(Dossier.Document each) {
        return switch (each.standing()) {
            case CURRENT -> status(each.document().status());
            case REPLACED -> words.text("chart.document.replaced");
            case CANCELLED -> words.text("chart.document.cancelled");
        };
    }

    /** HL7 v2 table 0271. */
    private String status(String said) {
        return switch (said) {
            case "AU", "LA" -> words.text("chart.document.signed");
            case "DI", "DO", "IP", "IN", "PA" -> words.text("chart.document.unsigned");
            default -> "";
        };
    }

    private List<Link> links(String room, long seq, List<Attachment> attachments) {
        List<Link> links = new ArrayList<>();
        for (Enclosures.Enclosure each : Enclosures.of(chart.known)) {
            if (each.room().equals(room) && each.seq() == seq && attachments.contains(each.what())) {
                links.add(Link.to(chart.path() + "/enclosure/" + each.address(), Enclosures.title(each.what(), words)));
            }
        }
        return links;
    }
}
