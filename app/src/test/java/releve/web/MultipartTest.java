package releve.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Forms with files, as browsers send them and as nobody should. */
class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryX1";
    private static final String SEAM = "------WebKitFormBoundaryX1";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Form parse(String body) {
        return Multipart.parse(TYPE, bytes(body));
    }

    private static String part(String head, String content) {
        return SEAM + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    private static String end() {
        return SEAM + "--\r\n";
    }

    @Test
    void fieldsAndAFileAreReadAsABrowserSendsThem() {
        Form form = parse(part("name=\"what\"", "Réunion à 14h\r\n—suite")
                + part("name=\"sort\"", "TASK")
                + part(
                        "name=\"file\"; filename=\"plan %22B%22.pdf\"\r\nContent-Type: application/pdf",
                        "%PDF-1.7\r\n--\r\n")
                + part("name=\"empty\"", "")
                + end());
        assertEquals("Réunion à 14h\r\n—suite", form.raw("what").orElseThrow());
        assertEquals("TASK", form.text("sort"));
        assertEquals("", form.raw("empty").orElseThrow());
        Upload file = form.file("file").orElseThrow();
        assertEquals("plan \"B\".pdf", file.name());
        assertEquals("%PDF-1.7\r\n--\r\n", new String(file.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aFieldForAFileThatNobodyChoseIsNoFile() {
        Form form = parse(part("name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream", "") + end());
        assertTrue(form.file("file").isEmpty());
    }

    @Test
    void aNameIsOnlyANameWhateverPathItWas() {
        for (String sent : List.of("../../etc/passwd", "C:\\Users\\x\\passwd", "/passwd", "passwd\u0007")) {
            Form form = parse(part("name=\"file\"; filename=\"" + sent + "\"", "x") + end());
            assertEquals("passwd", form.file("file").orElseThrow().name(), sent);
        }
        Form form = parse(part("name=\"file\"; filename=\"" + "😀".repeat(400) + "\"", "x") + end());
        String name = form.file("file").orElseThrow().name();
        assertEquals(Upload.LONGEST_NAME, name.codePointCount(0, name.length()), "cut between letters, not within one");
    }

    @Test
    void whatNoBrowserSendsIsRefused() {
        for (String body : List.of(
                "",
                SEAM,
                SEAM + "\r\n",
                "x" + end(),
                part("name=\"a\"", "1"),
                SEAM + "\r\n\r\nno head\r\n" + end(),
                SEAM + "\r\nContent-Type: text/plain\r\n\r\nx\r\n" + end(),
                part("filename=\"x\"", "1") + end(),
                part("name=\"f\"; filename=\"x\"", "1") + part("name=\"f\"; filename=\"y\"", "2") + end(),
                SEAM + "\r\nContent-Disposition: form-data; name=\"a\"; x=\"" + "y".repeat(5000) + "\"\r\n\r\n1\r\n"
                        + end(),
                part("name=\"a\"", "1").repeat(101) + end())) {
            BadRequest refused = assertThrows(BadRequest.class, () -> parse(body), body);
            assertTrue(refused.status() == 400 || refused.status() == 413, body);
        }
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=\"é\"",
                "multipart/form-data; boundary=\"" + "b".repeat(71) + "\"")) {
            assertThrows(BadRequest.class, () -> Multipart.parse(type, bytes(part("name=\"a\"", "1") + end())), type);
        }
    }

    @Property(tries = 300)
    void everyFileComesOutAsItWentIn(@ForAll byte[] content, @ForAll byte[] text) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes(SEAM + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n" + SEAM + "\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n"));
        body.writeBytes(text);
        body.writeBytes(bytes("\r\n" + end()));
        Form form = Multipart.parse(TYPE, body.toByteArray());
        assertArrayEquals(content, form.file("f").orElseThrow().bytes());
        assertEquals(new String(text, StandardCharsets.UTF_8), form.raw("t").orElseThrow());
    }

    /** A good body with bytes changed, cut or doubled: a form or a refusal, and nothing else. */
    @Property(tries = 4000)
    void aDamagedBodyIsAFormOrARefusal(@ForAll int seed) {
        Random chance = new Random(seed);
        byte[] body = bytes(part("name=\"a\"", "1")
                + part("name=\"f\"; filename=\"x.pdf\"\r\nContent-Type: application/pdf", "%PDF-\r\n--x")
                + end());
        for (int i = chance.nextInt(4); i >= 0; i--) {
            if (body.length == 0) {
                break;
            }
            int at = chance.nextInt(body.length);
            switch (chance.nextInt(3)) {
                case 0 -> body[at] = (byte) chance.nextInt(256);
                case 1 -> body = Arrays.copyOf(body, at);
                default -> {
                    byte[] longer = new byte[body.length + at];
                    System.arraycopy(body, 0, longer, 0, body.length);
                    System.arraycopy(body, 0, longer, body.length, at);
                    body = longer;
                }
            }
        }
        byte[] sent = body;
        try {
            Form form = Multipart.parse(TYPE, sent);
            assertTrue(form.file("f")
                    .map(each -> each.bytes().length <= sent.length)
                    .orElse(true));
        } catch (BadRequest refused) {
            assertTrue(refused.textKey().startsWith("web.bad."));
        }
    }
}
