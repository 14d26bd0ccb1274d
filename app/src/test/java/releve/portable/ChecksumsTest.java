package releve.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of checksums: what is written is read again, and nothing else is. */
final class ChecksumsTest {
    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(
            @ForAll @Size(max = 8)
                    Map<@AlphaChars @StringLength(min = 1, max = 20) String, @IntRange(min = 0) Integer> files) {
        var sums = new TreeMap<String, String>();
        files.forEach((name, number) -> sums.put(name, "%064x".formatted(number)));
        var checksums = new Checksums(sums);
        assertEquals(checksums, Checksums.read(checksums.text()));
        assertEquals(new TreeMap<>(), checksums.against(Checksums.read(checksums.text())));
    }

    /** The first line, then anything at all: a list or a sentence, never another exception. */
    @Property(tries = 1000)
    void anyOtherTextIsRefusedInWords(@ForAll @CharRange(from = ' ', to = 'g') String rest) {
        String title = new Checksums(new TreeMap<>()).text();
        try {
            assertEquals(
                    (title + rest).strip(), Checksums.read(title + rest).text().strip());
        } catch (IllegalArgumentException refused) {
            assertTrue(String.valueOf(refused.getMessage()).startsWith("line 2"), refused.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> Checksums.read(rest));
    }

    @Test
    void aLinkIsNoFileOfTheFolderEvenWhenItLeadsToTheSameBytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "same");
        Checksums before = Checksums.of(folder);
        Path elsewhere = Files.createDirectories(folder.resolve("data")).resolve("b");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertEquals(Map.of("a", Difference.CHANGED), before.against(Checksums.of(folder)));
    }
}
