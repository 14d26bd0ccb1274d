package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static releve.agenda.rescue.Exports.RESCUE;
import static releve.agenda.rescue.Exports.counts;
import static releve.agenda.rescue.Exports.mapping;
import static releve.agenda.rescue.Exports.read;
import static releve.agenda.rescue.Exports.table;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import releve.care.Coded;
import releve.care.Moment;

/** Tables of bookings read with a mapping; all people here are invented. */
class RescueTest {
    private static final String THEATRE = """
            N° dossier;Nom;Prénom;Date de naissance;Sexe;GSM;Tél. 2;Langue;Personne de contact;Tél. contact;Site;Service;Salle;Chirurgien;\
            Date intervention;Heure;Durée;Type;Code acte;Libellé;Anesthésie;ASA;Besoins;Lit USI;Date consentement;No intervention;Statut
            000123;DUPONT;Jeanne;15/11/1948;F;0475 00 11 22;02/555.11.22;Français;Paul Dupont;0475 99 88 77;Nord;Orthopédie;Salle 3;Dr Essai;\
            24/11/2026;8h30;90;Opération;PTH;Prothèse totale de hanche;Générale;II;Sang, implants;oui;13/11/2026;B-1;Confirmé
            """;

    @Test
    void aFullLineIsReadWhole() {
        Reading reading = read(THEATRE);
        assertEquals(List.of(), reading.refused());
        Row row = reading.accepted().getFirst();
        assertEquals(
                new Row(
                        2,
                        new BookingKey("B-1", false),
                        new Row.Patient(
                                "SYNTH",
                                "000123",
                                "DUPONT",
                                "Jeanne",
                                LocalDate.of(1948, 11, 15),
                                "F",
                                new Row.Reach(
                                        List.of("0475 00 11 22", "02/555.11.22"),
                                        "fr",
                                        "Paul Dupont",
                                        "0475 99 88 77")),
                        new Row.Visit(
                                Kind.OPERATION,
                                new Moment("2026-11-24T08:30", Instant.parse("2026-11-24T07:30:00Z"), false),
                                Duration.ofMinutes(90),
                                "Nord",
                                "Orthopédie",
                                "Salle 3",
                                "Dr Essai",
                                new Coded("PTH", "Prothèse totale de hanche", "")),
                        new Row.Preparation(
                                "Générale",
                                2,
                                Set.of(Need.BLOOD, Need.IMPLANT, Need.INTENSIVE_CARE),
                                LocalDate.of(2026, 11, 13),
                                Harm.NOT_SAID),
                        Standing.BOOKED,
                        List.of()),
                row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patientnummer;Familienaam;Voornaam;Geboortedatum;Telefoon;Arts;Datum afspraak;Uur;Soort",
                "Patienten-Nr.;Nachname;Vorname;Geburtsdatum;Telefon;Arzt;Termin;Uhrzeit;Terminart",
                "Patient no.;Surname;First name;Date of birth;Phone;Physician;Appointment date;Time;Appointment type",
                "N° patient;Nom;Prénom;Né(e) le;Tél.;Médecin;Date RDV;Heure;Type de rendez-vous"
            })
    void headersInFourLanguagesAreUnderstood(String header) {
        Reading reading = read(header + "\n77;Peeters;Jan;13/02/1950;0475112233;Dr Test;25/11/2026;09:00;consult\n");
        Row row = reading.accepted().getFirst();
        assertEquals("Peeters", row.patient().family());
        assertEquals(LocalDate.of(1950, 2, 13), row.patient().born());
        assertEquals(List.of("0475112233"), row.patient().reach().phones());
        assertEquals("Dr Test", row.visit().physician());
        assertEquals("2026-11-25T09:00", row.visit().starts().said());
        assertEquals(Kind.CONSULTATION, row.visit().kind());
    }

