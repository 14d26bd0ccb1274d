package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static releve.agenda.rescue.Exports.FIXED;
import static releve.agenda.rescue.Exports.RESCUE;
import static releve.agenda.rescue.Exports.counts;
import static releve.agenda.rescue.Exports.unreadable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import releve.care.Coded;
import releve.care.Moment;

/** Calendars of bookings; all people here are invented. */
class CalendarTest {
    private static final String PATIENT = "SUMMARY:DUPONT Jeanne (000123) - Contrôle\n";

    private static Calendar calendar(String inside) {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//invented//FR\n" + inside + "END:VCALENDAR\n";
        return assertInstanceOf(
                Calendar.class, Rescue.open(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Hints.NONE));
    }

    private static String event(String inside) {
        return "BEGIN:VEVENT\n" + inside + "END:VEVENT\n";
    }

    private static Reading read(String inside) {
        return RESCUE.read(calendar(inside), EventMapping.of(FIXED));
    }

    private static List<String> starts(Reading reading) {
        return reading.accepted().stream()
                .map(row -> row.visit().starts().said())
                .toList();
    }

    @Test
    void anEventIsReadWhole() {
        Reading reading = read(event("""
                UID:abc
                DTSTART;TZID=Europe/Brussels:20261124T083000
                DTEND;TZID=Europe/Brussels:20261124T091500
                SUMMARY:DUPONT Jeanne (000123) - Contrôle\\, plâtre
                DESCRIPTION:Né(e) le: 15/11/1948\\nTél: 0475 00 11 22\\nLangue: nl\\nCe n'
                  est rien: de spécial\\nInterprète: oui
                LOCATION:Salle 3
                ORGANIZER;CN=Dr Essai:mailto:essai@example.org
                ATTENDEE;CN=Jeanne:mailto:jeanne@example.org
                """));
        assertEquals(List.of(), reading.refused());
        Row row = reading.accepted().getFirst();
        assertEquals(4, row.line());
        assertEquals(new BookingKey("abc", false), row.key());
        assertEquals(
                "DUPONT|Jeanne|000123",
                row.patient().family() + "|" + row.patient().given() + "|"
                        + row.patient().number());
        assertEquals(LocalDate.of(1948, 11, 15), row.patient().born());
        assertEquals(
                new Row.Reach(List.of("0475 00 11 22"), "nl", "", ""),
                row.patient().reach());
        assertEquals(
                new Row.Visit(
                        Kind.CONSULTATION,
                        new Moment("2026-11-24T08:30", Instant.parse("2026-11-24T07:30:00Z"), false),
                        Duration.ofMinutes(45),
                        "",
                        "",
                        "Salle 3",
                        "Dr Essai",
                        new Coded("", "Contrôle, plâtre", "")),
                row.visit());
        assertEquals(Set.of(Need.INTERPRETER), row.preparation().needs());
    }

    @Test
    void aLineOfTheDescriptionMaySayTheHarmOfADelay() {
        Reading reading = read(event("UID:1\nDTSTART:20261124T073000Z\nDESCRIPTION:Dommage à 4 semaines: récidive\\n"
                + "Harm at 12 weeks: severe\n" + PATIENT));
        assertEquals(
                new Harm("", "récidive", "severe"),
                reading.accepted().getFirst().preparation().harm());
    }

    @Test
    void timesAreReadInTheirZone() {
        Reading reading = read(event("UID:1\nDTSTART:20261124T073000Z\n" + PATIENT)
                + event("UID:2\nDTSTART:20261124T083000\n" + PATIENT)
                + event("UID:3\nDTSTART;TZID=Romance Standard Time:20261124T083000\n" + PATIENT)
                + event("UID:4\nDTSTART;TZID=\"/x.org/2005/Europe/London\":20261124T073000\n" + PATIENT)
                + event("UID:5\nDTSTART;TZID=Praxis:20261124T083000\n" + PATIENT)
                + event("UID:6\nDTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261125\n" + PATIENT)
                + event("UID:7\nDTSTART;TZID=Nowhere:20261124T083000\n" + PATIENT)
                + """
                        BEGIN:VTIMEZONE
                        TZID:Praxis
                        BEGIN:STANDARD
                        DTSTART:16010101T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:16010101T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                        END:DAYLIGHT
                        END:VTIMEZONE
                        """);
        assertEquals(
                List.of(
                        "2026-11-24T08:30",
                        "2026-11-24T08:30",
                        "2026-11-24T08:30",
                        "2026-11-24T08:30",
                        "2026-11-24T08:30",
                        "2026-11-24"),
                starts(reading));
        assertEquals(
                List.of(Reason.ZONE_UNKNOWN),
                reading.refused().stream().map(Refused::reason).toList());
    }

