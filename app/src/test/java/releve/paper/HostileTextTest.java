package releve.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that someone typed to do harm, or a machine mangled, is only ever text. */
final class HostileTextTest {
    private static final Paper PAPER = new Paper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "<script>alert(1)</script>",
                "&#x0;",
                "&amp;lt;",
                "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/hostname'>]>&y;",
                "</p></body></html>",
                "<!-- -- -->",
                "<?php ?>",
                "'\" onclick='x'",
                "@import url(x); } body { display: none",
            })
    void markupInATextIsPrintedAsItStands(String text) {
        Sheet sheet =
                PaperTest.print(new Xhtml().element("p", text, "class", text).element("p", "end"));
        String letters = text.replaceAll("\\s+", "");
        assertEquals(letters + "end", sheet.letters());
    }

    @Test
    void whatXmlForbidsIsSeenToHaveBeenThere() {
        assertEquals("a\uFFFDb", Printable.clean("a\u0000b"));
        assertEquals("\uFFFDx", Printable.clean("\uD83Dx"));
        assertEquals("x\uFFFD", Printable.clean("x\uDE00"));
        assertEquals("\uFFFD\uFFFD", Printable.clean("\uDE00\uD83D"));
        assertEquals("\uFFFD\uFFFD", Printable.clean("\uFFFE\u0085"));
        assertEquals("a\tb\nc\rd", Printable.clean("a\tb\nc\rd"));
        assertEquals("\uD83D\uDE00", Printable.clean("\uD83D\uDE00"));
    }

    @Test
    void aNameCannotTurnRoundTheDigitsBehindIt() {
        assertEquals("A\uFFFDB", Printable.clean("A\u202EB"));
        Sheet sheet =
                PaperTest.print(new Xhtml().within("p", p -> p.text("Eve\u202E").text(" 0.5 mg")));
        assertTrue(Glyphs.leftToRight(sheet).endsWith("0.5mg"));
    }

    @Property(tries = 60)
    void anyTextSurvivesThePaper(@ForAll("printable") String text) {
        Sheet sheet = PaperTest.print(
                new Xhtml().within("p", p -> p.text("[").text(text).text("]"), "id", text));
        String expected =
                Normalizer.normalize("[" + text + "]", Normalizer.Form.NFC).replaceAll("\\s+", "");
        assertEquals(expected, sheet.letters());
    }

    @Property(tries = 100)
    void anyStringAtAllPrints(@ForAll String text) {
        Xhtml body = new Xhtml().element("p", text, "class", text);
        assertEquals(1, new Sheet(PAPER.pdf(new Printout("fr", text, body.element("p", "end")))).pages());
    }

    @Property(tries = 1000)
    void whatWasCleanedIsCleanAndWellFormed(@ForAll String text) {
        String clean = Printable.clean(text);
        assertEquals(clean, Printable.clean(clean));
        String read = Reader.read("<p>" + Xhtml.escaped(text) + "</p>")
                .getDocumentElement()
                .getTextContent();
        assertEquals(clean, read);
    }

    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00C0', '\u017F')
                .withCharRange('\u1EA0', '\u1EF9')
                .withCharRange('\u0410', '\u044F')
                .withCharRange('\u03B1', '\u03C9')
                .ofMaxLength(300);
    }

    @Test
    void elementsThatLoadRunOrLinkAreRefused() {
        for (String element :
                new String[] {"script", "img", "a", "object", "link", "style", "iframe", "svg", "P", "p x"}) {
            assertThrows(IllegalArgumentException.class, () -> new Xhtml().open(element), element);
        }
        for (String attribute : new String[] {"href", "src", "onclick", "data", "xmlns", "class x"}) {
            assertThrows(IllegalArgumentException.class, () -> new Xhtml().open("p", attribute, "x"), attribute);
        }
    }

    @Test
    void whatIsLeftOpenIsFoundBeforeItIsPrinted() {
        Xhtml open = new Xhtml().open("p");
        assertThrows(IllegalStateException.class, () -> new Printout("fr", "x", open));
        assertThrows(IllegalStateException.class, () -> new Xhtml().add(open));
        assertThrows(IllegalStateException.class, () -> new Xhtml().within("div", div -> div.open("p")));
    }

    @Test
    void aDocumentTypeIsRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        assertThrows(
                IllegalArgumentException.class,
                () -> PAPER.pdf("<!DOCTYPE html [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]><html>&s;</html>"));
        assertThrows(IllegalArgumentException.class, () -> PAPER.pdf("<!DOCTYPE html><html><p>x</p></html>"));
    }

    @Test
    void noDocumentReachesTheNetworkOrAFile(@TempDir Path folder) throws IOException {
        Path style = Files.writeString(folder.resolve("style.css"), "p { display: none }");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(500);
            String web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String address :
                    new String[] {web, style.toUri().toString(), "//127.0.0.1:" + server.getLocalPort()}) {
                Sheet sheet = new Sheet(PAPER.pdf(greedy(address)));
                assertEquals("keptlink", sheet.letters());
            }
            assertThrows(SocketTimeoutException.class, server::accept, "something was fetched");
        }
    }

    /** Asks for {@code address} in every way the engine knows. */
    private static String greedy(String address) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:xi="http://www.w3.org/2001/XInclude"><head>
                <link rel="stylesheet" type="text/css" href="@"/>
                <style>@import url("@"); @font-face { font-family: f; src: url("@") }
                p { background-image: url("@"); list-style-image: url("@"); font-family: f, serif; content: url("@") }
                p:before { content: url("@") }</style>
                <base href="@"/></head><body background="@"><p style="background: url('@')">kept</p>
                <img src="@"/><img src="@.svg"/><img src="@.pdf"/><xi:include href="@"/>
                <object type="text/html" data="@"></object><object type="image/png" data="@"></object>
                <iframe src="@"></iframe><embed src="@"/><svg xmlns="http://www.w3.org/2000/svg"><image href="@"/></svg>
                <a href="@" download="x" data-content-type="text/plain" relationship="Data">link</a>
                <input type="image" src="@"/><script src="@"></script></body></html>
                """.replace("@", address);
    }
}
