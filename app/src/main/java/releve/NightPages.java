package releve;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import releve.drill.Player;

/** Looks at pages during the night, as each role and on ward PCs, for what none may leave out: how the house stands, and how old the data are. */
final class NightPages {
    private static final String PAGE = "/[a-z][^\"#]*";

    private final Front front;
    private final List<String> silent = new ArrayList<>();
    private int looked;

    NightPages(Front front) {
        this.front = front;
    }

    Player signedIn(String name, String password) throws IOException, InterruptedException {
        var player = new Player(front.web().address(), Optional.of(ownMachine()));
        Player.Page in = player.fill("/sign-in", "/sign-in", Map.of("name", name, "secret", password));
        if (in.status() != 200) {
            throw new IOException(name + " could not sign in: " + in.status());
        }
        return player;
    }

    /** Each role's start page and every page that it leads to. */
    void look(Collection<DrillStaff.Player> staff) throws IOException, InterruptedException {
        for (DrillStaff.Player who : staff) {
            Player player = signedIn(who.name(), who.password());
            List<String> paths = new ArrayList<>(List.of("/"));
            paths.addAll(player.get("/").links(PAGE));
            for (String path : paths) {
                if (!path.startsWith("/static")) {
                    saw(
                            who.name() + " " + path,
                            player.get(path),
                            "class=\"standing\"",
                            "age age-frozen",
                            "age age-late");
                }
            }
        }
    }

    /** The board, a chart, the list of packs and a form on a ward PC. */
    void lookAlone(String ward, Player nurse, String patient) throws IOException, InterruptedException {
        for (String path : List.of("/ward", patient, "/packs", "/entries", patient + "/record/note")) {
            saw(ward + " " + path, nurse.get(path), "class=\"standing\"", "copy-head", "age age-");
        }
    }

    /** @param ages one of these has to be there */
    private void saw(String what, Player.Page page, String standing, String... ages) {
        if (page.status() != 200 || !page.says("<html")) {
            return; // a document, or a page that this role may not open
        }
        looked++;
        boolean aged = List.of(ages).stream().anyMatch(page::says);
        if (!page.says(standing) || !aged) {
            silent.add(what);
        }
    }

    int looked() {
        return looked;
    }

    List<String> silent() {
        return List.copyOf(silent);
    }

    /** The players sit at the very machine that they ask: they know its certificate by its fingerprint. */
    private SSLContext ownMachine() throws IOException {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(
                    null,
                    new TrustManager[] {new Known(front.web().fingerprint().orElseThrow())},
                    null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java has no TLS", e);
        }
    }

    private static final class Known extends X509ExtendedTrustManager {
        private final String fingerprint;

        Known(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
                if (!HexFormat.ofDelimiter(":")
                        .withUpperCase()
                        .formatHex(digest)
                        .equals(fingerprint)) {
                    throw new CertificateException("not the certificate of this exercise");
                }
            } catch (NoSuchAlgorithmException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
