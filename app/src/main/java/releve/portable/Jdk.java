package releve.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK from which a runtime can be linked.
 *
 * @param modules its packed modules; nothing for the JDK that runs this program when it comes without them and links from itself (JEP 493)
 */
record Jdk(Path home, Platform platform, Optional<Path> modules) {
    private static final Pattern SYSTEM = Pattern.compile("(?m)^OS_NAME=\"(.*)\"");
    private static final Pattern PROCESSOR = Pattern.compile("(?m)^OS_ARCH=\"(.*)\"");

    /** The JDK that runs this program, when it is one and its kind of machine is known. */
    static Optional<Jdk> running() {
        Path home = Path.of(System.getProperty("java.home"));
        return Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"))
                .map(platform -> new Jdk(home, platform, modules(home)));
    }

    /** A JDK of another kind of machine, unpacked somewhere: its {@code release} file says which. */
    static Jdk in(Path home) throws Refused, IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            throw new Refused(home + " is no JDK: it has no file 'release'");
        }
        String text = Files.readString(release);
        String system = value(SYSTEM, text);
        String processor = value(PROCESSOR, text);
        Platform platform = Platform.of(system, processor)
                .orElseThrow(() -> new Refused(home + " is a JDK for '" + system + "', '" + processor
                        + "'; Linux or Windows on x64 expected"));
        Path modules = modules(home)
                .orElseThrow(
                        () -> new Refused(home + " has no folder 'jmods', from which a runtime is linked. Some JDKs"
                                + " ship it apart: download the jmods of the same version (Eclipse Temurin: 'JMODs') and unpack"
                                + " them there as 'jmods'"));
        return new Jdk(home, platform, Optional.of(modules));
    }

    private static String value(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "?";
    }

    private static Optional<Path> modules(Path home) {
        Path folder = home.resolve("jmods");
        return Files.isRegularFile(folder.resolve("java.base.jmod")) ? Optional.of(folder) : Optional.empty();
    }
}
