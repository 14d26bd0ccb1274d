package releve.portable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a person starts, and what they read first.
 *
 * @param build marks what a start leaves elsewhere (cache, copied runtime) as belonging to this very program and runtime
 */
record StartScripts(String build) {
    private static final String[] TO_READ = {"LISEZMOI.txt", "LEESMIJ.txt", "LIESMICH.txt", "README.txt"};

    void write(Path folder) throws IOException {
        Path linux = folder.resolve("releve");
        Files.writeString(linux, text("releve.sh"));
        // false on a file system without such rights: then it is started with sh, which is what the text to read says
        boolean ignored = linux.toFile().setExecutable(true, false);
        Files.writeString(folder.resolve("releve.cmd"), windows(text("releve.cmd")));
        for (String each : TO_READ) {
            Files.writeString(folder.resolve(each), "\uFEFF" + windows(text(each)));
        }
    }

    private String text(String name) throws IOException {
        try (InputStream in = Portable.resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@BUILD@", build);
        }
    }

    /** Old Windows editors show a text without these as one line. */
    private static String windows(String text) {
        return text.replace("\n", "\r\n");
    }
}
