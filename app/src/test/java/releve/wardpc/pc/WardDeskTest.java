package releve.wardpc.pc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.TestBrowser;
import releve.journal.Verified;
import releve.journal.Verifier;

/** The ward PC as a nurse meets it, with a node that is there, gone, or somebody else. */
final class WardDeskTest {
    @TempDir
    private Path data;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(data);
        assertEquals(List.of(), desk.round().trouble());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void withTheNodeGoneTheCodeOpensBoardChartsSearchAndTheWholePack() throws Exception {
        desk.node.close();
        assertEquals("pc.link.silent", desk.round().trouble().getFirst().key());
        TestBrowser nurse = desk.nurse();
        String board = nurse.get("/ward").body();
        assertTrue(board.contains("SYNTHÉTIQUE-1 Zoë") && board.contains("Allergie : pénicilline"), board);
        assertTrue(board.contains("■") && board.contains("Données au 27/11/2026 07:57"), board);
        assertTrue(board.contains("Mode dégradé – groupe"), "what was declared stands on the page");
        assertTrue(board.contains("Confidentiel"), "who is confidential is marked");
        String chart = nurse.get(Desk.patient(1)).body();
        assertTrue(chart.contains("Amoxiclav") && chart.contains("Données au 27/11/2026 07:57"), chart);
        assertTrue(chart.contains("Aucun résultat"), chart);
        String found = nurse.get("/found?q=synthetique-2").body();
        assertTrue(found.contains(Desk.patient(2)) && !found.contains(Desk.patient(1)), found);
        assertEquals(
                new String(Specimens.PDF, StandardCharsets.US_ASCII),
                nurse.get("/packs/pdf").body());
        assertTrue(nurse.get("/packs").body().contains("Le nœud ne répond pas"));
    }

