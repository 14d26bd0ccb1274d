package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PathsTest {
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("~", "/", "\\", ".", "..", ";", "%", "%2F", "0", "1", " ", "+", "é", "H1", "")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void whateverANameHoldsComesBackFromItsAddress(@ForAll("names") String name) {
        String part = Paths.part(name);
        assertFalse(part.isEmpty() || part.contains("/") || part.contains("%2F") || part.contains("%5C"), part);
        assertEquals(name, Paths.read(URLDecoder.decode(part, StandardCharsets.UTF_8)));
    }
}
