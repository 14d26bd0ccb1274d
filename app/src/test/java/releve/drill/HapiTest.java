package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Another reader than ours understands what the drill says. */
final class HapiTest {
    private final Map<String, Feed> feeds = new HashMap<>();

    @Test
    void everyMessageWithAHeaderIsReadByHapi() throws HL7Exception, IOException {
        Feed.ALL.forEach(feed -> feeds.put(feed.name(), feed));
        try (HapiContext context = new DefaultHapiContext(ValidationContextFactory.noValidation())) {
            context.setModelClassFactory(new GenericModelClassFactory());
            PipeParser parser = context.getPipeParser();
            Drill drill = new Drill(21, 0.05);
            int read = 0;
            for (Iterator<Sent> day = drill.messages(); day.hasNext(); ) {
                read += check(parser, day.next());
            }
            Tally tally = drill.tally();
            assertEquals(
                    tally.count(Tally.Of.MESSAGES)
                            - tally.count(Tally.Of.WITHOUT_HEADER)
                            - tally.count(Tally.Of.DAMAGED_HEADER),
                    read);
        }
    }

    private int check(PipeParser parser, Sent sent) throws HL7Exception {
        Feed feed = Objects.requireNonNull(feeds.get(sent.feed()));
        String text = new String(sent.message(), feed.charset());
        if (!text.startsWith("MSH|^~\\&|")) {
            return 0;
        }
        assertTrue(text.endsWith(feed.lineEnd()), sent.controlId());
        Message message = parser.parse(text.replace("\r\n", "\r"));
        Terser terser = new Terser(message);
        assertEquals(sent.controlId(), terser.get("MSH-10"));
        assertEquals(feed.application().name(), terser.get("MSH-3"));
        assertEquals(feed.application().version(), message.getVersion());
        if (text.contains("\rPID|")) {
            String number = terser.get("/PID-3");
            assertTrue(number.matches("\\d{8}|T\\d{7}"), number);
        }
        return 1;
    }
}
