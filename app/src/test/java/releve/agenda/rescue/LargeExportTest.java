package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static releve.agenda.rescue.Exports.RESCUE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest export that is taken: 200,000 rows, of which known shares are bad, doubled or outside the days of interest. */
class LargeExportTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Test
    void ofTwoHundredThousandRowsEachIsAccountedFor(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("agenda.csv");
        write(file);
        Table table;
        try (InputStream in = Files.newInputStream(file)) {
            table = assertInstanceOf(Table.class, Rescue.open(in, Hints.NONE));
        }
        assertEquals(Limits.ROWS, table.rows());
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        var last = new AtomicReference<>("");
        Outcome outcome = RESCUE.each(table, Exports.mapping(table), found -> {
            switch (found) {
                case Refused refused -> reasons.merge(refused.reason(), 1, Integer::sum);
                case Row row -> last.set(row.line() + " " + row.patient().family());
                case Doubled ignored -> {}
                case Outside ignored -> {}
            }
        });
        // of each 100 rows: 1 without a patient, 1 with a bad date, 1 too short, 1 doubled, 1 of last year
        int hundreds = Limits.ROWS / 100;
        assertEquals(
                new Outcome.Taken(new Outcome.Counts(Limits.ROWS, 95 * hundreds, 3 * hundreds, hundreds, hundreds, 0)),
                outcome);
        assertEquals(
                Map.of(
                        Reason.PATIENT_MISSING, hundreds,
                        Reason.DATE_UNREADABLE, hundreds,
                        Reason.ROW_SHORT, hundreds),
                reasons);
        assertEquals("200001 Noël199999", last.get());
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("ISO-8859-1"))) {
            out.write(
                    "N° dossier;Nom;Prénom;Date de naissance;GSM;Service;Médecin;Date RDV;Heure;Durée;Type;Motif;N° RDV\r\n");
            for (int i = 0; i < Limits.ROWS; i++) {
                int kind = i % 100;
                String number = kind == 1 ? "" : "" + (100_000 + i);
                String name = kind == 1 ? "" : "Noël" + i;
                LocalDate day = Exports.TODAY.plusDays(i % 90).minusYears(kind == 5 ? 1 : 0);
                String date = kind == 2 ? "31/02/2026" : DAY.format(day);
                String booking = "R" + (kind == 4 ? i - 4 : i);
                out.write(number + ";" + name + ";Test;13/01/19" + (10 + kind % 90)
                        + ";0470 00 00 00;Cardiologie;Dr Essai;" + date
                        + (kind == 3 ? "" : ";08:30;20;consultation;\"Contrôle; suite\";" + booking) + "\r\n");
            }
        }
    }
}