    @Test
    void aSlipInTheCodeIsToldFromAnotherKitsCode() throws Exception {
        String right = desk.node.code.printed();
        char wrong = right.charAt(0) == 'A' ? 'B' : 'A';
        assertTrue(
                desk.guest().signIn("Anaïs", wrong + right.substring(1)).body().contains("Faute de frappe"));
        try (FakeNode other = new FakeNode()) {
            String answer = desk.guest().signIn("Anaïs", other.code.printed()).body();
            assertTrue(answer.contains("n’ouvre aucun dossier"), answer);
        }
        assertTrue(desk.guest().signIn("?", right).body().contains("comme sur votre badge"));
        assertEquals(
                303,
                desk.guest()
                        .signIn(
                                "Anaïs",
                                right.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .statusCode());
    }

    @Test
    void whoCameInWithTheCodeChoosesAPinThatOpensTheSameAndNothingElseDoes() throws Exception {
        TestBrowser nurse = desk.nurse();
        Map<String, String> easy =
                Map.of("old", desk.node.code.printed(), "fresh", "1234567890", "again", "1234567890");
        assertTrue(nurse.fill("/my-secret", "/my-secret", easy).body().contains("se devine"));
        Map<String, String> pin = Map.of("old", desk.node.code.printed(), "fresh", "7391840265", "again", "7391840265");
        assertEquals(303, nurse.fill("/my-secret", "/my-secret", pin).statusCode());
        desk.restart();
        assertTrue(desk.in(Desk.NURSE, "7391840265").get("/ward").body().contains("SYNTHÉTIQUE-1"));
        assertEquals(422, desk.guest().signIn(Desk.NURSE, "7391840266").statusCode());
        assertEquals(422, desk.guest().signIn("Somebody Else", "7391840265").statusCode());
        String kept = FakeNode.text(Files.readAllBytes(data.resolve("keys/wardpc.pins")));
        assertFalse(kept.contains("7391840265"));
    }

    @Test
    void aPcLeftAloneLocksAndForgetsItsKeys() throws Exception {
        TestBrowser nurse = desk.nurse();
        assertEquals(200, nurse.get("/ward").statusCode());
        desk.clock.pass(Duration.ofMinutes(6));
        assertTrue(TestBrowser.location(nurse.get("/ward")).startsWith("/locked"));
        nurse.fill("/locked", "/locked", Map.of("secret", desk.node.code.printed()));
        assertEquals(200, nurse.get("/ward").statusCode());
    }

    @Test
    void aPackPastItsEndOpensOnlyAfterSayingSoAndIsMarkedEverywhere() throws Exception {
        desk.node.close();
        desk.clock.pass(Duration.ofHours(9));
        TestBrowser nurse = desk.nurse();
        String asked = nurse.get("/ward").body();
        assertTrue(asked.contains("Je sais que ce dossier est périmé") && !asked.contains("SYNTHÉTIQUE-1"), asked);
        assertFalse(nurse.get(Desk.patient(1)).body().contains("Amoxiclav"));
        assertFalse(nurse.get("/packs/pdf").body().startsWith("%PDF"));
        assertEquals(422, nurse.send(asked, "/packs/old", Map.of()).statusCode());
        assertEquals("/ward", TestBrowser.location(nurse.send(asked, "/packs/old", Map.of("known", "yes"))));
        for (String page : List.of("/ward", Desk.patient(1), "/found?q=zoe", "/packs", "/entries")) {
            assertTrue(nurse.get(page).body().contains("PÉRIMÉ"), page);
        }
        assertTrue(
                desk.in("Other Nurse", desk.node.code.printed())
                        .get("/ward")
                        .body()
                        .contains("Je sais"),
                "each says so");
    }

    @Test
    void aTamperedPackIsRefusedWithASentenceAndTheOneBeforeItIsShown() throws Exception {
        desk.clock.pass(Duration.ofMinutes(5));
        desk.node.offer(desk.clock.instant());
        assertEquals(1, desk.round().packs());
        Path newest = packs().getLast();
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 4;
        Files.write(newest, bytes);
        String board = desk.nurse().get("/ward").body();
        assertTrue(board.contains("Le dossier 27/11/2026 08:05 a été refusé : modifié depuis sa signature"), board);
        assertTrue(board.contains("Montré à sa place : celui du 27/11/2026 07:57"), board);
        assertTrue(board.contains("SYNTHÉTIQUE-1") && board.contains("Données au 27/11/2026 07:57"), board);
    }

    @Test
    void withNoPackAtAllTheWayInSaysWhereThePrintedOneIs() throws Exception {
        for (Path pack : packs()) {
            Files.delete(pack);
        }
        String page = desk.guest().get("/sign-in").body();
        assertTrue(page.contains("Aucun dossier utilisable") && page.contains("classeur de secours"), page);
        assertTrue(desk.guest().signIn("Anaïs", desk.node.code.printed()).body().contains("Prenez le dossier imprimé"));
    }

    @Test
    void nothingOfAPatientLiesInClearOnTheDisk() throws Exception {
        TestBrowser nurse = desk.nurse();
        nurse.fill(
                Desk.patient(1) + "/record/note",
                Desk.patient(1) + "/record/note",
                Map.of("sort", "NURSING", "text", "Zoë dort enfin"));
        assertTrue(nurse.get("/entries").body().contains("Zoë dort enfin"));
        desk.stop();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                for (String secret : List.of("Zoë", "SYNTH", "dort enfin", "900001", "Amoxiclav", Desk.NURSE)) {
                    assertFalse(bytes.contains(secret), file + " holds " + secret);
                }
            }
        }
    }

    @Test
    void aClockThatDiffersIsSaidAndTheNodesTimeIsUsed() throws Exception {
        desk.node.now = () -> desk.clock.instant().plus(Duration.ofMinutes(47));
        desk.round();
        desk.node.close();
        desk.restart();
        TestBrowser nurse = desk.nurse();
        assertTrue(nurse.get("/ward").body().contains("retarde de 47 min"));
        String form = nurse.get(Desk.patient(1) + "/record/vital-signs").body();
        assertTrue(form.contains("value=\"08:47\""), form);
        assertEquals("pc.link.silent", desk.round().trouble().getFirst().key());
    }

    @Test
    void aPcThatIsOlderThanItsPackSaysThatItsClockIsWrong() throws Exception {
        desk.node.close();
        desk.clock.pass(Duration.ofDays(-400));
        assertTrue(desk.nurse().get("/ward").body().contains("L’horloge de ce PC est fausse"));
    }

    @Test
    void theSelfCheckWantsTheDigitsOfThePageThatWasPrintedLastAndTellsTheNode() throws Exception {
        TestBrowser nurse = desk.nurse();
        assertTrue(nurse.get("/ward").body().contains("Vérification du PC à faire"));
        assertTrue(nurse.fill("/check", "/check", Map.of("digits", "12345678"))
                .body()
                .contains("Ce ne sont pas"));
        try (ServerSocket paper = new ServerSocket(0)) {
            assertTrue(nurse.get("/check/sheet").body().startsWith("%PDF"), "the browser prints it, too");
            assertTrue(new PagePrinter("127.0.0.1", paper.getLocalPort()).send(Specimens.PDF));
            assertFalse(new PagePrinter("127.0.0.1", 1).send(Specimens.PDF), "nothing listens there");
        }
        assertEquals(
                303, nurse.fill("/check", "/check", Map.of("untried", "yes")).statusCode());
        desk.round();
        var check = desk.node.checks.getFirst();
        assertEquals(1, desk.node.checks.size());
        assertTrue(check.parts().stream()
                .anyMatch(part -> part.what().equals("pack") && part.figure().equals("3 min")));
        assertTrue(check.parts().stream()
                .anyMatch(part ->
                        part.what().equals("certificate") && part.figure().matches("\\d+ d")));
        assertTrue(check.parts().stream()
                .anyMatch(part ->
                        part.what().equals("printer") && part.finding().name().equals("BAD")));
        desk.round();
        assertEquals(1, desk.node.checks.size(), "told once");
        assertFalse(nurse.get("/ward").body().contains("Vérification du PC à faire"));
    }

    @Test
    void theWholePackGoesToThePrinterByteForByte(@TempDir Path other) throws Exception {
        try (ServerSocket paper = new ServerSocket(0);
                Desk printing = new Desk(other, "127.0.0.1:" + paper.getLocalPort())) {
            printing.round();
            printing.node.close();
            var printed = CompletableFuture.supplyAsync(() -> {
                try (Socket socket = paper.accept()) {
                    return socket.getInputStream().readAllBytes();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            String said =
                    printing.nurse().fill("/packs", "/packs/print", Map.of()).body();
            assertTrue(said.contains("Envoyé à l’imprimante"), said);
            assertArrayEquals(Specimens.PDF, printed.get());
        }
    }

    @Test
    void theFolderHoldsASoundJournalThatAnyVerifyReads() throws Exception {
        desk.nurse()
                .fill(Desk.patient(1) + "/record/vital-signs", Desk.patient(1) + "/record/vital-signs", Desk.pulse(72));
        desk.stop();
        assertInstanceOf(Verified.Sound.class, Verifier.journal(data).verify());
    }

    private List<Path> packs() throws Exception {
        try (Stream<Path> files = Files.walk(data.resolve("packs"))) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .sorted()
                    .toList();
        }
    }
}
