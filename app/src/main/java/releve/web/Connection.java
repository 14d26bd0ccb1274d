package releve.web;

import io.javalin.config.JettyConfig;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty listens: plain on loopback, TLS 1.2 or 1.3 beyond it; a few platform threads that select, virtual threads that answer. */
final class Connection {
    private static final int SELECTING_THREADS = 16;

    /** Longer than a heartbeat of live updates, shorter than a forgotten connection. */
    private static final long IDLE_MILLIS = 60_000;

    /** Cookies and a long address; nothing of ours needs more. */
    private static final int HEADER_BYTES = 16 * 1024;

    private Connection() {}

    static void configure(JettyConfig jetty, WebSettings settings, Optional<Certificate> certificate) {
        var threads = new QueuedThreadPool(SELECTING_THREADS, 4);
        threads.setName("web");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        jetty.threadPool = threads;
        jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.DEFAULT);
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setRequestHeaderSize(HEADER_BYTES);
        });
        jetty.addConnector((server, http) -> connector(server, http, settings, certificate));
    }

    private static Connector connector(
            Server server, HttpConfiguration http, WebSettings settings, Optional<Certificate> certificate) {
        ServerConnector connector = certificate
                .map(own -> secure(server, http, own))
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(settings.address().getHostAddress());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static ServerConnector secure(Server server, HttpConfiguration http, Certificate certificate) {
        var context = new SslContextFactory.Server();
        context.setKeyStore(certificate.store());
        context.setKeyStorePassword(certificate.password());
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setSniRequired(false);
        var secured = new HttpConfiguration(http);
        var customizer = new SecureRequestCustomizer();
        customizer.setSniHostCheck(false); // addresses have no SNI; Hosts checks the name
        secured.addCustomizer(customizer);
        var plain = new HttpConnectionFactory(secured);
        return new ServerConnector(server, new SslConnectionFactory(context, plain.getProtocol()), plain);
    }
}