    @Test
    void aRepeatedEventIsExpandedWithinTheDaysOfInterest() {
        Reading reading = read(event("""
                UID:w
                DTSTART;TZID=Europe/Brussels:20260107T083000
                DURATION:PT30M
                RRULE:FREQ=WEEKLY;UNTIL=20261223
                EXDATE;TZID=Europe/Brussels:20261202T083000
                """ + PATIENT) + event("""
                UID:w
                RECURRENCE-ID;TZID=Europe/Brussels:20261209T083000
                DTSTART;TZID=Europe/Brussels:20261210T140000
                """ + PATIENT) + event("""
                UID:w
                RECURRENCE-ID:20261216T073000Z
                DTSTART:20261216T073000Z
                STATUS:CANCELLED
                """ + PATIENT));
        assertEquals(
                List.of(
                        "w/20261125T073000Z 2026-11-25T08:30 BOOKED",
                        "w/20261223T073000Z 2026-12-23T08:30 BOOKED",
                        "w/20261209T073000Z 2026-12-10T14:00 BOOKED",
                        "w/20261216T073000Z 2026-12-16T08:30 CANCELLED"),
                reading.accepted().stream()
                        .map(row ->
                                row.key().value() + " " + row.visit().starts().said() + " " + row.standing())
                        .toList());
        assertEquals(
                Duration.ofMinutes(30), reading.accepted().getFirst().visit().length());
    }

    @Test
    void wholeDaysRepeatAsDays() {
        Reading reading = read(event("""
                UID:d
                DTSTART;VALUE=DATE:20261123
                RRULE:FREQ=DAILY;UNTIL=20261126
                EXDATE;VALUE=DATE:20261125
                """ + PATIENT));
        assertEquals(List.of("2026-11-23", "2026-11-24", "2026-11-26"), starts(reading));
    }

    @Test
    void theHourStaysWhenTheClocksChange() {
        var horizon = new Horizon(Exports.ZONE, Exports.TODAY, LocalDate.of(2026, 10, 19), LocalDate.of(2026, 11, 1));
        Calendar calendar =
                calendar(event("UID:1\nDTSTART;TZID=Europe/Brussels:20261019T083000\nRRULE:FREQ=WEEKLY\n" + PATIENT));
        assertEquals(
                List.of(Instant.parse("2026-10-19T06:30:00Z"), Instant.parse("2026-10-26T07:30:00Z")),
                new Rescue(horizon)
                        .read(calendar, EventMapping.of(FIXED)).accepted().stream()
                                .map(row -> row.visit().starts().instant())
                                .toList());
    }

    @Test
    void everyEventThatIsNotTakenIsListedWithItsReason() {
        Reading reading = read(event("UID:1\nDTSTART:20261124T073000Z\nSUMMARY:Réunion de service\n")
                + event("UID:2\n" + PATIENT)
                + event("UID:3\nDTSTART:20261124T073000Z\nRRULE:FREQ=SECONDLY\n" + PATIENT)
                + event("UID:4\nDTSTART:20261124T073000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261124T073000Z\n"
                        + PATIENT)
                + event("UID:5\nDTSTART:never\n" + PATIENT)
                + event("UID:6\nDTSTART:20251124T073000Z\n" + PATIENT)
                + event("UID:7\nDTSTART:20261124T073000Z\n" + PATIENT)
                + event("UID:7\nDTSTART:20261125T073000Z\n" + PATIENT)
                + "BEGIN:VEVENT\nUID:8\n"
                + event("UID:9\nDTSTART:20261126T073000Z\n" + PATIENT));
        assertEquals(
                List.of(
                        "4 Réunion de service PATIENT_MISSING",
                        "9 DUPONT Jeanne (000123) - Contrôle START_MISSING",
                        "13 DUPONT Jeanne (000123) - Contrôle REPEATS_TOO_OFTEN",
                        "19 DUPONT Jeanne (000123) - Contrôle REPEAT_RANGE",
                        "25 DUPONT Jeanne (000123) - Contrôle START_MISSING",
                        "45  EVENT_UNFINISHED"),
                reading.refused().stream()
                        .map(line -> line.line() + " " + line.value() + " " + line.reason())
                        .toList());
        assertEquals(List.of(new Doubled(40, 35, "7", false)), reading.doubled());
        assertEquals(new Outcome.Counts(10, 2, 6, 1, 1, 0), counts(reading));
    }

