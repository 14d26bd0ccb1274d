package releve.wardpc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import releve.journal.Json;

/** What lies inside a locked pack: a zip with the ward as data and the same as a PDF, and nothing else. */
public final class Copies {
    private static final String WARD = "ward.json";
    private static final String PDF = "pack.pdf";

    /** Far beyond a ward of 60 beds with full charts; a bomb is cut off here. */
    private static final Map<String, Integer> LONGEST = Map.of(WARD, 32 * 1024 * 1024, PDF, 64 * 1024 * 1024);

    private Copies() {}

    /** A ward's copy with its pack on paper. */
    public record Copy(WardCopy ward, byte[] pdf) {}

    public static byte[] write(WardCopy ward, byte[] pdf) {
        var out = new ByteArrayOutputStream(pdf.length + 64 * 1024);
        try (var zip = new ZipOutputStream(out)) {
            add(zip, WARD, Json.payload(ward));
            add(zip, PDF, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        if (bytes.length > LONGEST.getOrDefault(name, 0)) {
            throw new IllegalArgumentException(name + " of " + bytes.length + " bytes is longer than a copy holds");
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong, whatever the bytes are */
    public static Copy read(byte[] bytes) {
        Map<String, byte[]> found = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Integer longest = LONGEST.get(entry.getName());
                if (longest == null || found.containsKey(entry.getName())) {
                    throw new IllegalArgumentException("no copy of a ward: a part that does not belong there");
                }
                byte[] part = zip.readNBytes(longest + 1);
                if (part.length > longest) {
                    throw new IllegalArgumentException(
                            "no copy of a ward: a part is longer than " + longest + " bytes");
                }
                found.put(entry.getName(), part);
            }
        } catch (IOException damaged) {
            throw new IllegalArgumentException("no copy of a ward: the zip is damaged", damaged);
        }
        byte[] ward = found.get(WARD);
        byte[] pdf = found.get(PDF);
        if (ward == null || pdf == null) {
            throw new IllegalArgumentException("no copy of a ward: a part is missing");
        }
        return new Copy(Json.read(ward, WardCopy.class), pdf);
    }
}
