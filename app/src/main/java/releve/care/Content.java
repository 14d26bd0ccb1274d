package releve.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Facts as JSON: records as objects, instants as ISO 8601, what is absent left out. */
public final class Content {
    private static final int USUAL_SIZE = 512;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("releve")
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new IsoInstant()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private Content() {}

    /** One fact of several that were written together: the name of its record, and what it says. */
    public static final class Named {
        private final String name;
        private final JsonNode said;

        private Named(String name, JsonNode said) {
            this.name = name;
            this.said = said;
        }

        public String name() {
            return name;
        }

        public <T> T as(Class<T> type) {
            try {
                return MAPPER.treeToValue(said, type);
            } catch (JacksonException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Facts of one room as a UTF-8 array of objects, each named by its record: {@code [{"Measured":{…}},…]}. */
    public static byte[] write(List<? extends Record> facts) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.writeStartArray();
            for (Record fact : facts) {
                json.writeStartObject();
                json.writeFieldName(fact.getClass().getSimpleName());
                MAPPER.writeValue(json, fact);
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #write} wrote, in the same order. */
    public static List<Named> read(String json) {
        try {
            List<Named> facts = new ArrayList<>();
            for (JsonNode named : MAPPER.readTree(json)) {
                named.properties().forEach(each -> facts.add(new Named(each.getKey(), each.getValue())));
            }
            return facts;
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class IsoInstant extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        IsoInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getText());
        }
    }
}
