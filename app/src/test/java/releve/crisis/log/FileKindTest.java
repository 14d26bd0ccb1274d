package releve.crisis.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What an attachment is, by its first bytes. */
class FileKindTest {
    private static Optional<FileKind> of(String latin1) {
        return FileKind.of(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theFirstBytesDecide() {
        assertEquals(Optional.of(FileKind.PDF), of("%PDF-1.7\n%\u00e2\u00e3"));
        assertEquals(Optional.of(FileKind.PNG), of("\u0089PNG\r\n\u001a\n\u0000\u0000"));
        assertEquals(Optional.of(FileKind.JPEG), of("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF"));
        assertEquals(Optional.of(FileKind.TEXT), FileKind.of("Garde à 14 h\r\n\t€".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatRunsInABrowserIsTextOrNothing() {
        assertEquals(Optional.of(FileKind.TEXT), of("<svg onload=alert(1)>"), "served as text/plain");
        assertEquals(Optional.of(FileKind.TEXT), of("<!doctype html><script>"), "served as text/plain");
        assertEquals(Optional.empty(), of("PK\u0003\u0004"), "an office document or an archive");
        assertEquals(Optional.empty(), of("MZ\u0090\u0000\u0003"), "a program");
        assertEquals(Optional.empty(), of("GIF89a\u0001\u0000"), "a picture of another kind");
        assertEquals(Optional.empty(), of(""), "nothing");
        assertEquals(Optional.empty(), of("d\u00e9j\u00e0"), "text in other letters than UTF-8");
        assertEquals(Optional.empty(), of("\u00fe\u00ff\u0000<\u0000s"), "UTF-16");
    }

    @Property(tries = 2000)
    void whateverTheBytesTheTypeIsOneThatIsSafeToShow(@ForAll byte[] bytes) {
        Set<String> safe = Set.of("application/pdf", "image/png", "image/jpeg", "text/plain; charset=utf-8");
        assertTrue(FileKind.of(bytes).map(FileKind::type).map(safe::contains).orElse(true));
    }
}
