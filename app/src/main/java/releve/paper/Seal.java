package releve.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Locks a finished document with a code (AES-256, PDF 2.0 revision 6): any PDF reader on any laptop opens it with the code and none
 * without. Whoever has the code may print; a sealed document is no longer PDF/A, which forbids locks.
 */
public final class Seal {
    private static final int KEY_BITS = 256;

    /** Below this a code is guessed in an afternoon. */
    private static final int SHORTEST = 12;

    private Seal() {}

    /** @throws IllegalArgumentException if the code has fewer than 12 characters */
    public static byte[] seal(byte[] document, String code) {
        check(code);
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
        try (PDDocument pdf = Loader.loadPDF(document)) {
            var policy = new StandardProtectionPolicy(code, code, AccessPermission.getOwnerAccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            policy.setPreferAES(true);
            pdf.protect(policy);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException if the code is too short to seal with */
    public static void check(String code) {
        if (code.length() < SHORTEST) {
            throw new IllegalArgumentException("a seal's code has at least " + SHORTEST + " characters");
        }
    }
}
