package releve.web;

import java.nio.file.Path;

/** A site's own certificate: a PKCS #12 file and its password. */
public record KeyStoreFile(Path file, String password) {
    @Override
    public String toString() {
        return "KeyStoreFile[" + file + "]"; // never the password
    }
}
