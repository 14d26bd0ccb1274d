package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.bundle.Bundle;
import releve.bundle.Checked;
import releve.bundle.SealKey;
import releve.bundle.SealMark;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Json;
import releve.paper.Sheet;
import releve.ward.Item;
import releve.ward.Place;
import releve.wardpc.Copies;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.PackHeading;
import releve.wardpc.Speech;
import releve.wardpc.WardCopy;
import releve.wardpc.node.EventKeys;

/** A ward PC, played by hand, against a real node: enrolled, fetching its pack, handing back what it recorded. */
class WardPcTest {
    private static final Place BED = new Place("CITADELLE", "CARD", "12", "A");
    private static final Item.VitalSigns SIGNS = new Item.VitalSigns(121, 79, 71, null, 98, null, 15, null, null);

    @TempDir
    Path data;

    private OpenPages house;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SealKey key = SealKey.random(new SecureRandom());
    private final List<Handed> noted = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        house = new OpenPages(data);
        house.join("admin", "CARD", releve.access.Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
        client.close();
    }

    private HttpRequest.Builder call(String path, String token) {
        return HttpRequest.newBuilder(URI.create(house.address() + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String path, String token, Object said) throws Exception {
        return client.send(
                call(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.payload(said)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The code from the administrator's page. */
    private String code(String label) throws Exception {
        String page = house.pc("admin")
                .send(
                        "/ward-pcs",
                        "/ward-pcs",
                        Map.of("label", label, "site", "CITADELLE", "ward", "CARD"))
                .body();
        Matcher code = Pattern.compile("class=\"code big\">([^<]+)<").matcher(page);
        assertTrue(code.find(), page);
        return code.group(1);
    }

    private Speech.Welcome enrolled(String label) throws Exception {
        HttpResponse<String> answer =
                post(Speech.ENROL, "", new Speech.Hello(code(label), key.mark().toString()));
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.read(answer.body(), Speech.Welcome.class);
    }

    private EventKeys kits() {
        return new EventKeys(house.journal(), new SecureRandom(), Clock.systemUTC());
    }

    private Speech.Offer offered(Speech.Welcome pc) throws Exception {
        Instant patience = Instant.now().plusSeconds(120);
        while (Instant.now().isBefore(patience)) {
            String body = client.send(call(Speech.PACKS, pc.token()).build(), BodyHandlers.ofString())
                    .body();
            Speech.Offer[] offers = Json.read(body, Speech.Offer[].class);
            if (offers.length > 0) {
                return offers[0];
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no pack was ever ready");
    }

    private byte[] fetched(Speech.Welcome pc) throws Exception {
        Speech.Offer offer = offered(pc);
        HttpResponse<byte[]> answer = client.send(
                call(Speech.PACKS + "/CITADELLE/CARD", pc.token()).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertEquals(
                offer.sha256(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())));
        return answer.body();
    }

    private Bundle sound(byte[] bytes, Speech.Welcome pc) {
        SealMark mark = new SealMark(HexFormat.of().parseHex(pc.mark()));
        if (Bundle.check(bytes, mark) instanceof Checked.Sound sound) {
            return sound.bundle();
        }
        throw new AssertionError("not the node's");
    }

    private void note(String patient, Item item, Place seen) {
        UUID form = UUID.randomUUID();
        Instant event = Instant.now().minus(Duration.ofHours(1));
        noted.add(Handed.sign(
                new Noted(
                        form,
                        "CARD desk",
                        noted.size() + 1,
                        new PatientRef("CHR", patient),
                        form,
                        1,
                        "ward." + item.code() + "/1",
                        new String(Json.payload(item), StandardCharsets.UTF_8),
                        event,
                        event,
                        "Synthetic nurse",
                        seen,
                        event,
                        false,
                        ""),
                key));
    }

    private List<Speech.Answer> handed(Speech.Welcome pc) throws Exception {
        HttpResponse<String> answer = post(Speech.ENTRIES, pc.token(), new Speech.Returned(noted));
        assertEquals(200, answer.statusCode(), answer.body());
        return List.of(Json.read(answer.body(), Speech.Answer[].class));
    }

    @Test
    void aWardsPackIsFetchedAndOpensWithTheCodesOfAllItsKits() throws Exception {
        Speech.Welcome pc = enrolled("CARD desk");
        EventKeys.Made old = kits().make("CITADELLE", new Caller("test", "test"));
        EventKeys.Made fresh = kits().make("CITADELLE", new Caller("test", "test"));
        byte[] bytes = fetched(pc);
        Bundle bundle = sound(bytes, pc);
        PackHeading heading = PackHeading.read(bundle.heading());
        assertEquals(
                List.of(fresh.kit(), old.kit()),
                heading.kits().stream().map(PackHeading.Kit::kit).toList());
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("DUPONT"));

        byte[] salt = heading.kits().get(1).saltBytes();
        Copies.Copy copy =
                Copies.read(bundle.open(old.code().key(salt)).orElseThrow());
        WardCopy.Bed bed = copy.ward().beds().stream()
                .filter(each -> each.person() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(BED, bed.place());
        assertEquals("DUPONT, MARTINE", java.util.Objects.requireNonNull(bed.person()).name());
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
        Matcher file = Pattern.compile("action=\"(/ward-pcs/entries/[0-9a-f]{64}/file)\"").matcher(page);
        assertTrue(file.find());
        Map<String, String> hidden = OpenPages.hidden(page);
        String after = nurse.send(hidden, file.group(1), Map.of()).body();
        assertTrue(after.contains("À décider : 1") && after.contains("Enregistré quand même par Synthetic nurse"), after);
        nurse.send(hidden, file.group(1), Map.of());
        assertEquals(2, house.facts("ward.vital-signs", "patient/CHR/1"), "sent twice, filed once");

        Matcher aside = Pattern.compile("action=\"(/ward-pcs/entries/[0-9a-f]{64}/aside)\"").matcher(after);
        assertTrue(aside.find());
        String without = nurse.send("/ward-pcs/entries", aside.group(1), Map.of()).body();
        assertTrue(without.contains("Écrivez la raison"), without);
        String done = nurse.send("/ward-pcs/entries", aside.group(1), Map.of("reason", "synthetic patient"))
                .body();
        assertTrue(done.contains("Rien n’attend de décision") && done.contains("synthetic patient"), done);
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
        assertEquals(401, post(Speech.ENTRIES, "wrong", new Speech.Returned(List.of())).statusCode());
        assertEquals(401, post(Speech.CHECK, "wrong", Map.of()).statusCode());
        HttpResponse<String> other = client.send(
                call(Speech.PACKS + "/CITADELLE/CHIR", pc.token()).build(), BodyHandlers.ofString());
        assertEquals(404, other.statusCode(), "another ward's pack");
        for (int i = 0; i < 12; i++) {
            post(Speech.CHECK, "wrong", Map.of());
        }
        assertEquals(429, post(Speech.CHECK, "wrong", Map.of()).statusCode());
        assertEquals(
                200,
                client.send(call(Speech.ENTRIES, pc.token()).build(), BodyHandlers.ofString())
                        .statusCode(),
                "the right token never waits for another's guesses");
        OpenPages.Pc admin = house.pc("admin");
        admin.send("/ward-pcs", "/ward-pcs/remove", Map.of("pc", "CARD desk", "reason", "stolen"));
        assertEquals(
                401,
                client.send(call(Speech.ENTRIES, pc.token()).build(), BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void aCodeIsGoodOnceAndJunkIsNoGreeting() throws Exception {
        String code = code("CARD desk");
        assertEquals(400, post(Speech.ENROL, "", new Speech.Hello(code, "no mark")).statusCode());
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
