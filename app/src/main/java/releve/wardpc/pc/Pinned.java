package releve.wardpc.pc;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts exactly one certificate, by its SHA-256 fingerprint, and nothing else: no authority, no other certificate for the same name.
 *
 * <p>It does not compare the host's name, on purpose: on the night the name server may be gone, and the node is asked by the address it
 * had. The handshake proves that the other side holds the key of the pinned certificate, wherever it answers; a name would prove less.
 * Nor does it refuse the certificate after its end: a PC whose clock is wrong, or a node that nobody could renew, must still be met. The
 * end date is shown and reported instead.
 */
final class Pinned extends X509ExtendedTrustManager {
    /** Another certificate than the pinned one was shown. */
    static final class Stranger extends CertificateException {
        private static final long serialVersionUID = 1;

        private final String fingerprint;

        Stranger(String fingerprint) {
            super("a certificate with the fingerprint " + fingerprint + " that is not the pinned one");
            this.fingerprint = fingerprint;
        }

        String fingerprint() {
            return fingerprint;
        }

        static Optional<Stranger> in(Throwable failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof Stranger stranger) {
                    return Optional.of(stranger);
                }
            }
            return Optional.empty();
        }
    }

    private final String pin;
    private volatile Optional<Instant> ends = Optional.empty();

    Pinned(String pin) {
        this.pin = pin;
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** When the certificate that was last accepted ends. */
    Optional<Instant> ends() {
        return ends;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("no certificate was shown");
        }
        String shown = fingerprint(chain[0]);
        if (!shown.equals(pin)) {
            throw new Stranger(shown);
        }
        ends = Optional.of(chain[0].getNotAfter().toInstant());
    }

    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw nobody();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw nobody();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw nobody();
    }

    private static CertificateException nobody() {
        return new CertificateException("this PC lets nobody in by certificate");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
