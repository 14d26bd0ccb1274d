package releve.agenda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.agenda.AgendaFact.Step;
import releve.agenda.rescue.BookingKey;
import releve.agenda.rescue.Row;
import releve.agenda.rescue.Standing;
import releve.care.OrderRef;
import releve.identity.Identifier;
import releve.identity.IdentityFact.PatientSeen;
import releve.identity.PatientRef;
import releve.identity.Person;

/** What one row of an export says, as the agenda keeps what a feed says: who it is, and what is booked. */
record Rescued(PatientSeen person, AppointmentSaid said) {
    /** The most that an export may unpack to. */
    private static final int MOST_BYTES = 64 << 20;

    /** All rows of an export that were taken. Pure: the same fact gives the same rows on any thread. */
    static List<Rescued> of(DeskFact.Imported imported) {
        return imported.setting().read(unpacked(imported.file())).accepted().stream()
                .map(row -> of(row, imported.source()))
                .toList();
    }

    private static byte[] unpacked(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rescued of(Row row, String source) {
        PatientRef ref = ref(row.patient(), source);
        return new Rescued(
                new PatientSeen(List.of(new Identifier(ref, "")), person(row.patient()), false),
                said(row, ref, source));
    }

    /** Whom the department knows by no number is known by name and birth date, within that department's exports. */
    private static PatientRef ref(Row.Patient patient, String source) {
        if (!patient.number().isBlank()) {
            return new PatientRef(patient.authority(), patient.number());
        }
        String born = Optional.ofNullable(patient.born())
                .map(LocalDate::toString)
                .orElseGet(() -> patient.reach().phones().getFirst());
        return new PatientRef(
                "agenda " + source,
                BookingKey.digest(List.of(patient.family(), patient.given(), born))
                        .substring(0, 16));
    }

    private static Person person(Row.Patient patient) {
        return new Person(
                said(patient.family()),
                said(patient.given()),
                Optional.ofNullable(patient.born()).map(LocalDate::toString).orElse(null),
                said(patient.sex()),
                null,
                said(String.join("; ", patient.reach().phones())),
                null);
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text;
    }

    private static AppointmentSaid said(Row row, PatientRef ref, String source) {
        Row.Visit visit = row.visit();
        return new AppointmentSaid(
                ref,
                new OrderRef(source + " " + row.key().value(), ""),
                row.standing() == Standing.CANCELLED ? Step.CANCELLED : Step.BOOKED,
                visit.starts(),
                null,
                visit.reason() == null ? visit.kind().name() : visit.reason().display(),
                "",
                (visit.site() + " " + visit.place()).strip(),
                visit.physician().isBlank() ? List.of() : List.of(visit.physician()),
                String.join("; ", row.patient().reach().phones()),
                details(row));
    }

    private static BookingDetails details(Row row) {
        Row.Visit visit = row.visit();
        Row.Preparation preparation = row.preparation();
        Row.Reach reach = row.patient().reach();
        return new BookingDetails(
                visit.kind().name(),
                visit.site(),
                visit.service(),
                visit.place(),
                visit.physician(),
                visit.reason(),
                null,
                minutes(visit.length()),
                preparation.anaesthesia(),
                preparation.asa() == 0 ? "" : String.valueOf(preparation.asa()),
                preparation.needs().stream().map(Enum::name).sorted().toList(),
                Optional.ofNullable(preparation.consent())
                        .map(LocalDate::toString)
                        .orElse(""),
                reach.language(),
                reach.proxy().isBlank() && reach.proxyPhone().isBlank()
                        ? List.of()
                        : List.of(new BookingDetails.Proxy(reach.proxy(), "", reach.proxyPhone())),
                preparation.harm());
    }

    /** Longer than a day is a mistake of the export. */
    private static int minutes(@Nullable Duration length) {
        return length == null || length.compareTo(Duration.ofDays(1)) > 0 ? 0 : (int) length.toMinutes();
    }
}
