package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import releve.BareMachine.Ran;
import releve.portable.Checked;
import releve.portable.Difference;
import releve.portable.Platform;
import releve.portable.Portable;
import releve.portable.Program;
import releve.portable.PublicKeyLine;
import releve.portable.Refused;

/** Whether a folder for a USB stick is still what was built; and what is refused before anything is written. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class PortableCheckTest {
    private static final String MODULES = "runtime/linux-x64/lib/modules";

    private final Stick stick;

    PortableCheckTest() throws Exception {
        stick = Stick.get();
    }

    @Test
    void theChecksumsAreSignedSoThatAnyoneCanCheckThem() throws Exception {
        assertEquals(new Checked.Sound(stick.built().files()), stick.check());
        assertEquals(stick.publicLine(), stick.built().publicKey());
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(stick.keys().getPublic());
        signature.update(Files.readAllBytes(stick.file("CHECKSUMS")));
        assertTrue(signature.verify(Files.readAllBytes(stick.file("CHECKSUMS.sig"))));
        Ran sums = stick.machine()
                .run(Map.of(), stick.folder(), "/usr/bin/sha256sum", "--quiet", "--strict", "-c", "CHECKSUMS");
        assertEquals(new Ran(0, "", ""), sums);
    }

    @Test
    void opensslChecksTheSignatureAsTheGuideSays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl here");
        Ran checked = stick.machine()
                .run(
                        Map.of(),
                        stick.folder(),
                        "/usr/bin/openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "CHECKSUMS.pub",
                        "-rawin",
                        "-in",
                        "CHECKSUMS",
                        "-sigfile",
                        "CHECKSUMS.sig");
        assertEquals(0, checked.code(), checked.out() + checked.err());
    }

    @Test
    void oneChangedByteIsNamed() throws Exception {
        stick.flip(MODULES);
        try {
            assertEquals(new Checked.Differs(sorted(MODULES, Difference.CHANGED)), stick.check());
            Ran said = command("portable", "--check", stick.folder().toString(), "--key", stick.publicLine());
            assertEquals(ExitCode.NO, said.code());
            assertTrue(said.out().contains("changed: runtime/linux-x64/lib/modules"), said.out());
        } finally {
            stick.flip(MODULES);
        }
        assertEquals(
                0,
                command("portable", "--check", stick.folder().toString(), "--key", stick.publicLine())
                        .code());
    }

    @Test
    void anAddedAndAMissingFileAreNamed() throws Exception {
        Path added = Files.writeString(stick.file("lib/data"), "x");
        Path gone = Files.move(stick.file("releve.cmd"), stick.temp().resolve("releve.cmd"));
        try {
            var expected = sorted("lib/data", Difference.ADDED);
            expected.put("releve.cmd", Difference.MISSING);
            assertEquals(new Checked.Differs(expected), stick.check());
        } finally {
            Files.delete(added);
            Files.move(gone, stick.file("releve.cmd"));
        }
    }

    @Test
    void anotherKeyOrOtherChecksumsAreNotTrusted() throws Exception {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        String line = Base64.getEncoder().encodeToString(other.getEncoded());
        assertInstanceOf(Checked.NotSigned.class, Portable.check(stick.folder(), PublicKeyLine.read(line)));
        stick.flip("CHECKSUMS");
        try {
            assertInstanceOf(Checked.NotSigned.class, stick.check());
        } finally {
            stick.flip("CHECKSUMS");
        }
        assertThrows(Refused.class, () -> PublicKeyLine.read("A".repeat(60)));
    }

    /** Its jar names all its libraries: a folder can be built from a folder, by a machine with a JDK. */
    @Test
    void theProgramOnTheStickIsWhole() throws Exception {
        Program there = Program.of(stick.file("releve.jar"));
        assertEquals(
                stick.program().libraries().stream().map(Path::getFileName).toList(),
                there.libraries().stream().map(Path::getFileName).toList());
        Files.move(there.libraries().getFirst(), stick.temp().resolve("library"));
        try {
            assertThrows(Refused.class, () -> Program.of(stick.file("releve.jar")));
        } finally {
            Files.move(stick.temp().resolve("library"), there.libraries().getFirst());
        }
    }

    @Test
    void withoutAWindowsJdkTheWindowsPartIsSaidToBeMissing() throws Exception {
        assertEquals(Set.of(Platform.WINDOWS_X64), stick.built().missing());
        assertFalse(Files.exists(stick.file("runtime/windows-x64")));
        assertRefused("--jdk DIR", Set.of(Platform.WINDOWS_X64), Set.of());
        Path jdk = Files.createDirectories(stick.temp().resolve("jdk"));
        assertRefused("no file 'release'", Set.of(Platform.WINDOWS_X64), Set.of(jdk));
        Files.writeString(jdk.resolve("release"), "OS_ARCH=\"x86_64\"\nOS_NAME=\"Windows\"\n");
        assertRefused("no folder 'jmods'", Set.of(Platform.WINDOWS_X64), Set.of(jdk));
        Files.writeString(jdk.resolve("release"), "OS_ARCH=\"aarch64\"\nOS_NAME=\"Darwin\"\n");
        assertRefused("a JDK for 'Darwin', 'aarch64'", Set.of(Platform.WINDOWS_X64), Set.of(jdk));
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        String before = stick.listing();
        var refused = assertThrows(
                Refused.class,
                () -> Portable.build(
                        new Portable.Plan(
                                stick.folder(), stick.program(), Set.of(Platform.LINUX_X64), Set.of(), stick.secret()),
                        step -> {}));
        assertTrue(String.valueOf(refused.getMessage()).contains("it was left alone"), refused.getMessage());
        assertEquals(before, stick.listing());
    }

    private void assertRefused(String why, Set<Platform> platforms, Set<Path> jdks) {
        Path out = stick.temp().resolve("refused");
        var refused = assertThrows(
                Refused.class,
                () -> Portable.build(
                        new Portable.Plan(out, stick.program(), platforms, jdks, stick.secret()), step -> {}));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
        assertFalse(Files.exists(out));
    }

    private static Ran command(String... arguments) {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return new Ran(Releve.commandLine().execute(arguments), said.toString(StandardCharsets.UTF_8), "");
        } finally {
            System.setOut(before);
        }
    }

    private static SortedMap<String, Difference> sorted(String file, Difference difference) {
        return new TreeMap<>(Map.of(file, difference));
    }
}
