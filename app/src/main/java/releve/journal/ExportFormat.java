package releve.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How each line of an export looks: one canonical JSON object, so that one line has one form only. */
final class ExportFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Canonical json = new Canonical();

    byte[] write(Line line) {
        json.clear();
        switch (line) {
            case Line.Header header ->
                json.raw("{\"format\":")
                        .number(header.format())
                        .raw(",\"log\":")
                        .string(header.log());
            case Line.Row row -> write(row);
            case Line.Mark mark -> {
                json.raw("{\"note\":").string(mark.note()).raw(",\"number\":").number(mark.number());
                base64(",\"peaks\":", mark.peaks()).raw(",\"size\":").number(mark.size());
            }
            case Line.Stray stray -> {
                base64("{\"payload\":", stray.body());
                base64(",\"salt\":", stray.salt()).raw(",\"seq\":").number(stray.seq());
            }
            case Line.Latest latest -> json.raw("{\"note\":").string(latest.note());
            case Line.End end -> write(end);
        }
        return json.raw(",\"type\":").string(type(line)).raw("}").toBytes();
    }

    private void write(Line.Row row) {
        HexFormat hex = HexFormat.of();
        json.raw("{\"actor\":").string(row.actor()).raw(",\"digest\":").string(hex.formatHex(row.digest()));
        json.raw(",\"hash\":")
                .string(hex.formatHex(row.hash()))
                .raw(",\"kind\":")
                .string(row.kind());
        Line.Payload payload = row.payload();
        if (payload != null) {
            base64(",\"payload\":", payload.body());
        }
        json.raw(",\"role\":").string(row.role());
        if (payload != null) {
            base64(",\"salt\":", payload.salt());
        }
        json.raw(",\"seq\":").number(row.seq()).raw(",\"subject\":").string(row.subject());
        json.raw(",\"tick\":").number(row.tick()).raw(",\"time\":");
        // A time that no clock could have written is a fault to be seen, not one to stop an export.
        json.string(Rfc3339.sayable(row.time()) ? Rfc3339.text(row.time()) : Long.toString(row.time()));
    }

    private void write(Line.End end) {
        String note = end.note();
        json.raw("{");
        if (note != null) {
            json.raw("\"checkpoint\":").string(note).raw(",");
        }
        json.raw("\"checkpoints\":")
                .number(end.checkpoints())
                .raw(",\"entries\":")
                .number(end.entries());
        json.raw(",\"head\":").string(end.head()).raw(",\"lines\":").number(end.lines());
    }

    private Canonical base64(String name, byte[] bytes) {
        return json.raw(name).raw("\"").raw(Base64.getEncoder().encode(bytes)).raw("\"");
    }

    private static String type(Line line) {
        return switch (line) {
            case Line.Header header -> "export";
            case Line.Row row -> "entry";
            case Line.Mark mark -> "checkpoint";
            case Line.Stray stray -> "stray";
            case Line.Latest latest -> "latest";
            case Line.End end -> "end";
        };
    }

    /** Reads leniently; whoever calls it writes the line again and compares, which leaves no leniency. */
    static Line read(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return switch (json.path("type").asText()) {
                case "export" -> new Line.Header(number(json, "format"), text(json, "log"));
                case "entry" -> row(json);
                case "checkpoint" ->
                    new Line.Mark(
                            number(json, "number"), number(json, "size"), text(json, "note"), bytes(json, "peaks"));
                case "stray" -> new Line.Stray(number(json, "seq"), bytes(json, "salt"), bytes(json, "payload"));
                case "latest" -> new Line.Latest(text(json, "note"));
                case "end" ->
                    new Line.End(
                            number(json, "lines"),
                            number(json, "entries"),
                            number(json, "checkpoints"),
                            text(json, "head"),
                            json.has("checkpoint") ? text(json, "checkpoint") : null);
                default -> throw new IllegalArgumentException("a line of no known type");
            };
        } catch (IOException | DateTimeException malformed) {
            throw new IllegalArgumentException("a line that is no JSON of this format", malformed);
        }
    }

    private static Line.Row row(JsonNode json) {
        Line.@Nullable Payload payload =
                json.has("payload") ? new Line.Payload(bytes(json, "salt"), bytes(json, "payload")) : null;
        return new Line.Row(
                number(json, "seq"),
                Instant.parse(text(json, "time")).toEpochMilli(),
                number(json, "tick"),
                text(json, "actor"),
                text(json, "role"),
                text(json, "kind"),
                text(json, "subject"),
                HexFormat.of().parseHex(text(json, "digest")),
                HexFormat.of().parseHex(text(json, "hash")),
                payload);
    }

    private static long number(JsonNode json, String name) {
        JsonNode node = json.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new IllegalArgumentException("'" + name + "' is no number");
        }
        return node.longValue();
    }

    private static String text(JsonNode json, String name) {
        if (!json.path(name).isTextual()) {
            throw new IllegalArgumentException("'" + name + "' is no text");
        }
        return json.path(name).asText();
    }

    private static byte[] bytes(JsonNode json, String name) {
        return Base64.getDecoder().decode(text(json, name));
    }
}
