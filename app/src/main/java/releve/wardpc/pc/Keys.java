package releve.wardpc.pc;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import releve.bundle.SealKey;

/**
 * The ward PC's own keys, made at its first start: what signs its entries, and a secret that is mixed into its users' PINs so that a kept
 * file of PINs is worth nothing without it.
 */
record Keys(SealKey seal, byte[] secret) {
    private static final int LENGTH = 32;

    static Keys in(Folder folder, SecureRandom random) throws IOException {
        return new Keys(
                SealKey.of(kept(folder.keys().resolve("wardpc.seal"), random)),
                kept(folder.keys().resolve("wardpc.secret"), random));
    }

    private static byte[] kept(Path file, SecureRandom random) throws IOException {
        byte[] key = Folder.read(file, LENGTH).orElse(new byte[0]);
        if (key.length == 0) {
            key = new byte[LENGTH];
            random.nextBytes(key);
            Folder.write(file, key);
        }
        if (key.length != LENGTH) {
            throw new IOException(
                    file + " is no key of this program: restore it, or enrol this PC anew in another folder");
        }
        return key;
    }

    @Override
    public String toString() {
        return "Keys[of " + seal.mark() + "]"; // never the keys
    }
}
