package releve.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void thereAre256ShortWordsThatDifferInTheirFirstFourLetters() {
        assertEquals(256, Words.LIST.size());
        assertTrue(Words.LIST.stream().allMatch(word -> word.matches("[a-z]{3,9}")));
        assertEquals(
                256,
                Words.LIST.stream()
                        .map(word -> word.substring(0, Math.min(4, word.length())))
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void anotherRootHasOtherWords() {
        String root = "A".repeat(43) + "=";
        List<String> words = new Checkpoint("0".repeat(32), 5, root, "").words();
        assertEquals(16, words.size());
        assertNotEquals(words, new Checkpoint("0".repeat(32), 6, root, "").words());
        assertEquals(words, new Earlier.Printed(5, words).words());
        assertThrows(IllegalArgumentException.class, () -> new Earlier.Printed(5, List.of("abri")));
    }
}
