package releve.chart;

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
import releve.web.Frame;
import releve.web.Visit;
import releve.web.Words;

/**
 * One patient's downtime chart: who it is and what they are allergic to on top, then what the visitor's role reads.
 *
 * @param warnings sentences that must be read before the chart is believed
 * @param hidden parts the visitor's role does not read, in words
 */
public record PatientPage(
        Frame frame,
        String name,
        String born,
        String sex,
        String number,
        String otherNumbers,
        String place,
        String weight,
        String allergy,
        boolean alarm,
        List<String> warnings,
        List<ChartSection> sections,
        String hidden) {
    static PatientPage of(PatientChart chart, Visit visit) {
        Words words = visit.words();
        Patient patient = chart.patient();
        Person person = patient.person();
        boolean clinical = visit.may(Rights.READ_CLINICAL);
        String birth = Objects.requireNonNullElse(person.birth(), "");
        String age = Ages.of(birth, visit.now());
        List<ChartSection> sections = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        Sections parts = new Sections(chart, words, visit.now());
        add(clinical, parts.problems(), sections, hidden);
        add(visit.may(Rights.READ_MEDICATION), parts.drugs(), sections, hidden);
        add(visit.may(Rights.READ_LABORATORY), parts.results(), sections, hidden);
        add(visit.may(Rights.READ_LABORATORY), parts.orders(), sections, hidden);
        add(visit.may(Rights.READ_IMAGING), parts.imaging(), sections, hidden);
        add(clinical, parts.documents(), sections, hidden);
        add(true, parts.appointments(), sections, hidden);
        add(true, parts.contacts(), sections, hidden);
        add(true, parts.stays(), sections, hidden);
        return new PatientPage(
                visit.frame(patient.name()),
                patient.name(),
                birth.isEmpty()
                        ? words.text("chart.unknown")
                        : Sheet.date(birth) + (age.isEmpty() ? "" : " (" + words.text("chart.years", age) + ")"),
                Objects.requireNonNullElse(person.sex(), "?"),
                patient.ref().number(),
                patient.identifiers().stream()
                        .map(each -> each.ref().toString())
                        .collect(Collectors.joining(", ")),
                place(chart),
                clinical ? weight(chart.dossier(), words) : "",
                clinical ? AllergyWords.of(chart.dossier().allergies(), words) : words.text("chart.allergy.hidden"),
                clinical && chart.dossier().allergies().state() == Allergies.State.KNOWN,
                chart.warnings(),
                sections,
                hidden.isEmpty() ? "" : words.text("chart.hidden", String.join(", ", hidden)));
    }

    private static void add(boolean may, ChartSection section, List<ChartSection> sections, List<String> hidden) {
        if (may) {
            sections.add(section);
        } else {
            hidden.add(section.title());
        }
    }

    private static String place(PatientChart chart) {
        return chart.stays().stream()
                .filter(stay -> stay.status().takesBed() && stay.place() != null)
                .map(stay -> Objects.requireNonNull(stay.place()))
                .map(place -> ChartText.joined(" ", place.site(), place.ward(), place.room(), place.bed()))
                .findFirst()
                .orElse("");
    }

    /** LOINC 29463-7 is body weight. */
    private static String weight(Dossier.Pages dossier, Words words) {
        Optional<Dossier.Measurement> last = dossier.measurements().stream()
                .filter(each -> each.measured().what().code().equals("29463-7"))
                .findFirst();
        return last.map(each -> each.measured().value() + " " + each.measured().unit() + " ("
                        + words.date(each.origin().eventTime()) + ")")
                .orElse(words.text("chart.unknown"));
    }
}
