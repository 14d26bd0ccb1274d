package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reading all components at once gives what reading them one by one gives. */
class ComponentsTest {
    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of("^", "&", "\\", "\\T\\", "\"\"", "\n", "a", "é", "12", " ", "~")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void allComponentsAreThoseReadOneByOne(@ForAll("fields") String field) {
        byte[] bytes =
                ("MSH|^~\\&|A|B|||2026||ADT^A01|1|P|2.5\rZZZ|" + field + "|x\r").getBytes(StandardCharsets.UTF_8);
        if (!(Message.read(bytes, new Defaults(StandardCharsets.UTF_8, ZoneOffset.UTC))
                instanceof Read.Readable(Message message))) {
            throw new AssertionError("a message with a header is readable");
        }
        for (Segment segment : message.segments()) {
            for (int number = 1; number <= segment.size(); number++) {
                for (Repetition repetition : segment.repetitions(number)) {
                    List<String> oneByOne = new ArrayList<>();
                    for (int component = 1; component <= repetition.size(); component++) {
                        oneByOne.add(repetition.text(component));
                    }
                    assertEquals(oneByOne, repetition.components());
                }
            }
        }
    }
}
