package releve.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.web.Words;

/** The trail as a file for a spreadsheet: {@code ;} between fields, UTF-8 with its mark, and no field that a spreadsheet would compute. */
final class AuditFile {
    /** What one file holds at most; a narrower question gives the rest. */
    static final int MOST = 100_000;

    private AuditFile() {}

    static byte[] of(List<AuditPage.Row> rows, Words words) {
        var text = new StringBuilder("\uFEFF");
        text.append(line(Stream.of(
                words.text("staff.audit.entry"),
                words.text("staff.audit.time"),
                words.text("staff.audit.person"),
                words.text("staff.audit.roles"),
                words.text("staff.audit.kind"),
                words.text("staff.audit.subject"),
                words.text("staff.audit.what"),
                words.text("staff.audit.why"))));
        for (AuditPage.Row row : rows) {
            text.append(line(Stream.of(
                    row.entry(),
                    row.time(),
                    row.person(),
                    row.roles(),
                    row.kind(),
                    row.subject(),
                    row.what(),
                    row.why())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Stream<String> fields) {
        return fields.map(AuditFile::field).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** OWASP's advice on CSV injection: what begins like a formula is made text. */
    static String field(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
