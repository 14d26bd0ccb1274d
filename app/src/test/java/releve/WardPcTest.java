package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import releve.bundle.Bundle;
import releve.journal.Caller;
import releve.journal.Json;
import releve.paper.Sheet;
import releve.ward.Item;
import releve.ward.Place;
import releve.wardpc.Copies;
import releve.wardpc.PackHeading;
import releve.wardpc.Speech;
import releve.wardpc.WardCopy;
import releve.wardpc.node.EventKeys;

/** A ward PC, played by hand, against a real node: enrolled, fetching its pack, handing back what it recorded. */
class WardPcTest extends PlayedPc {
    @Test
    void aWardsPackIsFetchedAndOpensWithTheCodesOfAllItsKits() throws Exception {
        EventKeys.Made old = kits().make("CITADELLE", new Caller("test", "test"));
        EventKeys.Made fresh = kits().make("CITADELLE", new Caller("test", "test"));
        Speech.Welcome pc = enrolled("CARD desk");
        byte[] bytes = fetched(pc);
        Bundle bundle = sound(bytes, pc);
        PackHeading heading = PackHeading.read(bundle.heading());
        assertEquals(
                List.of(fresh.kit(), old.kit()),
                heading.kits().stream().map(PackHeading.Kit::kit).toList());
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("DUPONT"));

        byte[] salt = heading.kits().get(1).saltBytes();
        Copies.Copy copy = Copies.read(bundle.open(old.code().key(salt)).orElseThrow());
        WardCopy.Bed bed = copy.ward().beds().stream()
                .filter(each -> each.person() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(BED, bed.place());
        assertEquals(
                "DUPONT, MARTINE",
                java.util.Objects.requireNonNull(bed.person()).name());
        assertEquals(3, java.util.Objects.requireNonNull(bed.person()).chart().size());
        assertTrue(new Sheet(copy.pdf()).text().contains("DUPONT"));
        assertTrue(copy.ward().until().isAfter(copy.ward().made().plus(Duration.ofHours(7))));
    }

    @Test
    void fiveEntriesAreFiledOnceAndAConflictIsDecidedOnThePage() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        note("1", SIGNS, BED);
        note("1", new Item.Note(Item.NoteSort.NURSING, "Synthetic: slept well."), BED);
        note("1", new Item.Moved(new Place("CITADELLE", "CARD", "12", "A")), BED);
        note("1", new Item.VitalSigns(251, 80, null, null, null, null, null, null, null), BED);
        note("99", SIGNS, BED);
        assertEquals(
                "[NEW, NEW, SAME, CONFLICTING, REFUSED]",
                handed(pc).stream().map(Speech.Answer::outcome).toList().toString());
        handed(pc);
        assertEquals(1, house.facts("ward.note", "patient/CHR/1"));
        Speech.Reached reached = Json.read(
                client.send(call(Speech.ENTRIES, pc.token()).build(), BodyHandlers.ofString())
                        .body(),
                Speech.Reached.class);
        assertEquals(5, reached.number());

        OpenPages.Pc nurse = house.pc("nurse");
        String page = nurse.get("/ward-pcs/entries").body();
        assertTrue(page.contains("À décider : 2") && page.contains("251/80 mmHg"), page);
        assertTrue(page.contains("Le patient est à CITADELLE CARD 12 A"), page);
        assertFalse(page.contains("[wardpc."), page);
        Matcher file = Pattern.compile("action=\"(/ward-pcs/entries/[0-9a-f]{64}/file)\"")
                .matcher(page);
        assertTrue(file.find());
        Map<String, String> hidden = HiddenFields.of(page);
        String after = nurse.send(hidden, file.group(1), Map.of()).body();
        assertTrue(
                after.contains("À décider : 1") && after.contains("Enregistré quand même par Synthetic nurse"), after);
        nurse.send(hidden, file.group(1), Map.of());
        assertEquals(2, house.facts("ward.vital-signs", "patient/CHR/1"), "sent twice, filed once");

