package releve.bench.harness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @Test
    void aBatchFileIsSplitIntoItsMessages() {
        byte[] file = "FHS|^~\\&|A\nBHS|^~\\&|A\nMSH|^~\\&|1\nPID|1\n\nMSH|^~\\&|2\r\nPV1|1\nBTS|2\n"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("MSH|^~\\&|1\rPID|1\r", "MSH|^~\\&|2\rPV1|1\r"),
                Corpus.split(file).stream()
                        .map(message -> new String(message, StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void thinningKeepsTheSpread() {
        var corpus = new Corpus(
                "ten", IntStream.range(0, 10).mapToObj(n -> new byte[n]).toList());
        assertEquals(
                List.of(0, 3, 6, 9),
                corpus.thinned(4).messages().stream()
                        .map(message -> message.length)
                        .toList());
    }

    @Test
    void messagesComeOutOfTheirFileAsTheyWentIn(@TempDir Path folder) throws IOException {
        var corpus = new Corpus("a name, with spaces", List.of(new byte[] {1, 13, 28}, new byte[0], new byte[] {-1}));
        List<byte[]> back = MessageFile.read(corpus.save(folder));
        assertEquals(3, back.size());
        for (int i = 0; i < back.size(); i++) {
            assertArrayEquals(corpus.messages().get(i), back.get(i));
        }
    }
}
