package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import releve.hl7.Defaults;
import releve.hl7.Flag;
import releve.hl7.Message;
import releve.hl7.Read;

/** Our own reader understands what the drill says, and flags nothing but what was damaged on purpose. */
final class ReaderTest {
    @Test
    void everyMessageIsReadAndOnlyDamageIsFlagged() {
        Map<String, Feed> feeds = new HashMap<>();
        Feed.ALL.forEach(feed -> feeds.put(feed.name(), feed));
        Drill drill = new Drill(23, 0.1);
        int refused = 0;
        int recovered = 0;
        for (Iterator<Sent> day = drill.messages(); day.hasNext(); ) {
            Sent sent = day.next();
            if (sent.poll()) {
                continue;
            }
            Feed feed = Objects.requireNonNull(feeds.get(sent.feed()));
            switch (Message.read(sent.message(), new Defaults(feed.charset(), feed.zone()))) {
                case Read.NotHl7 none -> refused++;
                case Read.Readable read -> recovered += check(sent, read.message());
            }
        }
        assertEquals(drill.tally().count(Tally.Of.WITHOUT_HEADER), refused);
        assertEquals(drill.tally().count(Tally.Of.DAMAGED_HEADER), recovered);
    }

    private static int check(Sent sent, Message message) {
        assertEquals(sent.controlId(), message.controlId());
        List<Flag.Code> codes = message.flags().stream().map(Flag::code).toList();
        if (codes.isEmpty()) {
            return 0;
        }
        assertEquals(List.of(Flag.Code.ENCODING_CHARACTERS_RECOVERED), codes, sent.controlId());
        return 1;
    }
}
