package releve.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;

/** A certificate with its key, ready for the server, in a key store whose password is {@code password}. */
record Certificate(KeyStore store, String password, X509Certificate certificate) {
    static Certificate of(KeyStoreFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.file())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, file.password().toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new Certificate(store, file.password(), certificate);
                }
            }
            throw new IOException("the key store " + file.file() + " holds no key with a certificate");
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store " + file.file() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** SHA-256 of the certificate, as browsers show it: pairs of digits with colons. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate in memory could not be encoded", e);
        }
    }

    @Override
    public String toString() {
        return "Certificate[" + fingerprint() + "]"; // never the key or its password
    }
}
