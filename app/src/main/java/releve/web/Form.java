package releve.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form sent ({@code application/x-www-form-urlencoded}, or {@code multipart/form-data} where a route takes files). */
public final class Form {
    private static final int MOST_FIELDS = 1000;
    static final Form EMPTY = new Form(Map.of(), Map.of());

    private final Map<String, List<String>> fields;

    private final Map<String, Upload> files;

    Form(Map<String, List<String>> fields, Map<String, Upload> files) {
        this.fields = fields;
        this.files = files;
    }

    static Form read(InputStream in, int limit) throws IOException {
        return parse(new String(bytes(in, limit), StandardCharsets.UTF_8));
    }

    static byte[] bytes(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new BadRequest(413, "web.bad.large", "a form of more than " + limit + " bytes");
        }
        return bytes;
    }

    static Form parse(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        int count = 0;
        for (String pair : body.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_FIELDS) {
                throw new BadRequest(413, "web.bad.large", "a form of more than " + MOST_FIELDS + " fields");
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
        }
        return new Form(fields, Map.of());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "web.bad.form", "a form that cannot be decoded");
        }
    }

    /** The field's text without blanks around it; nothing when it is missing or blank. */
    public Optional<String> find(String field) {
        return raw(field).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The field's text without blanks around it, or the empty text. */
    public String text(String field) {
        return find(field).orElse("");
    }

    /** The field exactly as it was typed, for secrets. */
    public Optional<String> raw(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** The file that was chosen, if one was. */
    public Optional<Upload> file(String field) {
        return Optional.ofNullable(files.get(field));
    }

    /** Every value of a field that may be chosen several times. */
    public List<String> all(String field) {
        return List.copyOf(fields.getOrDefault(field, List.of()));
    }
}
