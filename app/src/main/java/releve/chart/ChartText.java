package releve.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.care.Attachment;
import releve.care.ResultStatus;
import releve.dossier.Allergies;
import releve.dossier.Dossier;
import releve.identity.Identifier;
import releve.identity.Patient;
import releve.identity.Person;
import releve.laboratory.LaboratoryFact.Value;
import releve.laboratory.Result;
import releve.laboratory.Trend;
import releve.ward.Place;
import releve.ward.Stay;
import releve.web.DataAges;

/** A chart for the terminal and the printer: who it is, allergies, then what a nurse needs, each item with its source. */
public final class ChartText {
    private static final int TREND = 4;

    private final Sheet sheet;
    private final PatientChart chart;

    private ChartText(PatientChart chart, ZoneId zone, Optional<Instant> trusted) {
        this.sheet = new Sheet(zone, trusted);
        this.chart = chart;
    }

    public static String of(PatientChart chart, ZoneId zone) {
        return of(chart, zone, List.of(), Optional.empty());
    }

    /**
     * @param stale feeds that are late or frozen
     * @param trusted T0, while a declaration stands: what a feed brought later is marked
     */
    public static String of(
            PatientChart chart, ZoneId zone, Collection<DataAges.FeedAge> stale, Optional<Instant> trusted) {
        ChartText text = new ChartText(chart, zone, trusted);
        text.sheet.age(stale);
        text.person();
        text.allergies();
        text.stays();
        text.dossier();
        text.drugs();
        text.results();
        text.imaging();
        text.documents();
        text.agenda();
        return text.sheet.toString();
    }

