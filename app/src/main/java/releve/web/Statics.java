package releve.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stylesheet, scripts and icon, from the jar. Their addresses carry their digest, so a browser keeps them until they change. */
final class Statics {
    /** One file as it is sent. */
    record Static(String type, byte[] bytes, String digest) {}

    private static final Map<String, String> TYPES = Map.of(
            "releve.css", "text/css; charset=utf-8",
            "releve.js", "text/javascript; charset=utf-8",
            "offline.js", "text/javascript; charset=utf-8",
            "worker.js", "text/javascript; charset=utf-8",
            "htmx.js", "text/javascript; charset=utf-8",
            "htmx-sse.js", "text/javascript; charset=utf-8",
            "releve.svg", "image/svg+xml",
            "htmx-LICENSE.txt", "text/plain; charset=utf-8",
            "htmx-sse-LICENSE.txt", "text/plain; charset=utf-8");

    /** What stands before a script in the same file. */
    private static final Map<String, String> BEFORE = Map.of("offline.js", "kept.js", "worker.js", "kept.js");

    private final Map<String, Static> files = new TreeMap<>();

    Statics() {
        TYPES.forEach((name, type) -> {
            byte[] own = read(name);
            byte[] before = BEFORE.containsKey(name) ? read(BEFORE.get(name)) : new byte[0];
            byte[] bytes = ByteBuffer.allocate(before.length + own.length)
                    .put(before)
                    .put(own)
                    .array();
            files.put(name, new Static(type, bytes, digest(bytes)));
        });
    }

    Optional<Static> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Map<String, Static> files() {
        return Map.copyOf(files);
    }

    String address(String name) {
        Static file = find(name).orElseThrow(() -> new IllegalArgumentException("no file " + name + " is served"));
        return "/static/" + name + "?v=" + file.digest();
    }

    private static byte[] read(String name) {
        try (InputStream in = Statics.class.getResourceAsStream("static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
