package releve.crisis.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import releve.crisis.log.NoticeTemplate.Placeholder;

/** Templates of the notice: what is known is filled, what is not is named. */
class NoticeTemplateTest {
    private static Map<Placeholder, String> values(String phone) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.PHONE, phone);
        values.put(Placeholder.LEVEL, "tous");
        return values;
    }

    @Test
    void whatIsKnownIsFilledAndALineOfWhichNothingIsKnownIsLeftOut() {
        String template = "A {level}, {level}\n\nB {open}\n\nTél. {phone}.";
        assertEquals("A tous, tous\n\nTél. 0800 $1\\.", NoticeTemplate.filled(template, values("0800 $1\\")));
        assertEquals("A tous, tous", NoticeTemplate.filled(template, values(" ")));
    }

    @Test
    void whatAValueSaysInBracesIsNotFilledAgain() {
        assertEquals("{level}", NoticeTemplate.filled("{phone}", values("{level}")));
    }

    @Test
    void whateverIsInBracesAndUnknownIsNamed() {
        assertEquals(Optional.empty(), NoticeTemplate.unknown("{level} {start} {date} {open} {closed} {phone} }"));
        assertEquals(Optional.of("{cause}"), NoticeTemplate.unknown("{level} {cause}"));
        assertEquals(Optional.of("{Level}"), NoticeTemplate.unknown("{Level}"));
        assertEquals(Optional.of("{level"), NoticeTemplate.unknown("{level\n}"));
        assertEquals(Optional.of("{"), NoticeTemplate.unknown("{{level}}"));
        assertEquals(Optional.of("{}"), NoticeTemplate.unknown("{}"));
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of("{", "}", "level", "{level}", "{phone}", "{open}", "$1", "\\", "\n", "é", " ", "{x}")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    /** No template makes the filling fail; one without a fault leaves no placeholder unfilled. */
    @Property(tries = 3000)
    void aTemplateWithoutAFaultIsFilledWhole(@ForAll("templates") String template) {
        String filled = NoticeTemplate.filled(template, values("0800"));
        if (NoticeTemplate.unknown(template).isEmpty()) {
            assertTrue(!filled.contains("{"), template + " gave " + filled);
        }
    }
}
