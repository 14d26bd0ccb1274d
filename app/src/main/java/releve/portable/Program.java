package releve.portable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The program as it was built.
 *
 * @param jar its own jar, whose manifest names the libraries as {@code lib/…}
 * @param libraries those libraries
 */
public record Program(Path jar, List<Path> libraries) {
    private static final String DRIVER = "sqlite-jdbc-";

    public Program {
        libraries = List.copyOf(libraries);
    }

    /** The program that {@code main} runs from. */
    public static Program of(Class<?> main) throws IOException, Refused {
        Path jar;
        try {
            jar = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (!Files.isRegularFile(jar)) {
            throw new Refused("this program runs from single classes, not from its jar: start it with ./releve");
        }
        return of(jar);
    }

    /** A jar and what its manifest names beside it. */
    public static Program of(Path jar) throws IOException, Refused {
        try (var open = new JarFile(jar.toFile())) {
            String names = open.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<Path> libraries =
                    Stream.of(names.split(" ")).map(jar::resolveSibling).toList();
            for (Path each : libraries) {
                if (!Files.isRegularFile(each)) {
                    throw new Refused("the program is not whole: " + each + " is missing; build or unpack it again");
                }
            }
            return new Program(jar, libraries);
        }
    }

    /** The database's native library, so that it need not be unpacked anywhere at each start. */
    byte[] database(Platform platform) throws IOException {
        Path driver = libraries.stream()
                .filter(each -> each.getFileName().toString().startsWith(DRIVER))
                .findFirst()
                .orElseThrow(() -> new IOException("the program has no " + DRIVER + "….jar"));
        return entry(driver, platform.database());
    }

    byte[] entry(String name) throws IOException {
        return entry(jar, name);
    }

    private static byte[] entry(Path jar, String name) throws IOException {
        try (var open = new JarFile(jar.toFile())) {
            ZipEntry entry = open.getEntry(name);
            if (entry == null) {
                throw new IOException(jar + " has no " + name);
            }
            try (InputStream in = open.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }
}
