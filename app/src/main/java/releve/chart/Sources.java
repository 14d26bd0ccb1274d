package releve.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import releve.hl7.Defaults;
import releve.hl7.Message;
import releve.hl7.Read;
import releve.identity.Rights;
import releve.journal.Entry;
import releve.journal.JournalReader;
import releve.web.NotThere;
import releve.web.Words;

/** Says of an entry of the journal what it is, to who may read an item that comes from it. */
final class Sources {
    private final JournalReader reader;
    private final Opened chart;

    Sources(JournalReader reader, Opened chart) {
        this.reader = reader;
        this.chart = chart;
    }

    /** An entry from which nothing of this chart comes that the visitor reads is not there. */
    SourcePage page(String number) {
        long seq = number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
        if (!readable().contains(seq)) {
            throw new NotThere("source");
        }
        Entry entry = reader.find(seq).orElseThrow(() -> new NotThere("source"));
        Words words = chart.words();
        List<SourcePage.Line> lines = new ArrayList<>();
        line("chart.source.entry", Long.toString(seq), lines);
        line("chart.source.kind", entry.kind().toString(), lines);
        line("chart.source.from", entry.subject(), lines);
        line("chart.source.learned", words.date(entry.time()) + " " + seconds(entry.time()), lines);
        reader.findPayload(seq)
                .map(payload -> Message.read(payload, Defaults.NORTH_SEA))
                .ifPresentOrElse(
                        read -> {
                            if (read instanceof Read.Readable(Message message)) {
                                said(message, lines);
                            }
                        },
                        () -> line("chart.source.message", words.text("chart.source.purged"), lines));
        return new SourcePage(chart.head("source", words.text("chart.source.title")), lines);
    }

    private void said(Message message, List<SourcePage.Line> lines) {
        line("chart.source.control", message.controlId(), lines);
        line("chart.source.type", ChartText.joined("^", message.type(), message.trigger()), lines);
        line(
                "chart.source.sender",
                ChartText.joined(
                        " / ", message.header().text(3), message.header().text(4)),
                lines);
        line("chart.source.sent", message.header().text(7), lines);
        message.find("EVN").ifPresent(event -> {
            line("chart.source.event", event.text(6).isBlank() ? event.text(2) : event.text(6), lines);
        });
    }

    private void line(String label, String value, List<SourcePage.Line> lines) {
        if (!value.isBlank()) {
            lines.add(new SourcePage.Line(chart.words().text(label), value));
        }
    }

    private String seconds(Instant at) {
        return java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
                .format(at.atZone(chart.words().zone()));
    }

    private Set<Long> readable() {
        Set<Long> seqs = new HashSet<>();
        Known known = chart.known;
        known.stays().forEach(each -> seqs.add(each.source()));
        known.appointments().forEach(each -> seqs.add(each.origin().seq()));
        known.dossier().contacts().forEach(each -> seqs.add(each.origin().seq()));
        known.dossier().practitioners().forEach(each -> seqs.add(each.origin().seq()));
        if (chart.visit.may(Rights.READ_CLINICAL)) {
            known.dossier()
                    .allergies()
                    .items()
                    .forEach(each -> seqs.add(each.origin().seq()));
            known.dossier()
                    .allergies()
                    .removed()
                    .forEach(each -> seqs.add(each.origin().seq()));
            known.dossier().problems().forEach(each -> seqs.add(each.origin().seq()));
            known.dossier()
                    .measurements()
                    .forEach(each -> seqs.add(each.origin().seq()));
            known.dossier().documents().forEach(each -> seqs.add(each.origin().seq()));
            known.dossier()
                    .vaccinations()
                    .forEach(each -> seqs.add(each.origin().seq()));
        }
        services(known, seqs);
        return seqs;
    }

    private void services(Known known, Set<Long> seqs) {
        if (chart.visit.may(Rights.READ_MEDICATION)) {
            known.drugs().forEach(each -> {
                seqs.add(each.origin().seq());
                each.doses().forEach(dose -> seqs.add(dose.origin().seq()));
            });
        }
        if (chart.visit.may(Rights.READ_LABORATORY)) {
            known.laboratory().orders().forEach(each -> seqs.add(each.origin().seq()));
            known.laboratory()
                    .results()
                    .forEach(trend -> trend.results()
                            .forEach(each -> seqs.add(each.origin().seq())));
        }
        if (chart.visit.may(Rights.READ_IMAGING)) {
            known.imaging().orders().forEach(each -> seqs.add(each.origin().seq()));
            known.imaging().reports().forEach(each -> seqs.add(each.origin().seq()));
        }
    }
}
