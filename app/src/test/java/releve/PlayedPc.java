package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import releve.bundle.Bundle;
import releve.bundle.Checked;
import releve.bundle.SealKey;
import releve.bundle.SealMark;
import releve.identity.PatientRef;
import releve.journal.Json;
import releve.ward.Item;
import releve.ward.Place;
import releve.wardpc.Handed;
import releve.wardpc.Noted;
import releve.wardpc.Speech;
import releve.wardpc.node.EventKeys;

/** A ward PC played by hand, against a real node. */
class PlayedPc {
    static final Place BED = new Place("CITADELLE", "CARD", "12", "A");
    static final Item.VitalSigns SIGNS = new Item.VitalSigns(121, 79, 71, null, 98, null, 15, null, null);

    @TempDir
    Path data;

    OpenPages house;
    final HttpClient client = HttpClient.newHttpClient();
    final SealKey key = SealKey.random(new SecureRandom());
    final List<Handed> noted = new ArrayList<>();

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

    HttpRequest.Builder call(String path, String token) {
        return HttpRequest.newBuilder(URI.create(house.address() + path)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> post(String path, String token, Object said) throws Exception {
        return client.send(
                call(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.payload(said)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The code from the administrator's page. */
    String code(String label) throws Exception {
        String page = house.pc("admin")
                .send("/ward-pcs", "/ward-pcs", Map.of("label", label, "site", "CITADELLE", "ward", "CARD"))
                .body();
        Matcher code = Pattern.compile("class=\"code big\">([^<]+)<").matcher(page);
        assertTrue(code.find(), page);
        return code.group(1);
    }

    Speech.Welcome enrolled(String label) throws Exception {
        HttpResponse<String> answer =
                post(Speech.ENROL, "", new Speech.Hello(code(label), key.mark().toString()));
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.read(answer.body(), Speech.Welcome.class);
    }

    EventKeys kits() {
        return new EventKeys(house.journal(), new SecureRandom(), Clock.systemUTC());
    }

    Speech.Offer offered(Speech.Welcome pc) throws Exception {
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

    byte[] fetched(Speech.Welcome pc) throws Exception {
        Speech.Offer offer = offered(pc);
        HttpResponse<byte[]> answer =
                client.send(call(Speech.PACKS + "/CITADELLE/CARD", pc.token()).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertEquals(
                offer.sha256(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())));
        return answer.body();
    }

    Bundle sound(byte[] bytes, Speech.Welcome pc) {
        SealMark mark = new SealMark(HexFormat.of().parseHex(pc.mark()));
        if (Bundle.check(bytes, mark) instanceof Checked.Sound sound) {
            return sound.bundle();
        }
        throw new AssertionError("not the node's");
    }

    void note(String patient, Item item, Place seen) {
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

    List<Speech.Answer> handed(Speech.Welcome pc) throws Exception {
        HttpResponse<String> answer = post(Speech.ENTRIES, pc.token(), new Speech.Returned(noted));
        assertEquals(200, answer.statusCode(), answer.body());
        return List.of(Json.read(answer.body(), Speech.Answer[].class));
    }
}
