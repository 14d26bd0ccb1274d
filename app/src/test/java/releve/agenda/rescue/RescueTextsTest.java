package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the reading says has words in every language, and what a person chose can be kept. */
class RescueTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void everyReasonFieldAndFaultHasItsWords(String language) throws IOException {
        var texts = new Properties();
        try (Reader in = new InputStreamReader(
                Reason.class.getResourceAsStream("/releve/agenda/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var missing = new TreeSet<String>();
        Stream.of(
                        Stream.of(Reason.values()).map(Reason::key),
                        Stream.of(Field.values()).map(Field::key),
                        Stream.of(Mapping.Wrong.values()).map(Mapping.Wrong::key),
                        Stream.of(DateOrder.values()).map(DateOrder::key),
                        Stream.of(true, false).map(alike -> new Doubled(2, 1, "a", alike).textKey()))
                .flatMap(keys -> keys)
                .filter(key -> texts.getProperty(key, "").isBlank())
                .forEach(missing::add);
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void aMappingIsDataThatCanBeKept() throws IOException {
        var json = new ObjectMapper();
        var mapping = new EventMapping(
                new Mapping(
                        Map.of(Field.START_DATE, "Date RDV"),
                        Map.of(Field.AUTHORITY, "SYNTH"),
                        Map.of(Field.BIRTH_DATE, DateOrder.DAY_FIRST),
                        Map.of("staff", Kind.CONSULTATION),
                        Map.of("reporté", Standing.CANCELLED),
                        Map.of("cell saver", Need.BLOOD)),
                List.of("{name} ({number})"));
        assertEquals(mapping, json.readValue(json.writeValueAsString(mapping), EventMapping.class));
    }

    @Test
    void everyWordOfAColumnNamesAFieldAndEveryFieldHasWords() {
        var named = new TreeSet<Field>();
        Vocabulary.WORDS.all("column").values().forEach(field -> named.add(Field.valueOf(field)));
        assertEquals(new TreeSet<>(List.of(Field.values())), named);
        var unfolded = new TreeSet<String>();
        for (String what : List.of("column", "kind", "standing", "need", "sex", "answer", "language", "month")) {
            Vocabulary.WORDS.all(what).keySet().stream()
                    .filter(word -> !word.equals(Vocabulary.folded(word)))
                    .forEach(unfolded::add);
        }
        assertEquals(new TreeSet<>(), unfolded, "words that no header could ever match");
    }
}
