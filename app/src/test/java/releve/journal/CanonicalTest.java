package releve.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private static final ObjectMapper JSON = new JsonMapper();

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point > 0xFFFF || !Character.isSurrogate((char) point.intValue()))
                .edgeCases(edges ->
                        edges.add(0, 8, 9, 10, 12, 13, 31, 34, 47, 92, 127, 128, 0x7FF, 0x800, 0xFFFF, 0x10000))
                .list()
                .ofMaxSize(40)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    /** RFC 8785, 3.2.2.2, in other words than the writer's: what a plain JSON library reads back, and the shortest escapes. */
    @Property
    void aStringIsReadBackAndEscapedAsTheRfcSays(@ForAll("anyText") String text) throws Exception {
        String written = new Canonical().string(text).toString();
        assertEquals(text, JSON.readValue(written, String.class));
        StringBuilder expected = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> expected.append("\\\"");
                case '\\' -> expected.append("\\\\");
                case 8 -> expected.append("\\b");
                case 9 -> expected.append("\\t");
                case 10 -> expected.append("\\n");
                case 12 -> expected.append("\\f");
                case 13 -> expected.append("\\r");
                default -> {
                    if (point < 0x20) {
                        expected.append(String.format("\\u%04x", point));
                    } else {
                        expected.appendCodePoint(point);
                    }
                }
            }
        });
        assertArrayEquals(
                expected.append('"').toString().getBytes(UTF_8),
                new Canonical().string(text).toBytes());
    }

    @Property
    void anEntryHasItsMembersInOrderAsAPlainLibrarySortsThem(
            @ForAll("anyText") String actor,
            @ForAll("anyText") String subject,
            @ForAll @LongRange(min = 0, max = Rfc3339.LAST) long time)
            throws Exception {
        byte[] digest = new Sha256().of(actor.getBytes(UTF_8));
        Line.Row row = new Line.Row(7, time, 3, actor, "nurse", "test.note/1", subject, digest, digest, null);
        ObjectNode json = JSON.createObjectNode();
        json.put("actor", actor).put("digest", HexFormat.of().formatHex(digest)).put("kind", "test.note/1");
        json.put("log", "abc")
                .put("prev", "00".repeat(32))
                .put("role", "nurse")
                .put("seq", 7)
                .put("subject", subject);
        json.put("tick", 3).put("time", Rfc3339.text(time));
        String written = new Leaf(new Sha256()).text("abc", Leaf.NOTHING_BEFORE, row);
        assertEquals(json, JSON.readTree(written));
        assertEquals(
                json.propertyStream().map(java.util.Map.Entry::getKey).toList(),
                JSON.readTree(written)
                        .propertyStream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
        assertEquals(time, Instant.parse(Rfc3339.text(time)).toEpochMilli());
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Canonical().string("a\uD83D"));
        assertThrows(IllegalArgumentException.class, () -> new Canonical().string("\uDE91b"));
    }
}
