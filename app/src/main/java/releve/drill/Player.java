package releve.drill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** Somebody at a browser during a drill: opens pages, fills forms with what their hidden fields hold, and reads what comes back. */
public final class Player {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String address;
    private final HttpClient client;

    /** @param tls trusts the node's own certificate, and nothing else is asked of it; absent for pages in clear */
    public Player(String address, Optional<SSLContext> tls) {
        this.address = address.replaceAll("/$", "");
        HttpClient.Builder builder =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.ALWAYS);
        tls.ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /** What a page said, and where the browser ended up. */
    public record Page(int status, String address, String body) {
        public boolean says(String words) {
            return body.contains(words);
        }

        /** The hidden fields of the form that goes to an address ending in this. */
        public Map<String, String> hidden(String action) {
            Matcher form = FORM.matcher(body);
            while (form.find()) {
                if (form.group(1).endsWith(action)) {
                    return fields(form.group(2));
                }
            }
            throw new IllegalStateException("no form to " + action + " on a page of " + body.length() + " characters");
        }

        /** The hidden fields of the first form that goes to an address beginning with this. */
        public Map<String, String> hiddenTo(String beginning) {
            Matcher form = FORM.matcher(body);
            while (form.find()) {
                if (form.group(1).startsWith(beginning)) {
                    return fields(form.group(2));
                }
            }
            throw new IllegalStateException(
                    "no form to " + beginning + "… on a page of " + body.length() + " characters");
        }

        private static Map<String, String> fields(String form) {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = HIDDEN.matcher(form);
            while (field.find()) {
                fields.putIfAbsent(field.group(1), plain(field.group(2)));
            }
            return fields;
        }

        /** All addresses of links that match, in their order. */
        public List<String> links(String pattern) {
            Matcher link = Pattern.compile("href=\"(" + pattern + ")\"").matcher(body);
            List<String> all = new ArrayList<>();
            while (link.find()) {
                if (!all.contains(link.group(1))) {
                    all.add(link.group(1));
                }
            }
            return all;
        }
    }

    /** A text as it stands in a page, without the page's escapes. */
    public static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    public Page get(String path) throws IOException, InterruptedException {
        return page(client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** The bytes of a document. */
    public byte[] file(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** Opens the page, and sends its form to that address with these answers. */
    public Page fill(String page, String action, Map<String, String> answers) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(get(page).hidden(action));
        all.putAll(answers);
        return send(action, all);
    }

    /** Sends a form as it stands. */
    public Page send(String action, Map<String, String> fields) throws IOException, InterruptedException {
        return send(action, fields, "", List.of());
    }

    /** The same, with one field that stands several times in the form. */
    public Page send(String action, Map<String, String> fields, String several, List<String> values)
            throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        values.forEach(value -> pairs.add(several + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return page(client.send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address)
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
    }

    private static Page page(HttpResponse<String> answer) {
        return new Page(answer.statusCode(), answer.uri().toString(), answer.body());
    }
}
