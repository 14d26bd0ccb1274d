package releve.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate the node makes for itself: EC P-256, self-signed, for the host's names and addresses, in {@code keys/web.pem} which its
 * owner alone can read. It is made again when it ends within a month or when the host has a name or an address it does not cover.
 */
final class NodeCertificate {
    /** Browsers and phones reject longer ones even when a site trusts them itself (825 days). */
    private static final Duration VALID = Duration.ofDays(820);

    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);
    private static final Logger log = LoggerFactory.getLogger(NodeCertificate.class);

    private NodeCertificate() {}

    static Certificate forHosts(Path data, Set<String> hosts, Clock clock) throws IOException {
        Path file = data.resolve("keys").resolve("web.pem");
        try {
            Optional<Certificate> kept = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
            if (kept.isPresent() && serves(kept.get().certificate(), hosts, clock.instant())) {
                return kept.get();
            }
            Certificate made = make(hosts, clock.instant(), file);
            log.info("made a certificate for {}; SHA-256 fingerprint {}", hosts, made.fingerprint());
            return made;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("the node's certificate " + file + " cannot be used or made: " + e.getMessage(), e);
        }
    }

    private static boolean serves(X509Certificate certificate, Set<String> hosts, Instant now)
            throws CertificateParsingException {
        var covered = new TreeSet<String>();
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names != null) {
            names.forEach(name -> covered.add(String.valueOf(name.get(1))));
        }
        return covered.containsAll(
                        hosts.stream().map(NodeCertificate::asWritten).toList())
                && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE_END));
    }

    /** As Java writes an address it read from a certificate. */
    private static String asWritten(String host) {
        return host.equals("::1") ? "0:0:0:0:0:0:0:1" : host;
    }

    private static Certificate make(Set<String> hosts, Instant now, Path file)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        var name = new X500Name("CN=Relève, O=" + asciiHost(hosts));
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()).setBit(119),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALID)),
                name,
                keys.getPublic());
        GeneralName[] names = hosts.stream().map(NodeCertificate::generalName).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        var holder = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
        write(file, pem("PRIVATE KEY", keys.getPrivate().getEncoded()) + pem("CERTIFICATE", certificate.getEncoded()));
        return inMemory(keys.getPrivate(), certificate);
    }

    private static String asciiHost(Set<String> hosts) {
        return hosts.stream()
                .filter(host -> host.matches("[a-z][a-z0-9.-]*") && !host.equals("localhost"))
                .findFirst()
                .orElse("localhost");
    }

    private static GeneralName generalName(String host) {
        boolean address = host.contains(":") || host.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        Path beside = file.resolveSibling("web.pem.new");
        Files.deleteIfExists(beside);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(beside, text, StandardCharsets.US_ASCII);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static Certificate read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        var key = new PKCS8EncodedKeySpec(section(text, "PRIVATE KEY", file));
        var certificate = new ByteArrayInputStream(section(text, "CERTIFICATE", file));
        return inMemory(KeyFactory.getInstance("EC").generatePrivate(key), (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(certificate));
    }

    private static byte[] section(String text, String what, Path file) throws IOException {
        String begin = "-----BEGIN " + what + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from) {
            throw new IOException(file + " has no " + what + "; remove the file and the node makes another");
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    private static Certificate inMemory(PrivateKey key, X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        byte[] chance = new byte[24];
        new SecureRandom().nextBytes(chance);
        String password = Base64.getEncoder().encodeToString(chance);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("web", key, password.toCharArray(), new X509Certificate[] {certificate});
        return new Certificate(store, password, certificate);
    }
}
