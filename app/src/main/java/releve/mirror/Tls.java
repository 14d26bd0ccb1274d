package releve.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** MLLP over TLS 1.2 or 1.3 with the certificate of a PKCS #12 file. */
final class Tls {
    /** The environment variable that holds the key store's password, so that it stands in no command line. */
    static final String PASSWORD_VARIABLE = "RELEVE_TLS_PASSWORD";

    private Tls() {}

    /** An unbound server socket, TLS when a key store is set. */
    static ServerSocket serverSocket(ListenerSettings settings) throws IOException {
        Path keyStore = settings.keyStore();
        if (keyStore == null) {
            return new ServerSocket();
        }
        String password = System.getenv().getOrDefault(PASSWORD_VARIABLE, "");
        var socket = (SSLServerSocket) context(keyStore, password.toCharArray())
                .getServerSocketFactory()
                .createServerSocket();
        socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setNeedClientAuth(settings.clientCertificates());
        return socket;
    }

    static SSLContext context(Path keyStore, char[] password) throws IOException {
        if (!Files.isReadable(keyStore)) {
            throw new IOException("the TLS key store " + keyStore + " does not exist or cannot be read");
        }
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(
                    "the TLS key store " + keyStore + " cannot be used: " + e.getMessage() + "; set "
                            + PASSWORD_VARIABLE + " to its password",
                    e);
        }
    }
}