    @Test
    void theTemplatesAreTheDepartments() {
        Calendar calendar = calendar(
                event(
                        "UID:1\nDTSTART:20261124T073000Z\nCATEGORIES:BLOC\nSUMMARY:[77-A] Peeters\\, Jan °13.02.50 / 0475112233\n"));
        var mapping = new EventMapping(
                Mapping.of(Map.of(), Map.of(Field.AUTHORITY, "SYNTH")),
                List.of("{name} #{number}", "[{number}] {family}, {given} °{born} / {phone}"));
        Row row = RESCUE.read(calendar, mapping).accepted().getFirst();
        assertEquals(
                "77-A Peeters Jan",
                row.patient().number() + " " + row.patient().family() + " "
                        + row.patient().given());
        assertEquals(LocalDate.of(1950, 2, 13), row.patient().born());
        assertEquals(List.of("0475112233"), row.patient().reach().phones());
        assertEquals(Kind.OPERATION, row.visit().kind());
    }

    @Test
    void aTemplateOrAMappingThatIsWrongReadsNothing() {
        var mapping = new EventMapping(
                Mapping.of(Map.of(), Map.of(Field.KIND, "?")),
                List.of("no place", "{family}{given}", "{x}", "{number}"));
        assertEquals(
                new Outcome.MappingWrong(List.of(
                        new Mapping.Fault(Mapping.Wrong.FIELD_NEEDED, Field.AUTHORITY, ""),
                        new Mapping.Fault(Mapping.Wrong.FIXED_UNKNOWN, Field.KIND, "?"),
                        new Mapping.Fault(Mapping.Wrong.TEMPLATE_UNREADABLE, Field.FULL_NAME, "no place"),
                        new Mapping.Fault(Mapping.Wrong.TEMPLATE_UNREADABLE, Field.FULL_NAME, "{family}{given}"),
                        new Mapping.Fault(Mapping.Wrong.TEMPLATE_UNREADABLE, Field.FULL_NAME, "{x}"))),
                RESCUE.read(calendar(event("UID:1\nDTSTART:20261124T073000Z\n" + PATIENT)), mapping)
                        .outcome());
    }

    @Test
    void anOpenOrderOfBirthsIsAskedHereToo() {
        Calendar calendar =
                calendar(event("UID:1\nDTSTART:20261124T073000Z\nDESCRIPTION:Born: 05/11/1948\n" + PATIENT));
        Outcome outcome = RESCUE.read(calendar, EventMapping.of(FIXED)).outcome();
        assertEquals(
                List.of(Field.BIRTH_DATE),
                assertInstanceOf(Outcome.OrderUnclear.class, outcome).columns().stream()
                        .map(Outcome.OpenOrder::field)
                        .toList());
        var chosen = new EventMapping(
                Mapping.of(Map.of(), FIXED).withOrder(Field.BIRTH_DATE, DateOrder.MONTH_FIRST), EventMapping.USUAL);
        assertEquals(
                LocalDate.of(1948, 5, 11),
                RESCUE.read(calendar, chosen).accepted().getFirst().patient().born());
    }

    @Test
    void aCalendarThatTakesBackItsEventsCancelsThem() {
        Reading reading = read("METHOD:CANCEL\n" + event("UID:1\nDTSTART:20261124T073000Z\n" + PATIENT));
        assertEquals(Standing.CANCELLED, reading.accepted().getFirst().standing());
    }

    @Test
    void aCalendarWithoutEventsIsSaid() {
        assertEquals(
                Reason.NO_EVENTS,
                unreadable("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").reason());
    }
}
