package releve.portable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A Java runtime of the modules that the program uses and no others, linked by the JDK's own {@code jlink}. */
final class LinkedRuntime {
    /**
     * What {@code jdeps} finds in the program and its libraries, and what they ask for by name only: the database driver's {@code jdk.unsupported}, zip
     * files as folders, character sets of old senders, the file types and locks that logback and Jetty look up.
     */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.sql",
            "java.xml",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs");

    /** The languages of the pages; all others would be 10 MB more. */
    private static final String LANGUAGES = "en,fr,nl,de";

    private LinkedRuntime() {}

    static void link(Jdk jdk, Path to) throws IOException, Refused {
        ToolProvider jlink = jlink();
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int code = jlink.run(writer, writer, arguments(jdk, to).toArray(String[]::new));
        writer.flush();
        if (code != 0) {
            throw new Refused("no runtime could be linked from " + jdk.home() + ": "
                    + said.toString().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        if (!Files.isRegularFile(to.resolve(jdk.platform().java()))) {
            throw new IOException(
                    "jlink made a runtime without " + jdk.platform().java() + " from " + jdk.home());
        }
        plainFiles(to);
    }

    /** Also asked before anything is written. */
    static ToolProvider jlink() throws Refused {
        return ToolProvider.findFirst("jlink")
                .orElseThrow(
                        () -> new Refused("the Java that runs this has no jlink: it is a runtime, not a JDK. Run this"
                                + " command with a JDK 25 (set RELEVE_JAVA_HOME to its folder)"));
    }

    private static List<String> arguments(Jdk jdk, Path to) {
        List<String> arguments = new ArrayList<>();
        jdk.modules().ifPresent(folder -> arguments.addAll(List.of("--module-path", folder.toString())));
        arguments.addAll(List.of("--add-modules", String.join(",", MODULES)));
        arguments.addAll(List.of("--include-locales=" + LANGUAGES, "--strip-debug", "--no-header-files"));
        arguments.addAll(List.of("--no-man-pages", "--output", to.toString()));
        return arguments;
    }

    /** A stick's file system knows no symbolic links: jlink makes some for licences that are said once. */
    private static void plainFiles(Path runtime) throws IOException {
        List<Path> links;
        try (Stream<Path> walk = Files.walk(runtime)) {
            links = walk.filter(Files::isSymbolicLink).toList();
        }
        for (Path link : links) {
            byte[] content = Files.readAllBytes(link);
            Files.delete(link);
            Files.write(link, content);
        }
    }
}
