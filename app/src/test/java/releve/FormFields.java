package releve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that a browser would send with a form as it is shown, but for its buttons. */
final class FormFields {
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("<select [^>]*name=\"([^\"]+)\"[^>]*>([\\s\\S]*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected)?");
    private static final Pattern AREA = Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");

    private FormFields() {}

    static Map<String, String> of(String body, String action) {
        int at = body.indexOf("<form method=\"post\" action=\"" + action + "\"");
        assertTrue(at > 0, () -> "no form goes to " + action + body);
        String form = body.substring(at, body.indexOf("</form>", at));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            String said = input.group(1);
            boolean box = said.contains("type=\"checkbox\"");
            if (said.contains("name=\"") && (!box || said.endsWith(" checked"))) {
                fields.put(attribute(said, "name"), attribute(said, "value"));
            }
        }
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            fields.put(select.group(1), chosen(select.group(2)));
        }
        Matcher area = AREA.matcher(form);
        while (area.find()) {
            fields.put(area.group(1), plain(area.group(2)));
        }
        return fields;
    }

    /** Changes fields of a page that is shown, and presses a button. */
    static HttpResponse<String> press(
            OpenPages.Pc pc, String body, String action, String button, Map<String, String> changed)
            throws IOException, InterruptedException {
        Map<String, String> fields = of(body, action);
        fields.putAll(changed);
        fields.put("do", button);
        return pc.send(fields, action, Map.of());
    }

    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        for (boolean any = false; option.find(); any = true) {
            if (option.group(2) != null) {
                return plain(option.group(1));
            }
            first = any ? first : plain(option.group(1));
        }
        return first;
    }

    private static String attribute(String said, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(said);
        return attribute.find() ? plain(attribute.group(1)) : "";
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
