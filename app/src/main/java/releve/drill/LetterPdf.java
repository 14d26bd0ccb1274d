package releve.drill;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A letter as a correspondence system keeps it: one page of PDF 1.4 (ISO 32000-1), the same bytes for the same words. */
final class LetterPdf {
    /** WinAnsiEncoding of the standard fonts (ISO 32000-1, annex D). */
    private static final Charset ANSI = Charset.forName("windows-1252");

    private LetterPdf() {}

    static byte[] of(String title, List<String> lines) {
        StringBuilder page = new StringBuilder("BT /F1 16 Tf 72 770 Td (")
                .append(escaped(title))
                .append(") Tj /F1 11 Tf 0 -36 Td 16 TL\n");
        lines.forEach(line -> page.append('(').append(escaped(line)).append(") Tj T*\n"));
        page.append("ET");
        byte[] content = page.toString().getBytes(ANSI);
        List<byte[]> objects = List.of(
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /Font << /F1 4 0 R >> >> >>"),
                ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
                joined(ascii("<< /Length " + content.length + " >>\nstream\n"), content, ascii("\nendstream")));
        return file(objects);
    }

    private static byte[] file(List<byte[]> objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.4\n"));
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            starts.add(out.size());
            out.writeBytes(joined(ascii((i + 1) + " 0 obj\n"), objects.get(i), ascii("\nendobj\n")));
        }
        int table = out.size();
        int entries = objects.size() + 1;
        out.writeBytes(ascii("xref\n0 " + entries + "\n0000000000 65535 f \n"));
        starts.forEach(start -> out.writeBytes(ascii(People.padded(start, 10) + " 00000 n \n")));
        out.writeBytes(ascii("trailer\n<< /Size " + entries + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
