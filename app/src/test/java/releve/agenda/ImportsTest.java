package releve.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.agenda.rescue.Field;
import releve.agenda.rescue.Harm;
import releve.agenda.rescue.Hints;
import releve.agenda.rescue.Horizon;
import releve.agenda.rescue.Mapping;
import releve.agenda.rescue.Need;
import releve.agenda.rescue.Outcome;
import releve.agenda.rescue.Rescue;
import releve.agenda.rescue.Setting;
import releve.agenda.rescue.Table;

/** Exports of departments without a feed in a real journal; everybody in them is synthetic. */
class ImportsTest {
    private static final String CSV = """
            N° patient;Nom;Prénom;Date de naissance;Téléphone;Date;Heure;Durée;Médecin;Motif;Besoins;Statut
            P1;Synthétique;Ada;03/11/1957;04 221 22 33;24/11/2026;08:30;45;Dr Tilleul;Chimiothérapie;;prévu
            P2;Synthétique;Bob;29/02/1984;;24/11/2026;09:15;20;Dr Tilleul;Contrôle;interprète;prévu
            P3;Synthétique;Eve;01/01/1990;04 223 22 33;31/31/2026;10:00;20;Dr Tilleul;Contrôle;;prévu
            """;
    private static final Instant FROM = Instant.parse("2026-11-23T23:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-24T23:00:00Z");

    @TempDir
    private Path folder;

    private OpenCouncil house;
    private Imports imports;

    @BeforeEach
    void open() {
        house = new OpenCouncil(folder);
        imports = new Imports(house.journal());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Setting setting(byte[] file) {
        Table table = assertInstanceOf(Table.class, Rescue.open(file, Hints.NONE));
        Mapping mapping = Mapping.proposed(table)
                .withFixed(Field.AUTHORITY, "CHR")
                .withFixed(Field.KIND, "consultation")
                .withFixed(Field.SITE, "CITADELLE");
        return new Setting(Hints.NONE, mapping, List.of(), Horizon.ahead(OpenCouncil.ZONE, LocalDate.of(2026, 11, 21)));
    }

    private Imports.Came take(UUID form, String csv) {
        byte[] file = bytes(csv);
        return imports.take(form, "Oncologie", "agenda.csv", setting(file), file, OpenCouncil.DOCTOR);
    }

    @Test
    void theRowsOfAnExportAreCasesAndABadRowIsListedWithItsReason() {
        var taken = assertInstanceOf(Imports.Came.New.class, take(UUID.randomUUID(), CSV));
        assertEquals(1, taken.reading().refused().size());
        assertEquals(4, taken.reading().refused().getFirst().line());
        List<Judged> cases = house.council.between(FROM, UNTIL);
        assertEquals(2, cases.size());
        Judged chemotherapy = cases.stream()
                .filter(each -> each.of().patient().ref().number().equals("P1"))
                .findFirst()
                .orElseThrow();
        assertEquals("Synthétique, Ada", chemotherapy.of().patient().name());
        assertEquals("04 221 22 33", chemotherapy.of().booking().appointment().phones());
        assertEquals(45, chemotherapy.of().booking().details().minutes());
        assertTrue(chemotherapy.standing().goes(), "protected");
        Judged control = cases.stream()
                .filter(each -> each.of().patient().ref().number().equals("P2"))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of(Need.INTERPRETER), control.meaning().needs());
    }

    @Test
    void theHarmOfADelayComesFromTheExportInItsOwnWordsAndSilenceStaysSilence() {
        take(UUID.randomUUID(), """
                N° patient;Nom;Téléphone;Date;Heure;Risque à 1 semaine;Dommage si reporté 4 semaines;Schade bij 12 weken
                P1;Synthétique;04 221 22 33;24/11/2026;08:30;;récidive possible;grave
                P2;Synthétique;04 221 22 34;24/11/2026;09:30;;;
                """);
        List<Judged> cases = house.council.between(FROM, UNTIL);
        assertEquals(
                List.of(new Harm("", "récidive possible", "grave"), Harm.NOT_SAID),
                cases.stream().map(each -> each.of().booking().details().harm()).toList());
        assertTrue(cases.getFirst().harm().isEmpty(), "a booking's words are no physician's judgement");
    }

    @Test
    void importingTwiceChangesNothingAndARebuildGivesTheSame() {
        take(UUID.randomUUID(), CSV);
        List<Judged> once = house.council.between(FROM, UNTIL);
        take(UUID.randomUUID(), CSV);
        List<Judged> twice = house.council.between(FROM, UNTIL);
        assertEquals(shown(once), shown(twice));
        UUID form = UUID.randomUUID();
        take(form, CSV);
        assertInstanceOf(Imports.Came.Same.class, take(form, CSV));
        assertEquals(3, imports.all().size());
        house.rebuild();
        assertEquals(shown(once), shown(house.council.between(FROM, UNTIL)));
        assertEquals(3, new Imports(house.journal()).all().size());
    }

    private static List<String> shown(List<Judged> cases) {
        return cases.stream()
                .map(each -> each.of().ref() + " " + each.of().booking().appointment())
                .toList();
    }

    @Test
    void aNewerExportMovesAndCancelsWhatTheEarlierOneSaid() {
        String numbered = CSV.replace("N° patient;", "N° patient;N° rendez-vous;")
                .replace("\nP1;", "\nP1;R1;")
                .replace("\nP2;", "\nP2;R2;")
                .replace("\nP3;", "\nP3;R3;");
        take(UUID.randomUUID(), numbered);
        assertEquals(2, house.council.between(FROM, UNTIL).size());
        take(
                UUID.randomUUID(),
                numbered.replace("24/11/2026;08:30", "25/11/2026;08:30")
                        .replace("interprète;prévu", "interprète;annulé"));
        assertEquals(List.of(), shown(house.council.between(FROM, UNTIL)));
    }

    @Test
    void whatCannotBeReadWholeIsNotTakenAtAll() {
        byte[] file = bytes(CSV.replace("24/11/2026", "05/06/2026").replace("31/31/2026", "06/05/2026"));
        var not = assertInstanceOf(
                Imports.Came.Not.class,
                imports.take(UUID.randomUUID(), "Oncologie", "agenda.csv", setting(file), file, OpenCouncil.DOCTOR));
        assertInstanceOf(Outcome.OrderUnclear.class, not.reading().outcome());
        assertEquals(List.of(), imports.all());
    }
}