    @Test
    void valuesSpeakWhereTheHeaderIsSilent() {
        Table table = table("#;Dossier;Z1;Z2;Z3\n1;7;24/11/2026;08:30;0475 11 22 33\n");
        Map<Field, String> columns = Mapping.proposed(table).columns();
        assertEquals("Z1", columns.get(Field.START_DATE));
        assertEquals("Z2", columns.get(Field.START_TIME));
        assertEquals("Z3", columns.get(Field.PHONE_1));
        assertEquals("Dossier", columns.get(Field.PATIENT_NUMBER));
    }

    @Test
    void aMappingThatLacksWhatIsNeededReadsNothing() {
        Table table = table("a;b\n1;2\n");
        var found = new ArrayList<Found>();
        Outcome outcome =
                RESCUE.each(table, Mapping.of(Map.of(Field.PHONE_1, "c"), Map.of(Field.KIND, "?")), found::add);
        assertEquals(
                new Outcome.MappingWrong(List.of(
                        new Mapping.Fault(Mapping.Wrong.FIELD_NEEDED, Field.PATIENT_NUMBER, ""),
                        new Mapping.Fault(Mapping.Wrong.COLUMN_NOT_THERE, Field.PHONE_1, "c"),
                        new Mapping.Fault(Mapping.Wrong.FIELD_NEEDED, Field.START_DATE, ""),
                        new Mapping.Fault(Mapping.Wrong.FIXED_UNKNOWN, Field.KIND, "?"))),
                outcome);
        assertEquals(List.of(), found);
    }

    @Test
    void everyBadLineIsListedWithItsReason() {
        Reading reading = read("""
                dossier;nom;naissance;tel;date;heure;type
                1;A;13/01/1950;0470000001;24/11/2026;8:30;consultation
                ;;13/01/1950;0470000002;24/11/2026;8:30;consultation
                1,23E+10;B;13/01/1950;0470000003;24/11/2026;8:30;consultation
                =1+1;B;13/01/1950;0470000003;24/11/2026;8:30;consultation
                2;B;13/01/1950;0470000003;;8:30;consultation
                3;B;13/01/1950;0470000003;bientôt;8:30;consultation
                4;B;13/01/1950;0470000003;24/11/2026;tôt;consultation
                5;B;13/01/1950;0470000003;24/11/2026;8:30;réunion
                6;B;13/01/1950;0470000003;24/11/2026;8:30;
                ;B;32/01/1950;0470000003;24/11/2026;8:30;consultation
                7;B;13/01/1950
                8;B;13/01/1950;0470000003;24/11/2025;8:30;consultation
                """);
        assertEquals(
                List.of(
                        Reason.PATIENT_MISSING,
                        Reason.NUMBER_ROUNDED,
                        Reason.NUMBER_UNREADABLE,
                        Reason.START_MISSING,
                        Reason.DATE_UNREADABLE,
                        Reason.TIME_UNREADABLE,
                        Reason.KIND_UNKNOWN,
                        Reason.KIND_MISSING,
                        Reason.BIRTH_UNREADABLE,
                        Reason.ROW_SHORT),
                reading.refused().stream().map(Refused::reason).toList());
        assertEquals(
                List.of(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L),
                reading.refused().stream().map(Refused::line).toList());
        assertEquals(
                new Refused(9, "type", "réunion", Reason.KIND_UNKNOWN),
                reading.refused().get(6));
        assertEquals(new Outcome.Counts(12, 1, 10, 0, 1, 0), counts(reading));
    }

    @Test
    void aWordOfThisDepartmentCanBeTaught() {
        Table table = table("dossier;date;type;statut;besoins\n1;24/11/2026;Staff;Reporté;Cell Saver\n");
        Mapping plain = mapping(table);
        assertEquals(
                Reason.KIND_UNKNOWN,
                RESCUE.read(table, plain).refused().getFirst().reason());
        var taught = new Mapping(
                plain.columns(),
                plain.fixed(),
                plain.orders(),
                Map.of("STAFF", Kind.CONSULTATION),
                Map.of("reporte", Standing.CANCELLED),
                Map.of("cell-saver", Need.BLOOD));
        Row row = RESCUE.read(table, taught).accepted().getFirst();
        assertEquals(Standing.CANCELLED, row.standing());
        assertEquals(Set.of(Need.BLOOD), row.preparation().needs());
        assertEquals(List.of(), row.remarks());
    }

