package releve.portable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** The licences of what others wrote: the texts that lie in the libraries, and by name those of the libraries that carry none. */
final class Licences {
    /** Lines {@code beginning of the jar's name | licence}, the first that fits. */
    private static final String NAMED = "licences.txt";

    private static final Pattern TEXT = Pattern.compile("(META-INF/)?(LICEN[SC]E|NOTICE)[-.\\w]*");

    private Licences() {}

    /** Writes {@code licences/} and its list. */
    static void write(Program program, Path folder) throws IOException {
        List<String> named;
        try (InputStream in = Portable.resource(NAMED)) {
            named = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        Path licences = Files.createDirectories(folder.resolve("licences"));
        List<String> list = new ArrayList<>();
        for (Path library : program.libraries()) {
            String name = library.getFileName().toString();
            list.add(name + ": "
                    + (texts(library, licences.resolve(name)) ? "licences/" + name + "/" : of(name, named)));
        }
        list.sort(String::compareTo);
        list.add("Java: runtime/*/legal/");
        Files.write(licences.resolve("LIST.txt"), list);
    }

    private static boolean texts(Path library, Path folder) throws IOException {
        boolean found = false;
        try (var jar = new JarFile(library.toFile())) {
            for (ZipEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory() && TEXT.matcher(entry.getName()).matches()) {
                    Files.createDirectories(folder);
                    String name = entry.getName().replace("META-INF/", "");
                    try (InputStream in = jar.getInputStream(entry)) {
                        Files.write(folder.resolve(name), in.readAllBytes());
                    }
                    found |= !name.startsWith("NOTICE");
                }
            }
        }
        return found;
    }

    private static String of(String library, List<String> named) throws IOException {
        return named.stream()
                .map(line -> line.split("\\|"))
                .filter(parts -> parts.length == 2 && library.startsWith(parts[0].strip()))
                .map(parts -> parts[1].strip())
                .findFirst()
                .orElseThrow(
                        () -> new IOException(library + " carries no licence, and " + NAMED + " names none for it"));
    }
}