        decideTheOther(nurse, after);
    }

    private static void decideTheOther(OpenPages.Pc nurse, String after) throws Exception {
        Matcher aside = Pattern.compile("action=\"(/ward-pcs/entries/[0-9a-f]{64}/aside)\"")
                .matcher(after);
        assertTrue(aside.find());
        String without =
                nurse.send("/ward-pcs/entries", aside.group(1), Map.of()).body();
        assertTrue(without.contains("Écrivez la raison"), without);
        String done = nurse.send("/ward-pcs/entries", aside.group(1), Map.of("reason", "synthetic patient"))
                .body();
        assertTrue(done.contains("Rien n’attend de décision") && done.contains("synthetic patient"), done);
    }

    @Test
    void whatWaitsForADecisionIsSaidOnTheBoardAndTheChartUntilItIsDecided() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        OpenPages.Pc nurse = house.pc("nurse");
        String link = "<a href=\"/ward-pcs/entries\">Décider</a>";
        for (String path : List.of("/ward/CITADELLE/CARD", "/patient/CHR/1")) {
            assertFalse(nurse.get(path).body().contains("attend une décision"), path);
        }
        note("1", new Item.VitalSigns(251, 80, null, null, null, null, null, null, null), BED);
        note("99", SIGNS, BED);
        handed(pc);
        String board = nurse.get("/ward/CITADELLE/CARD").body();
        assertTrue(board.contains("2 saisies de PC de service attendent une décision") && board.contains(link), board);
        for (String path : List.of("/patient/CHR/1", "/patient/CHR/1/drugs")) {
            String chart = nurse.get(path).body();
            assertTrue(
                    chart.contains("1 saisie d’un PC de service attend une décision") && chart.contains(link), chart);
        }
        String read = house.pc("doctor").get("/patient/CHR/1").body();
        assertTrue(read.contains("attend une décision"), read);
        String other = house.pc("beds").get("/ward/CITADELLE/CHIR").body();
        assertTrue(other.contains("<table class=\"board\"") && !other.contains("décision"), other);

        String page = nurse.get("/ward-pcs/entries").body();
        for (Matcher aside = Pattern.compile("\"(/ward-pcs/entries/[0-9a-f]{64}/aside)\"")
                        .matcher(page);
                aside.find(); ) {
            nurse.send("/ward-pcs/entries", aside.group(1), Map.of("reason", "synthetic"));
        }
        for (String path : List.of("/ward/CITADELLE/CARD", "/patient/CHR/1")) {
            assertFalse(nurse.get(path).body().contains("décision"), path);
        }
    }

    @Test
    void aBedManagerSeesThatSomethingWaitsButNotWhatANurseWrote() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        note("1", new Item.VitalSigns(251, 80, null, null, null, null, null, null, null), BED);
        handed(pc);
        OpenPages.Pc beds = house.pc("beds");
        String page = beds.get("/ward-pcs/entries").body();
        assertTrue(page.contains("À décider : 1") && !page.contains("251/80"), page);
        assertFalse(page.contains("/file\""), page);
        house.join("stranger", "CHIR", releve.access.Role.NURSE);
        assertTrue(house.pc("stranger").get("/ward-pcs/entries").body().contains("À décider : 0"));
    }

    @Test
    void theGreenListSaysWhatAPcFoundOfItselfAndThatItDidNotLookThisShift() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        String before = house.pc("beds").get("/ward-pcs").body();
        assertTrue(before.contains("pas contrôlé pendant ce poste"), before);
        assertFalse(before.contains("action=\"/ward-pcs\""), "a bed manager makes no codes");
        var check = new Speech.SelfCheck(
                Instant.now(),
                "Synthetic nurse",
                List.of(
                        new Speech.SelfCheck.Part("pack", Speech.SelfCheck.Finding.GOOD, "4 min"),
                        new Speech.SelfCheck.Part("battery", Speech.SelfCheck.Finding.BAD, "7 %")));
        assertEquals(204, post(Speech.CHECK, pc.token(), check).statusCode());
        String after = house.pc("beds").get("/ward-pcs").body();
        assertTrue(after.contains("■</span> en défaut") && after.contains("7 %"), after);
        assertEquals(400, post(Speech.CHECK, pc.token(), Map.of("at", "never")).statusCode());
        assertEquals(400, post(Speech.CHECK, pc.token(), Map.of("by", "x")).statusCode());
    }

    @Test
    void withoutItsTokenNothingIsAnsweredAndARemovedPcHasNone() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        for (String path : List.of(Speech.PACKS, Speech.PACKS + "/CITADELLE/CARD", Speech.ENTRIES)) {
            HttpResponse<String> answer = client.send(call(path, "x".repeat(43)).build(), BodyHandlers.ofString());
            assertEquals("401 {\"code\":\"no-such-pc\"}", answer.statusCode() + " " + answer.body(), path);
        }
        assertEquals(
                401,
                post(Speech.ENTRIES, "wrong", new Speech.Returned(List.of())).statusCode());
        assertEquals(401, post(Speech.CHECK, "wrong", Map.of()).statusCode());
        HttpResponse<String> other =
                client.send(call(Speech.PACKS + "/CITADELLE/CHIR", pc.token()).build(), BodyHandlers.ofString());
        assertEquals(404, other.statusCode(), "another ward's pack");
        OpenPages.Pc admin = house.pc("admin");
        admin.send("/ward-pcs", "/ward-pcs/remove", Map.of("pc", "CARD desk", "reason", "stolen"));
        assertEquals(
                401,
                client.send(call(Speech.ENTRIES, pc.token()).build(), BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void whoeverGuessesTokensWaitsAndNobodyElse() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        int status = 401;
        for (int i = 0; i < 60 && status == 401; i++) {
            status = post(Speech.CHECK, "wrong", Map.of()).statusCode();
        }
        assertEquals(429, status, "whoever guesses waits");
        assertEquals(
                200,
                client.send(call(Speech.ENTRIES, pc.token()).build(), BodyHandlers.ofString())
                        .statusCode(),
                "the right token never waits for another's guesses");
    }

    @Test
    void aCodeIsGoodOnceAndJunkIsNoGreeting() throws Exception {
        String code = code("CARD desk");
        assertEquals(
                400, post(Speech.ENROL, "", new Speech.Hello(code, "no mark")).statusCode());
        assertEquals(400, post(Speech.ENROL, "", Map.of()).statusCode());
        String mark = key.mark().toString();
        assertEquals(200, post(Speech.ENROL, "", new Speech.Hello(code, mark)).statusCode());
        HttpResponse<String> again = post(Speech.ENROL, "", new Speech.Hello(code, mark));
        assertEquals("401 {\"code\":\"wrong-code\"}", again.statusCode() + " " + again.body());
        house.journal().read().entries(0, entry -> {
            String payload = new String(house.journal().read().payload(entry.seq()), StandardCharsets.UTF_8);
            assertFalse(payload.contains(code), "the code is in no entry");
        });
    }

    @Test
    void theNodesKeysAreItsOwnersAloneAndStayTheSameAcrossARestart() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        for (String file : List.of("pack.seal", "pack.lock")) {
            Path path = data.resolve("keys").resolve(file);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
        kits().make("CITADELLE", new Caller("test", "test"));
        house.restart();
        sound(fetched(pc), pc);
    }
}