    @Test
    void whatIsNotNeededAndCannotBeReadIsLeftOutAndSaid() {
        Reading reading = read("""
                dossier;naissance;sexe;tel;langue;date;heure;durée;asa;sang;interprète;besoins;consentement;statut
                1;32/01/1950;?;12;martien;24/11/2026;8:30;longue;9;peut-être;oui;licorne;hier;en attente
                """);
        Row row = reading.accepted().getFirst();
        assertEquals(
                Set.of(
                        Reason.BIRTH_UNREADABLE,
                        Reason.SEX_UNKNOWN,
                        Reason.PHONE_UNREADABLE,
                        Reason.LANGUAGE_UNKNOWN,
                        Reason.DURATION_UNREADABLE,
                        Reason.ASA_UNKNOWN,
                        Reason.NEED_UNCLEAR,
                        Reason.NEED_UNKNOWN,
                        Reason.CONSENT_UNREADABLE,
                        Reason.STATUS_UNKNOWN),
                Set.copyOf(row.remarks().stream().map(Remark::reason).toList()));
        assertEquals(Set.of(Need.BLOOD, Need.INTERPRETER), row.preparation().needs(), "on the safe side");
        assertEquals(Standing.BOOKED, row.standing());
        assertEquals(10, counts(reading).remarks());
    }

    @Test
    void ofTwoLinesWithOneKeyTheFirstStandsAndTheSecondIsListed() {
        Reading reading = read("""
                dossier;date;heure;no rdv
                1;24/11/2026;8:30;A
                1;24/11/2026;8:30;A
                1;25/11/2026;8:30;A
                2;24/11/2026;8:30;B
                """);
        assertEquals(List.of(new Doubled(3, 2, "A", true), new Doubled(4, 2, "A", false)), reading.doubled());
        assertEquals(List.of(2L, 5L), reading.accepted().stream().map(Row::line).toList());
        assertEquals(new Outcome.Counts(4, 2, 0, 2, 0, 0), counts(reading));
    }

    @Test
    void aLineWithoutANumberOfItsOwnHasTheSameKeyInEveryExport() {
        String first = "dossier;nom;naissance;salle;médecin;date;heure\n1;Dupont;13/01/1950;S 3;Dr X;24/11/2026;8:30\n";
        String later =
                "heure,date,médecin,salle,naissance,nom,dossier\n08:30:00,2026-11-24,DR X,s-3,1950-01-13,DUPONT,1\n08:30:00,2026-11-24,DR Y,s-3,1950-01-13,DUPONT,1\n";
        BookingKey key = read(first).accepted().getFirst().key();
        assertTrue(key.derived());
        assertEquals(64, key.value().length());
        assertEquals(key, read(later).accepted().getFirst().key());
        assertNotEquals(key, read(later).accepted().get(1).key());
    }

    @Test
    void formulasStayTexts() {
        Reading reading = read(
                "dossier;date;motif;tel\n=\"00123\";24/11/2026;\"=HYPERLINK(\"\"http://x\"\")\";=\"0475112233\"\n");
        Row row = reading.accepted().getFirst();
        assertEquals("00123", row.patient().number());
        assertEquals(List.of("0475112233"), row.patient().reach().phones());
        assertEquals(new Coded("", "=HYPERLINK(\"http://x\")", ""), row.visit().reason());
    }

    @Test
    void aNameInOneColumnIsCutOnlyWhereItIsSure() {
        Reading reading = read("""
                patient;naissance;date
                VAN DEN BERG Jan-Willem;13/01/1950;24/11/2026
                Dupont, Jeanne;13/01/1951;24/11/2026
                Anna Maria;13/01/1952;24/11/2026
                """);
        assertEquals(
                List.of("VAN DEN BERG|Jan-Willem", "Dupont|Jeanne", "Anna Maria|"),
                reading.accepted().stream()
                        .map(row -> row.patient().family() + "|" + row.patient().given())
                        .toList());
    }
}
