package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WordsTest {
    private static final Bundles TEXTS = Bundles.of(List.of("web"));

    private static Words in(Language language) {
        return new Words(language, ZoneId.of("Europe/Brussels"), TEXTS);
    }

    @Example
    void datesTimesAndFiguresAreWrittenAsTheWardsWriteThem() {
        Words french = in(Language.FRENCH);
        assertEquals("07/02/2026 03:30", french.moment(Instant.parse("2026-02-07T02:30:00Z")));
        assertEquals("01/12/1938", french.date(LocalDate.of(1938, 12, 1)));
        assertEquals("23:05", french.time(Instant.parse("2026-07-01T21:05:00Z")));
        assertEquals("4,10", french.number(new BigDecimal("4.10")));
        assertEquals("0,5", in(Language.GERMAN).number(0.5, 1));
        assertEquals("4.10", in(Language.ENGLISH).number(new BigDecimal("4.10")));
    }

    @Example
    void oneAndManyFollowTheLanguage() {
        assertTrue(in(Language.FRENCH).count("web.in.wait", 0).endsWith("0 seconde."));
        assertTrue(in(Language.ENGLISH).count("web.in.wait", 0).endsWith("0 seconds."));
        assertTrue(in(Language.DUTCH).count("web.in.wait", 1).endsWith("1 seconde."));
        assertTrue(in(Language.GERMAN).count("web.in.wait", 2).contains("2 Sekunden"));
    }

    @Example
    void aTextThatIsMissingShowsItsKey() {
        assertEquals("[web.no.such]", in(Language.FRENCH).text("web.no.such"));
    }

    @Property
    void anArgumentIsNeverReadAsAPattern(@ForAll String argument) {
        String text = in(Language.FRENCH).text("web.broken.number", argument);
        assertEquals("Numéro de l’erreur : " + argument, text);
    }

    @Property
    void aReturnAddressIsAlwaysAPathOfOurs(@ForAll String address) {
        String safe = ReturnAddress.safe(address);
        assertTrue(safe.startsWith("/") && !safe.startsWith("//") && !safe.contains("\\"));
        assertTrue(safe.chars().allMatch(c -> c > ' ' && c < 0x7f));
    }

    @Property
    void anyFormIsReadOrRefused(@ForAll String body) {
        try {
            Form form = Form.parse(body);
            assertTrue(form.text("no such field").isEmpty() || body.contains("no"));
        } catch (BadRequest expected) {
            assertTrue(expected.status() == 400 || expected.status() == 413);
        }
    }

    @Property
    void anyAcceptLanguageIsUnderstoodOrPassedOver(@ForAll String header) {
        Optional<Language> language = Language.accepted(header);
        assertTrue(language.isEmpty()
                || header.toLowerCase(Locale.ROOT).contains(language.get().tag()));
    }

    @Example
    void aHostWithItsPortIsTakenApart() {
        assertEquals("::1", Hosts.withoutPort("[::1]:8080"));
        assertEquals("localhost", Hosts.withoutPort("localhost:8080"));
        assertEquals("node", Hosts.withoutPort("node"));
        var hosts = new Hosts(List.of("Node.Hospital.example", "0:0:0:0:0:0:0:1"));
        assertTrue(hosts.answersTo("node.hospital.EXAMPLE:8443"));
        assertTrue(hosts.answersTo("node.hospital.example."));
        assertTrue(hosts.answersTo("[::1]:8443"));
    }
}
