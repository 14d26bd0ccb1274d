package releve.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.access.Account;
import releve.access.People;
import releve.care.DataKind;
import releve.crisis.Trust;
import releve.identity.Origin;
import releve.identity.Rights;
import releve.medication.Medication;
import releve.ward.Undecided;
import releve.web.DataAges;
import releve.web.FeedNote;
import releve.web.Frame;
import releve.web.Permission;
import releve.web.Visit;
import releve.web.Words;

/** One patient's chart as one visitor has opened it: what is known, in whose words, and what they may read of it. */
final class Opened {
    /** A part of the chart with a page of its own. */
    enum Part {
        DRUGS(Rights.READ_MEDICATION),
        RESULTS(Rights.READ_LABORATORY),
        ORDERS(Rights.READ_LABORATORY),
        OBSERVATIONS(Rights.READ_CLINICAL),
        PROBLEMS(Rights.READ_CLINICAL),
        DOCUMENTS(Rights.READ_CLINICAL),
        IMAGING(Rights.READ_IMAGING),
        STAYS(Rights.READ_ADMINISTRATIVE),
        CONTACTS(Rights.READ_ADMINISTRATIVE);

        final Permission needs;

        Part(Permission needs) {
            this.needs = needs;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    final Visit visit;
    final Known known;
    final Figures figures;
    final DataAges ages;
    final AsOf asOf;
    final Optional<Instant> trusted;
    private final Undecided undecided;
    private final Jdbi jdbi;

    /** @param trust T0, for the site where the patient lies */
    Opened(Visit visit, Known known, DataAges ages, Trust trust, Undecided undecided, Jdbi jdbi) {
        this.visit = visit;
        this.known = known;
        this.ages = ages;
        this.undecided = undecided;
        this.jdbi = jdbi;
        this.figures = new Figures(visit.words(), visit.now());
        this.asOf = AsOf.of(ages, visit.now());
        this.trusted = trust.until(known.site());
    }

    Words words() {
        return visit.words();
    }

    Instant now() {
        return visit.now();
    }

    boolean reads(Part part) {
        return visit.may(part.needs);
    }

    String path() {
        return ChartPages.path(known.patient().ref());
    }

    String path(Part part) {
        return path() + "/" + part.key();
    }

    String title(Part part) {
        String key = "chart.part." + part.key();
        return words().text(key);
    }

    /** @param key of the page: a part's, or {@code overview}; {@code title} in words */
    Head head(String key, String title) {
        List<String> topics =
                known.ids().stream().sorted().map(ChartPages::topic).toList();
        Frame frame = visit.frame(known.patient().name() + " – " + title, topics.toArray(String[]::new));
        List<Link> tabs = new ArrayList<>();
        tabs.add(new Link(path(), words().text("chart.part.overview"), key.equals("overview")));
        for (Part part : Part.values()) {
            if (reads(part)) {
                tabs.add(new Link(path(part), title(part), key.equals(part.key())));
            }
        }
        return new Head(
                frame,
                key.equals("overview") ? path() : path() + "/" + key,
                Banners.of(this),
                tabs,
                known.cautions().stream().map(each -> each.in(words())).toList(),
                undecided(),
                topics);
    }

    /** That entries of ward PCs about this patient are in no record yet; the link is blank for who may not decide. */
    private Optional<Link> undecided() {
        int number = undecided.ofPatient(known.ids());
        String href = visit.may(Rights.SETTLE_ENTRIES) ? undecided.path() : "";
        return number == 0
                ? Optional.empty()
                : Optional.of(new Link(href, words().count("ward.undecided", number), false));
    }

    /** Parts that the visitor's role does not read, in words; or blank. */
    String hidden() {
        List<String> hidden = new ArrayList<>();
        for (Part part : Part.values()) {
            if (!reads(part)) {
                hidden.add(title(part));
            }
        }
        return hidden.isEmpty() ? "" : words().text("chart.hidden", String.join(", ", hidden));
    }

    /** Where an item comes from, and both its times. */
    ChartSection.Source source(Origin origin) {
        return new ChartSection.Source(
                words().text(
                                "chart.source",
                                origin.feed(),
                                origin.what(),
                                words().moment(origin.eventTime()),
                                words().moment(origin.learned()),
                                origin.seq()),
                source(origin.seq()),
                origin.feed().isEmpty() ? Set.of() : Set.of(origin.feed()),
                after(origin));
    }

    /** What stands beside an item that a feed brought after T0; blank beside any other. */
    String after(Origin origin) {
        return origin.isAfter(trusted) ? words().afterT0() : "";
    }

    /** The late and frozen feeds that something shown came from, or would have come from if there were any. */
    List<String> notes(DataKind kind, Set<String> feeds) {
        return FeedNote.of(ages.feeds(), kind, feeds, words(), now()).stream()
                .map(FeedNote::text)
                .toList();
    }

    ChartSection noted(ChartSection section) {
        return section.noting(notes(section.kind(), section.feeds()));
    }

    /** Of a drug: the order's source, and the last dose's. */
    ChartSection.Source source(Medication.Drug drug) {
        Optional<ChartSection.Source> dose = drug.lastGiven().map(this::source);
        if (drug.prescription().isEmpty()) {
            return dose.or(() -> drug.doses().stream().findFirst().map(this::source))
                    .orElseGet(() -> source(drug.origin()));
        }
        ChartSection.Source order = source(drug.origin());
        return dose.map(last -> together(order, last)).orElse(order);
    }

    private ChartSection.Source together(ChartSection.Source order, ChartSection.Source dose) {
        Set<String> feeds = new HashSet<>(order.feeds());
        feeds.addAll(dose.feeds());
        return new ChartSection.Source(
                order.text() + " " + words().text("chart.source.dose", dose.text()),
                order.href(),
                feeds,
                order.after().isEmpty() ? dose.after() : order.after());
    }

    private ChartSection.Source source(Medication.Dose dose) {
        Origin origin = dose.origin();
        return dose.noted()
                .map(noted -> new ChartSection.Source(
                        words().text(
                                        "chart.source.ward",
                                        noted.by(),
                                        words().moment(origin.eventTime()),
                                        words().moment(origin.learned()),
                                        origin.seq()),
                        path() + "/records",
                        Set.of(),
                        ""))
                .orElseGet(() -> source(origin));
    }

    String source(long seq) {
        return path() + "/source/" + seq;
    }

    /** Who recorded something on a ward: names of accounts by what the journal calls them. */
    Map<String, String> authors() {
        return new People(jdbi)
                .all().stream()
                        .collect(Collectors.toMap(
                                each -> "account/" + each.id(), Account::display, (one, other) -> one));
    }
}
