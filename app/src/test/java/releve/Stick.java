package releve;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import releve.portable.Checked;
import releve.portable.Platform;
import releve.portable.Portable;
import releve.portable.Program;
import releve.portable.PublicKeyLine;
import releve.portable.Refused;
import releve.portable.SecretKey;

/** A folder for a USB stick, built once for all tests and gone after them. Its path has spaces and accents. */
record Stick(Path temp, Path folder, Program program, KeyPair keys, Portable.Built built, BareMachine machine) {
    private static @Nullable Stick only;

    static synchronized Stick get() throws Exception {
        if (only == null) {
            Path temp = Files.createTempDirectory("releve-stick");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(temp)));
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String pem =
                    Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
            Files.writeString(
                    temp.resolve("release.key"),
                    "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
            Path folder = temp.resolve("clé é à/Relève USB");
            Program program = ProgramJar.make(temp);
            var plan = new Portable.Plan(folder, program, EnumSet.allOf(Platform.class), Set.of(), secret(temp));
            var machine = new BareMachine(Files.createDirectories(temp.resolve("said")));
            only = new Stick(temp, folder, program, keys, Portable.build(plan, step -> {}), machine);
        }
        return only;
    }

    SecretKey secret() throws IOException, Refused {
        return secret(temp);
    }

    private static SecretKey secret(Path temp) throws IOException, Refused {
        return SecretKey.in(temp.resolve("release.key"));
    }

    String publicLine() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Checked check() throws IOException, Refused {
        return Portable.check(folder, PublicKeyLine.read(publicLine()));
    }

    /** With {@code sh}, which is how a stick without the right to execute is started. */
    String[] command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", file("releve").toString()));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    BareMachine.Ran run(Map<String, String> environment, String... arguments) throws Exception {
        return machine.run(environment, temp, command(arguments));
    }

    /** Every file, with its size and the time it was last written. */
    String listing() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path each : walk.sorted().toList()) {
                lines.add(each + " " + Files.size(each) + " " + Files.getLastModifiedTime(each));
            }
            return String.join("\n", lines);
        }
    }

    void flip(String name) throws IOException {
        try (var open = new RandomAccessFile(file(name).toFile(), "rw")) {
            open.seek(open.length() / 2);
            int was = open.read();
            open.seek(open.length() / 2);
            open.write(was ^ 1);
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(each -> {
                boolean ignored = each.delete();
            });
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
