package releve.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} (RFC 7578; boundaries as in RFC 2046, 5.1.1; names as browsers write them, HTML standard 4.10.21.8).
 * It works in memory on bytes of a known length: no temporary file is left by an upload that breaks off. What no browser sends is refused.
 */
final class Multipart {
    static final String TYPE = "multipart/form-data";

    /** A form of ours has a score of fields and one file. */
    private static final int MOST_PARTS = 100;

    private static final int LONGEST_HEAD = 4096;

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPOSITION =
            Pattern.compile("content-disposition:\\s*form-data\\s*(;.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(";\\s*filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private final byte[] body;
    private final byte[] delimiter;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();
    private int at;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    /** @param type the request's whole content type */
    static Form parse(String type, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw bad("no boundary");
        }
        String said = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        if (!said.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw bad("a boundary of other letters");
        }
        var parts = new Multipart(body, said);
        parts.read();
        return new Form(parts.fields, parts.files);
    }

    private void read() {
        // The first boundary has no line before it; the line break belongs to the others.
        if (!startsWith(delimiter, 2, 0)) {
            throw bad("no first boundary");
        }
        at = delimiter.length - 2;
        int parts = 0;
        while (!ends()) {
            if (++parts > MOST_PARTS) {
                throw new BadRequest(413, "web.bad.large", "a form of more than " + MOST_PARTS + " parts");
            }
            String head = head();
            int end = find(delimiter, at);
            if (end < 0) {
                throw bad("a part without an end");
            }
            keep(head, end);
            at = end + delimiter.length;
        }
    }

    /** After a boundary: two hyphens end the form, a line break begins a part. */
    private boolean ends() {
        if (at + 2 > body.length) {
            throw bad("a boundary that breaks off");
        }
        if (body[at] == '-' && body[at + 1] == '-') {
            return true;
        }
        if (body[at] != '\r' || body[at + 1] != '\n') {
            throw bad("a boundary without a line break");
        }
        at += 2;
        return false;
    }

    private String head() {
        int end = find(new byte[] {'\r', '\n', '\r', '\n'}, at);
        if (end < 0 || end - at > LONGEST_HEAD) {
            throw bad("a part without a head");
        }
        String head = new String(body, at, end - at, StandardCharsets.UTF_8);
        at = end + 4;
        return head;
    }

    private void keep(String head, int end) {
        Matcher disposition = DISPOSITION.matcher(head);
        if (!disposition.find()) {
            throw bad("a part that is no field");
        }
        Matcher name = NAME.matcher(disposition.group(1));
        if (!name.find()) {
            throw bad("a field without a name");
        }
        String field = decoded(name.group(1));
        Matcher file = FILE.matcher(disposition.group(1));
        if (!file.find()) {
            String text = new String(body, at, end - at, StandardCharsets.UTF_8);
            fields.computeIfAbsent(field, none -> new ArrayList<>()).add(text);
        } else if (!file.group(1).isEmpty() || end > at) {
            byte[] bytes = Arrays.copyOfRange(body, at, end);
            if (files.put(field, new Upload(shown(decoded(file.group(1))), bytes)) != null) {
                throw bad("two files in one field");
            }
        }
    }

    /** Browsers escape exactly these three. */
    private static String decoded(String text) {
        return text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    /** The last part of a path of any system, in letters that can be shown. */
    private static String shown(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}]", "")
                .strip();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(Upload.LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    private boolean startsWith(byte[] what, int from, int where) {
        if (where < 0 || where + what.length - from > body.length) {
            return false;
        }
        for (int i = from; i < what.length; i++) {
            if (body[where + i - from] != what[i]) {
                return false;
            }
        }
        return true;
    }

    private int find(byte[] what, int from) {
        for (int i = from; i <= body.length - what.length; i++) {
            if (body[i] == what[0] && startsWith(what, 0, i)) {
                return i;
            }
        }
        return -1;
    }

    private static BadRequest bad(String what) {
        return new BadRequest(400, "web.bad.form", "a form with files: " + what);
    }
}