    private void person() {
        Patient patient = chart.patient();
        Person person = patient.person();
        sheet.plain(
                patient.name() + "   born " + Sheet.date(or(person.birth(), "?")) + "   sex " + or(person.sex(), "?"));
        sheet.plain("Number " + patient.ref() + others(patient));
        for (Patient linked : chart.linked()) {
            sheet.plain("Also " + linked.ref() + " " + linked.name() + " (merged)");
        }
        if (!or(person.died(), "").isEmpty()) {
            sheet.plain("DIED " + (or(person.died(), "").equals("Y") ? "" : Sheet.date(or(person.died(), ""))));
        }
        if (!or(person.phones(), "").isEmpty() || !or(person.address(), "").isEmpty()) {
            sheet.plain(List.of(or(person.phones(), ""), or(person.address(), "")).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("   ")));
        }
        chart.warnings().forEach(warning -> sheet.plain("! " + warning));
    }

    private static String others(Patient patient) {
        String others = patient.identifiers().stream()
                .map(Identifier::ref)
                .filter(ref -> !ref.equals(patient.ref()))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "   also " + others;
    }

    private void allergies() {
        Allergies allergies = chart.dossier().allergies();
        sheet.heading("Allergies");
        sheet.line(switch (allergies.state()) {
                    case NEVER_SAID -> "NOTHING KNOWN: no feed has said anything about allergies. Ask.";
                    case NONE_LEFT -> "No allergy known to the mirror, but nobody said there is none. Ask.";
                    case DENIED -> "None: said to have no known allergy.";
                    case KNOWN -> "KNOWN:";
                }
                + sheet.after(allergies.state() != Allergies.State.KNOWN
                        && allergies
                                .lastSaid()
                                .filter(last -> last.isAfter(sheet.trusted()))
                                .isPresent()));
        for (Allergies.Item item : allergies.items()) {
            sheet.line("* "
                    + joined(
                            "  ",
                            item.allergy().substance().display(),
                            item.allergy().severity(),
                            item.allergy().reaction())
                    + sheet.source(item.origin()));
        }
        for (Allergies.Item item : allergies.removed()) {
            sheet.line("(taken back: " + item.allergy().substance().display() + ")" + sheet.source(item.origin()));
        }
    }

    private void stays() {
        sheet.heading("Stays");
        for (Stay stay : chart.stays()) {
            sheet.line(joined(
                    "  ",
                    stay.status().name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT),
                    stay.number(),
                    place(stay.place()),
                    stay.since() == null ? "" : "since " + sheet.time(stay.since()),
                    or(stay.details().doctor(), ""),
                    or(stay.details().reason(), ""),
                    sheet.source(stay)));
        }
    }

    private static String place(@Nullable Place place) {
        return place == null ? "" : joined(" ", place.site(), place.ward(), place.room(), place.bed());
    }

    private void dossier() {
        sheet.heading("Problems");
        for (Dossier.KnownProblem each : chart.dossier().problems()) {
            sheet.line(each.problem().problem().display() + sheet.source(each.origin()));
        }
        sheet.heading("Measurements");
        for (Dossier.Measurement each : chart.dossier().measurements()) {
            sheet.line(joined(
                            " ",
                            each.measured().what().display(),
                            each.measured().value(),
                            each.measured().unit())
                    + sheet.source(each.origin()));
        }
        if (!chart.dossier().vaccinations().isEmpty()) {
            sheet.heading("Vaccinations");
        }
        for (Dossier.Vaccination each : chart.dossier().vaccinations()) {
            sheet.line(joined(
                            "  ",
                            Sheet.time(each.immunised().at()),
                            each.immunised().vaccine().display())
                    + sheet.source(each.origin()));
        }
        sheet.heading("Contacts");
        for (Dossier.KnownContact each : chart.dossier().contacts()) {
            sheet.line(joined(
                            "  ",
                            each.contact().name(),
                            each.contact().relationship(),
                            each.contact().phones())
                    + sheet.source(each.origin()));
        }
    }

    private void drugs() {
        sheet.heading("Drugs");
        DrugLines.write(chart.drugs(), sheet);
    }

    private void results() {
        sheet.heading("Results");
        for (Trend trend : chart.results()) {
            Result latest = trend.latest();
            Value value = latest.value();
            String earlier = trend.results().stream()
                    .skip(1)
                    .limit(TREND)
                    .map(each -> each.value().value())
                    .collect(Collectors.joining(" < "));
            boolean prose = value.value().contains("\n");
            sheet.line(joined(
                            "  ",
                            trend.analyte().display() + ":",
                            joined(" ", prose ? "" : value.value(), value.unit(), value.flag()),
                            value.range().isBlank() ? "" : "(" + value.range() + ")",
                            standing(value.status()),
                            latest.superseded().isEmpty() ? "" : "replaces an earlier version",
                            earlier.isEmpty() || prose ? "" : "before: " + earlier,
                            attached(value.attachments()))
                    + sheet.source(latest.origin()));
            if (prose) {
                sheet.prose(value.value());
            }
            sheet.prose(value.note());
        }
        chart.testsOrdered().stream()
                .filter(order -> order.open())
                .forEach(order -> sheet.line("asked for: "
                        + joined(
                                "  ",
                                order.order().test().display(),
                                order.order().priority()) + sheet.source(order.origin())));
    }

    private static String standing(ResultStatus status) {
        return switch (status) {
            case PRELIMINARY -> "PRELIMINARY";
            case UNOBTAINABLE -> "NOT OBTAINED";
            case CORRECTED -> "CORRECTED";
            case FINAL, VOID -> "";
        };
    }

    private void imaging() {
        sheet.heading("Imaging");
        chart.reports().forEach(each -> {
            sheet.line(joined(
                            "  ",
                            Sheet.time(each.report().performed()),
                            each.report().exam().display(),
                            standing(each.report().status()),
                            attached(each.report().attachments()))
                    + sheet.source(each.origin()));
            sheet.prose(each.report().text());
        });
        chart.examsOrdered().stream()
                .filter(order -> order.open())
                .forEach(order -> sheet.line("asked for: "
                        + joined(
                                "  ",
                                order.order().exam().display(),
                                order.order().priority()) + sheet.source(order.origin())));
    }

    private void documents() {
        sheet.heading("Documents");
        for (Dossier.Document each : chart.dossier().documents()) {
            String standing = each.standing() == Dossier.Standing.CURRENT
                    ? ""
                    : each.standing().name();
            sheet.line(joined(
                            "  ",
                            Sheet.time(each.document().written()),
                            each.document().type(),
                            each.document().author(),
                            standing,
                            attached(each.document().attachments()))
                    + sheet.source(each.origin()));
            if (each.standing() == Dossier.Standing.CURRENT) {
                sheet.prose(each.document().text());
            }
        }
    }

    private void agenda() {
        sheet.heading("Appointments");
        chart.appointments()
                .forEach(each -> sheet.line(joined(
                                "  ",
                                Sheet.time(each.appointment().starts()),
                                each.stands() ? "" : each.appointment().step().name(),
                                each.appointment().kind(),
                                each.appointment().reason(),
                                each.appointment().place(),
                                String.join(", ", each.appointment().with()),
                                each.appointment().phones().isBlank()
                                        ? ""
                                        : "tel. " + each.appointment().phones())
                        + sheet.source(each.origin())));
    }

    private static String attached(List<Attachment> attachments) {
        return attachments.stream()
                .map(each -> each.pointer().isBlank()
                        ? "(" + each.type() + ", " + each.bytes() + " bytes, in the message)"
                        : "(at " + each.pointer() + ")")
                .collect(Collectors.joining(" "));
    }

    static String joined(String glue, String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining(glue));
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
