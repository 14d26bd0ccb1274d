package releve.wardpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import releve.identity.PatientRef;
import releve.journal.Json;
import releve.ward.Place;

final class CopiesTest {
    private static final Instant MADE = Instant.parse("2026-11-21T03:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 synthetic".getBytes(StandardCharsets.US_ASCII);

    private static final WardCopy WARD = new WardCopy(
            "H1",
            "CARD",
            MADE,
            MADE.plusSeconds(8 * 3600),
            MADE,
            "fr",
            "● 04:00",
            List.of("Mode dégradé"),
            List.of(
                    new WardCopy.Bed(new Place("H1", "CARD", "1", "A"), "FREE", null),
                    new WardCopy.Bed(
                            new Place("H1", "CARD", "2", "A"),
                            "TAKEN",
                            new WardCopy.Person(
                                    new PatientRef("H1", "7"),
                                    "ESSAI, Synthétique",
                                    "01/02/1950",
                                    "F",
                                    true,
                                    List.of("▲ pénicilline"),
                                    List.of(new WardCopy.Part("Résumé", List.of("a"), List.of(List.of("b")), "")),
                                    List.of(new WardCopy.Drug("key", "paracétamol 1 g"))))));

    @Test
    void whatIsWrittenIsReadAgain() {
        Copies.Copy copy = Copies.read(Copies.write(WARD, PDF));
        assertEquals(WARD, copy.ward());
        assertArrayEquals(PDF, copy.pdf());
    }

    @Test
    void aPartThatDoesNotBelongThereOrIsMissingIsRefused() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> Copies.read(zip("ward.json", "../pack.pdf")));
        assertThrows(IllegalArgumentException.class, () -> Copies.read(zip("ward.json")));
        assertThrows(IllegalArgumentException.class, () -> Copies.read(new byte[0]));
    }

    @Test
    void aBombIsCutOff() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("ward.json"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 33; i++) {
                zip.write(nothing);
            }
        }
        assertTrue(out.size() < 100_000);
        assertThrows(IllegalArgumentException.class, () -> Copies.read(out.toByteArray()));
    }

    @Test
    void whateverIsChangedNothingElseIsThrown() {
        byte[] whole = Copies.write(WARD, PDF);
        Random random = new Random(20261127);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                Copies.read(changed);
            } catch (IllegalArgumentException sentence) {
                refused++;
            }
        }
        assertTrue(refused > 1000, "only " + refused);
    }

    @Test
    void aShapeWithoutItsNewerPartsIsReadAsBefore() {
        PackHeading plain = PackHeading.read(("{\"site\":\"H1\",\"ward\":\"CARD\",\"made\":\"2026-11-21T03:00:00Z\","
                        + "\"until\":\"2026-11-21T11:00:00Z\",\"asOf\":\"2026-11-21T03:00:00Z\",\"patients\":1,"
                        + "\"kit\":\"K7Q2\",\"salt\":\"00112233445566778899aabbccddeeff\"}")
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(new PackHeading.Kit("K7Q2", "00112233445566778899aabbccddeeff")), plain.kits());
        assertEquals(
                List.of(), Json.read("{\"entries\":[]}", Speech.Returned.class).bundles());
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(PDF);
            }
        }
        return out.toByteArray();
    }
}
