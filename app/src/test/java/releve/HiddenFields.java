package releve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form carries that nobody sees. */
final class HiddenFields {
    private HiddenFields() {}

    /** The hidden fields of the last form in the page's main part. */
    static Map<String, String> of(String body) {
        String main = body.substring(body.indexOf("<main"));
        String form = main.substring(main.lastIndexOf("<form method=\"post\"", main.indexOf("</main>")));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }
}
