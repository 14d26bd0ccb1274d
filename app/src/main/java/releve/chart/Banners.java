package releve.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.dossier.Allergies;
import releve.dossier.Dossier;
import releve.identity.Patient;
import releve.identity.Person;
import releve.identity.Rights;
import releve.ward.AtBedside;
import releve.ward.Item;
import releve.ward.RecordWords;
import releve.ward.Recorded;
import releve.ward.Stay;
import releve.web.Words;

/** Makes the banner. What the visitor's role does not read is not on it, and where silence could be taken for "none", that is said. */
final class Banners {
    /** LOINC 29463-7, body weight; 3141-9, body weight measured. */
    static final List<String> WEIGHT = List.of("29463-7", "3141-9");

    private static final int ALERTS_SHOWN = 4;

    private Banners() {}

    static Banner of(Opened chart) {
        Words words = chart.words();
        Patient patient = chart.known.patient();
        Person person = patient.person();
        boolean clinical = chart.visit.may(Rights.READ_CLINICAL);
        String birth = Objects.requireNonNullElse(person.birth(), "");
        String age = Ages.in(words, birth, chart.now());
        Allergies allergies = clinical ? chart.known.dossier().allergies() : null;
        return new Banner(
                patient.name(),
                birth.isEmpty()
                        ? words.text("chart.unknown")
                        : Sheet.date(birth) + (age.isEmpty() ? "" : " (" + age + ")"),
                sex(Objects.requireNonNullElse(person.sex(), ""), words),
                patient.ref().number(),
                numbers(chart.known),
                place(chart),
                died(Objects.requireNonNullElse(person.died(), ""), words),
                allergies == null
                        ? words.text("chart.allergy.hidden")
                        : AllergyWords.of(allergies, words, chart.trusted),
                allergies != null && allergies.state() == Allergies.State.KNOWN,
                clinical ? weight(chart) : "",
                clinical ? marks(chart.known.bedside(), words) : List.of(),
                links(chart));
    }

    private static String sex(String said, Words words) {
        return switch (said) {
            case "" -> words.text("chart.unknown");
            case "F" -> words.text("chart.sex.f");
            case "M" -> words.text("chart.sex.m");
            case "U" -> words.text("chart.sex.u");
            case "O", "A" -> words.text("chart.sex.o");
            default -> said;
        };
    }

    private static String numbers(Known known) {
        List<Patient> all = new ArrayList<>(List.of(known.patient()));
        all.addAll(known.linked());
        return all.stream()
                .flatMap(each -> each.identifiers().stream())
                .map(each -> each.ref().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String place(Opened chart) {
        return chart.known.stays().stream()
                .filter(stay -> stay.status().takesBed())
                .map(Stay::place)
                .filter(Objects::nonNull)
                .findFirst()
                .map(place -> ChartText.joined(" ", place.site(), place.ward(), place.room(), place.bed()))
                .orElse("");
    }

    private static String died(String said, Words words) {
        return said.isEmpty()
                ? ""
                : said.equals("Y") ? words.text("chart.died") : words.text("chart.died-on", Sheet.date(said));
    }

    private record Weighed(String text, Instant at, String after) {}

    /** The latest by event time, whether a feed or a ward said it. */
    static String weight(Opened chart) {
        Words words = chart.words();
        Optional<Weighed> sent = measured(chart.known.dossier(), WEIGHT)
                .map(each -> new Weighed(
                        chart.figures.measured(
                                each.measured().value(), each.measured().unit()),
                        each.origin().eventTime(),
                        chart.after(each.origin())));
        Optional<Weighed> recorded = chart.known
                .bedside()
                .weight()
                .map(each -> new Weighed(kilograms(each.value().kilograms(), words), each.event(), ""));
        return sent.filter(one ->
                        recorded.isEmpty() || one.at().isAfter(recorded.get().at()))
                .or(() -> recorded)
                .map(each -> ChartText.joined(" ", each.text(), "(" + words.date(each.at()) + ")", each.after()))
                .orElse(words.text("chart.unknown"));
    }

    private static String kilograms(BigDecimal figure, Words words) {
        return words.number(figure) + " kg";
    }

    static Optional<Dossier.Measurement> measured(Dossier.Pages dossier, List<String> codes) {
        return dossier.measurements().stream()
                .filter(each -> codes.contains(each.measured().what().code()))
                .findFirst();
    }

    private static List<Banner.Mark> marks(AtBedside at, Words words) {
        RecordWords said = new RecordWords(words);
        List<Banner.Mark> marks = new ArrayList<>();
        at.isolation()
                .filter(each -> !each.value().precautions().isEmpty())
                .ifPresent(each -> marks.add(mark("◆", each, said)));
        at.codeStatus().ifPresent(each -> marks.add(mark("■", each, said)));
        at.alerts().stream().limit(ALERTS_SHOWN).forEach(each -> marks.add(mark("▲", each, said)));
        if (at.alerts().size() > ALERTS_SHOWN) {
            marks.add(new Banner.Mark(
                    "▲", words.text("ward.item.alert"), "+" + (at.alerts().size() - ALERTS_SHOWN)));
        }
        at.sentTo().ifPresent(each -> marks.add(mark("→", each, said)));
        return marks;
    }

    private static Banner.Mark mark(String shape, Recorded<? extends Item> recorded, RecordWords said) {
        return new Banner.Mark(shape, said.title(recorded.value()), said.text(recorded.value()));
    }

    private static List<Link> links(Opened chart) {
        Words words = chart.words();
        List<Link> links = new ArrayList<>();
        links.add(Link.to(chart.path() + "/record", words.text("chart.link.record")));
        links.add(Link.to(chart.path() + "/records", words.text("chart.link.records")));
        if (chart.visit.may(Rights.PRINT_LABELS)) {
            links.add(Link.to(chart.path() + "/labels", words.text("chart.link.labels")));
        }
        if (chart.visit.may(Rights.MARK_CONFIDENTIAL)) {
            links.add(Link.to(chart.path() + "/confidential", words.text("chart.link.confidential")));
        }
        return links;
    }
}
