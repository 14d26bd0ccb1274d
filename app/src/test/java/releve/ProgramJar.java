package releve;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.portable.Program;

/** The program's jar as the build makes it after the tests: from the classes that are tested, with the libraries of the class path beside it. */
final class ProgramJar {
    /** What only tests use. */
    private static final Pattern FOR_TESTS = Pattern.compile(
            "(?:junit|jqwik|archunit|hapi|core-3|opentest4j|apiguardian|surefire|error_prone|jte-3"
                    + "|jte-watcher|jte-extension|classgraph|maven|common-java5|org\\.jacoco|joda-time|commons-lang3|open-test).*");

    private ProgramJar() {}

    static Program make(Path folder) throws Exception {
        Set<String> seen = new HashSet<>();
        List<Path> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(each ->
                        !FOR_TESTS.matcher(each.getFileName().toString()).matches())
                .filter(each -> seen.add(each.getFileName().toString()))
                .toList();
        Path classes = Path.of(
                Releve.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = folder.resolve("releve.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var to = new JarOutputStream(out, manifest(libraries));
                Stream<Path> walk = Files.walk(classes)) {
            for (Path each : walk.filter(Files::isRegularFile).toList()) {
                add(to, classes.relativize(each).toString().replace('\\', '/'), each);
            }
            for (String text : List.of("LICENSE", "NOTICE")) {
                if (!Files.exists(classes.resolve("META-INF").resolve(text))) {
                    add(to, "META-INF/" + text, Path.of("..", text));
                }
            }
        }
        return new Program(jar, libraries);
    }

    private static Manifest manifest(List<Path> libraries) {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Releve.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                libraries.stream().map(each -> "lib/" + each.getFileName()).collect(Collectors.joining(" ")));
        main.putValue("Enable-Native-Access", "ALL-UNNAMED");
        return manifest;
    }

    private static void add(JarOutputStream to, String name, Path file) throws IOException {
        to.putNextEntry(new JarEntry(name));
        Files.copy(file, to);
        to.closeEntry();
    }
}
