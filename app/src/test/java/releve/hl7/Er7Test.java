package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class Er7Test {

    @Test
    void delimitersAndLineBreaksAreEscaped() {
        assertEquals("a\\F\\b\\S\\c\\R\\d\\E\\e\\T\\f\\.br\\g\\X0D\\", Er7.text("a|b^c~d\\e&f\ng\r"));
        assertEquals("Élodie #1", Er7.text("Élodie #1"));
    }

    @Test
    void trailingEmptyPartsAreLeftOut() {
        assertEquals("a^^c", Er7.components("a", "", "c", "", ""));
        assertEquals("PID|1||x\r", Er7.segment("PID", "1", "", "x", "", ""));
        assertEquals("ZZZ\r", Er7.segment("ZZZ"));
        assertEquals("MSH|^~\\&|APP\r", Er7.segment("MSH", "APP"));
        assertEquals("a^b~c", Er7.repetitions(Er7.components("a", "b"), "c"));
    }

    @Test
    void twoQuotesAsTextDeleteNothing() {
        Segment read = written("\"\"");
        assertEquals("\"\"", read.text(3));
        assertEquals(Presence.VALUED, read.presence(3));
    }

    @Property(tries = 1000)
    void whateverIsWrittenIsReadAsItWas(@ForAll("texts") String text) {
        assertEquals(text, written(text).text(3));
        assertEquals(text.isEmpty() ? 0 : 1, written(text).repetitions(3).size());
    }

    @Property(tries = 300)
    void neighboursDoNotMix(@ForAll("texts") String one, @ForAll("texts") String two) {
        String field = Er7.repetitions(Er7.components(one, "x", two, "x"), Er7.components("", two, "x"));
        Segment read = Samples.read(Samples.message(Er7.segment("NTE", "1", "", field)))
                .find("NTE")
                .orElseThrow();
        assertEquals(one, read.text(3, 1));
        assertEquals(two, read.text(3, 3));
        assertEquals(two, read.repetitions(3).get(1).text(2));
    }

    private static Segment written(String text) {
        String segment = Er7.segment("NTE", "1", "", Er7.text(text), "x");
        return Samples.read(Samples.message(segment)).find("NTE").orElseThrow();
    }

    /** All text a character set can carry, rich in what has a meaning in HL7. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of(
                "|",
                "^",
                "~",
                "\\",
                "&",
                "#",
                "\"\"",
                "\n",
                "\r",
                "\r\n",
                "\\F\\",
                "\\X41\\",
                ".br",
                "\\.br\\",
                "MSH|",
                "\u000B",
                "\u001C",
                "\u0000",
                "é",
                "€",
                "\uD83D\uDE91",
                "\uFEFF",
                "\u0085",
                " ");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8).map(Er7Test::encodable);
        return Arbitraries.oneOf(odd, any).list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
