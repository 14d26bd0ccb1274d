package releve.wardpc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.journal.Json;

/**
 * What a locked pack says of itself to everybody; nothing of any patient.
 *
 * @param until when it is to be opened only by somebody who says that it is old
 * @param asOf the newest message behind it
 * @param kit the sealed kit whose event code opens it
 * @param kit the newest sealed kit whose event code opens it
 * @param salt of that kit's event code, hexadecimal, 16 bytes
 * @param older further kits of the site that stand, whose codes open it as well
 */
public record PackHeading(
        String site,
        String ward,
        Instant made,
        Instant until,
        Instant asOf,
        int patients,
        String kit,
        String salt,
        @Nullable List<Kit> older) {
    public PackHeading {
        older = older == null ? List.of() : List.copyOf(older);
        if (until.isBefore(made)) {
            throw new IllegalArgumentException("an end after the beginning expected");
        }
        checkSalt(salt);
    }

    /** Of a site with one kit. */
    @SuppressWarnings("checkstyle:ParameterNumber") // a record without its last part
    public PackHeading(
            String site,
            String ward,
            Instant made,
            Instant until,
            Instant asOf,
            int patients,
            String kit,
            String salt) {
        this(site, ward, made, until, asOf, patients, kit, salt, List.of());
    }

    /** A sealed kit by its name, and the salt of its code. */
    public record Kit(String kit, String salt) {
        public Kit {
            checkSalt(salt);
        }

        public byte[] saltBytes() {
            return HexFormat.of().parseHex(salt);
        }
    }

    /** Every kit whose code opens it, the newest first. */
    public List<Kit> kits() {
        List<Kit> kits = new ArrayList<>();
        kits.add(new Kit(kit, salt));
        kits.addAll(older());
        return kits;
    }

    private static void checkSalt(String salt) {
        if (!salt.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a salt of 16 bytes expected");
        }
    }

    @Override
    public List<Kit> older() {
        return older == null ? List.of() : older;
    }

    public byte[] bytes() {
        return Json.payload(this);
    }

    /** @throws IllegalArgumentException if it is none */
    public static PackHeading read(byte[] bytes) {
        return Json.read(new String(bytes, StandardCharsets.UTF_8), PackHeading.class);
    }

    public byte[] saltBytes() {
        return HexFormat.of().parseHex(salt);
    }
}
