package releve.pack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import releve.ward.Wards;

/** A ward's pack as a PDF file, and of when it is. */
public record MadePack(Wards.Named ward, Instant made, Instant until, int patients, byte[] pdf) {
    /** A file name of its own for every ward, safe on every system. */
    public String fileName() {
        return fileName(ward);
    }

    static String fileName(Wards.Named ward) {
        String name = ward.site() + "." + ward.ward();
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        if (plain.equals(name)) {
            return plain + ".pdf";
        }
        CRC32 tells = new CRC32();
        tells.update(name.getBytes(StandardCharsets.UTF_8));
        return "%s-%08x.pdf".formatted(plain, tells.getValue());
    }
}
