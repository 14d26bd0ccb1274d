package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** What a message does not say itself: the character set when MSH-18 is absent, the zone of times without an offset. */
public record Defaults(Charset charset, ZoneId zone) {
    public static final Defaults NORTH_SEA = new Defaults(StandardCharsets.UTF_8, ZoneId.of("Europe/Brussels"));
}
