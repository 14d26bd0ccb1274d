package releve.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import releve.bench.harness.Section;

/** Everything one run found, on the machine it was found on. */
record Report(String title, Machine machine, List<Section> sections) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String text() {
        return title + "\n" + machine.line() + "\nmedian [least–greatest] over rounds, interleaved\n\n"
                + sections.stream().map(Section::text).collect(Collectors.joining("\n"));
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("machine", machine);
        json.put("sections", sections.stream().map(Section::json).toList());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
