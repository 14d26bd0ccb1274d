package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import releve.BareMachine.Ran;
import releve.portable.Checked;
import releve.portable.Difference;
import releve.portable.Platform;
import releve.portable.Portable;
import releve.portable.Program;
import releve.portable.PublicKeyLine;
import releve.portable.Refused;
import releve.portable.SecretKey;

/** The folder for a USB stick, built once and started the way a stranger's machine starts it: no Java, nothing in the environment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class PortableTest {
    @TempDir
    private static Path temp = Path.of("");

    private Path stick = Path.of("");
    private Program program = new Program(Path.of(""), List.of());
    private KeyPair keys;
    private String publicLine = "";
    private Portable.Built built = new Portable.Built(0, 0, Set.of(), "");
    private BareMachine machine = new BareMachine(Path.of(""));
    private Path key = Path.of("");


    @BeforeAll
    void build() throws Exception {
        machine = new BareMachine(Files.createDirectories(temp.resolve("said")));
        stick = temp.resolve("clé é à/Relève USB");
        program = ProgramJar.make(temp);
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        publicLine = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        key = temp.resolve("release.key");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        built = Portable.build(
                new Portable.Plan(stick, program, EnumSet.allOf(Platform.class), Set.of(), secret()), step -> {});
    }

    // ---- it starts

    @Test
    void itStartsWithoutJavaAndWithAnEmptyEnvironment() throws Exception {
        Ran version = machine.run(Map.of(), temp, stick.resolve("releve").toString(), "--version");
        assertEquals(new Ran(0, "releve 0.1.0\n", ""), version);
    }

    @Test
    void anExerciseItsPacksAndItsVerificationRunFromIt() throws Exception {
        Ran drill = releve(Map.of(), "drill", "--exit", "--scale", "0.01");
        assertEquals(0, drill.code(), drill.out() + drill.err());
        Path data = stick.resolve("drill-data");
        assertTrue(drill.err().contains("data in " + data + " (beside the program"), drill.err());
        Path packs = temp.resolve("à imprimer");
        Ran pack = releve(
                Map.of("RELEVE_PACK_CODE", "quatre-mots-assez-longs"),
                "pack", "--ward", aWard(data), "--data", data.toString(), "--out", packs.toString());
        assertEquals(0, pack.code(), pack.err());
        assertEquals("%PDF", new String(Files.readAllBytes(packs), 0, 4, StandardCharsets.ISO_8859_1));
        Ran verify = releve(Map.of(), "verify", "--data=" + data);
        assertEquals(0, verify.code(), verify.err());
        assertTrue(verify.out().startsWith("Sound."), verify.out());
        assertEquals("", verify.err(), "who says where the data are is not told");
        assertInstanceOf(Checked.Sound.class, check(), "what is kept beside the program is no difference");
    }

    @Test
    void fromAReadOnlyStickItKeepsItsDataInTheHomeAndLaterStartsUseTheCache() throws Exception {
        assumeTrue(machine.hasPrivateMounts(), "no private mount namespace can be made here: the stick cannot be made read-only");
        Path home = Files.createDirectories(temp.resolve("maison"));
        Path cache = home.resolve(".cache/releve");
        Map<String, String> environment = Map.of("HOME", home.toString());
        String before = listing();
        var serve = machine.start(environment, temp, onTheReadOnlyStick("serve", "--port", "0", "--web-port", "0"));
        try {
            BareMachine.await(serve, "the pages", () -> serve.said().contains("pages at http"));
            BareMachine.await(serve, "the cache", () -> serve.said().contains("the start-up cache is made"));
        } finally {
            serve.stop();
        }
        Path data = home.resolve("releve/data");
        assertTrue(Files.exists(data.resolve("keys/log.key")), serve.said());
        assertTrue(serve.said().contains("data in " + data + " (nothing can be written"), serve.said());
        assertEquals(before, listing());
        onlyWithTheCache(environment, cache);
    }

    /** {@code AOTMode=on} ends a start that cannot use its cache; without it such a start goes on without one. */
    private void onlyWithTheCache(Map<String, String> environment, Path cache) throws Exception {
        Map<String, String> strict =
                Map.of("HOME", environment.get("HOME"), "RELEVE_JAVA_OPTIONS", "-Xmx512m -XX:AOTMode=on");
        Ran used = machine.run(strict, temp, onTheReadOnlyStick("--version"));
        assertEquals(new Ran(0, "releve 0.1.0\n", ""), used);
        Path file = only(cache);
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {8, good.length / 3, good.length - 9}) {
            byte[] bad = good.clone();
            bad[at] ^= 0x55;
            Files.write(file, bad);
            assertEquals(new Ran(0, "releve 0.1.0\n", ""), machine.run(environment, temp, onTheReadOnlyStick("--version")), "byte " + at);
        }
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        assertEquals(new Ran(0, "releve 0.1.0\n", ""), machine.run(environment, temp, onTheReadOnlyStick("--version")), "cut");
        assertNotEquals(0, machine.run(strict, temp, onTheReadOnlyStick("--version")).code(), "the damage was real");
        Files.write(file, good);
    }

    @Test
    void aStickFromWhichNothingMayStartHasItsRuntimeCopiedOnce() throws Exception {
        Path java = stick.resolve("runtime/linux-x64/bin/java");
        Path copies = temp.resolve("copiés ici");
        Map<String, String> environment = Map.of("RELEVE_CACHE", copies.toString());
        assertTrue(java.toFile().setExecutable(false, false));
        try {
            Ran first = releve(environment, "--version");
            assertEquals("releve 0.1.0\n", first.out(), first.err());
            assertTrue(first.err().contains("copying the Java runtime to " + copies), first.err());
            assertEquals(new Ran(0, "releve 0.1.0\n", ""), releve(environment, "--version"));
        } finally {
            assertTrue(java.toFile().setExecutable(true, false));
        }
    }

    @Test
    void theRuntimeOnTheStickBuildsNoFurtherStickAndSaysWhy() throws Exception {
        Path out = temp.resolve("another");
        Ran refused = releve(Map.of(), "portable", "--out", out.toString());
        assertEquals(ExitCode.WRONG_USAGE, refused.code());
        assertTrue(refused.err().contains("Run this command with a JDK 25"), refused.err());
        assertFalse(Files.exists(out));
    }

    // ---- it is what was built

    @Test
    void theChecksumsAreSignedSoThatAnyoneCanCheckThem() throws Exception {
        assertEquals(new Checked.Sound(built.files()), check());
        assertEquals(publicLine, built.publicKey());
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(keys.getPublic());
        signature.update(Files.readAllBytes(stick.resolve("CHECKSUMS")));
        assertTrue(signature.verify(Files.readAllBytes(stick.resolve("CHECKSUMS.sig"))));
        Ran sums = machine.run(Map.of(), stick, "/usr/bin/sha256sum", "--quiet", "--strict", "-c", "CHECKSUMS");
        assertEquals(new Ran(0, "", ""), sums);
    }

    @Test
    void opensslChecksTheSignatureAsTheGuideSays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl here");
        Ran checked = machine.run(
                Map.of(), stick, "/usr/bin/openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "CHECKSUMS.pub", "-rawin",
                "-in", "CHECKSUMS", "-sigfile", "CHECKSUMS.sig");
        assertEquals(0, checked.code(), checked.out() + checked.err());
    }

    @Test
    void oneChangedByteIsNamed() throws Exception {
        Path file = stick.resolve("runtime/linux-x64/lib/modules");
        flip(file);
        try {
            assertEquals(new Checked.Differs(sorted("runtime/linux-x64/lib/modules", Difference.CHANGED)), check());
            Ran said = command("portable", "--check", stick.toString(), "--key", publicLine);
            assertEquals(ExitCode.NO, said.code());
            assertTrue(said.out().contains("changed: runtime/linux-x64/lib/modules"), said.out());
        } finally {
            flip(file);
        }
        assertEquals(0, command("portable", "--check", stick.toString(), "--key", publicLine).code());
    }

    @Test
    void anAddedAndAMissingFileAreNamed() throws Exception {
        Path added = Files.writeString(stick.resolve("lib/data"), "x");
        Path gone = Files.move(stick.resolve("releve.cmd"), temp.resolve("releve.cmd"));
        try {
            var expected = sorted("lib/data", Difference.ADDED);
            expected.put("releve.cmd", Difference.MISSING);
            assertEquals(new Checked.Differs(expected), check());
        } finally {
            Files.delete(added);
            Files.move(gone, stick.resolve("releve.cmd"));
        }
    }

    @Test
    void anotherKeyOrOtherChecksumsAreNotTrusted() throws Exception {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        String line = Base64.getEncoder().encodeToString(other.getEncoded());
        assertInstanceOf(Checked.NotSigned.class, Portable.check(stick, PublicKeyLine.read(line)));
        flip(stick.resolve("CHECKSUMS"));
        try {
            assertInstanceOf(Checked.NotSigned.class, check());
        } finally {
            flip(stick.resolve("CHECKSUMS"));
        }
        assertThrows(Refused.class, () -> PublicKeyLine.read("A".repeat(60)));
    }

    // ---- what is not there is said

    @Test
    void withoutAWindowsJdkTheWindowsPartIsSaidToBeMissing() throws Exception {
        assertEquals(Set.of(Platform.WINDOWS_X64), built.missing());
        assertFalse(Files.exists(stick.resolve("runtime/windows-x64")));
        assertRefused("--jdk DIR", Set.of(Platform.WINDOWS_X64), Set.of());
        Path jdk = Files.createDirectories(temp.resolve("jdk"));
        assertRefused("no file 'release'", Set.of(Platform.WINDOWS_X64), Set.of(jdk));
        Files.writeString(jdk.resolve("release"), "OS_ARCH=\"x86_64\"\nOS_NAME=\"Windows\"\n");
        assertRefused("no folder 'jmods'", Set.of(Platform.WINDOWS_X64), Set.of(jdk));
        Files.writeString(jdk.resolve("release"), "OS_ARCH=\"aarch64\"\nOS_NAME=\"Darwin\"\n");
        assertRefused("a JDK for 'Darwin', 'aarch64'", Set.of(Platform.WINDOWS_X64), Set.of(jdk));
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        String before = listing();
        var refused = assertThrows(
                Refused.class,
                () -> Portable.build(
                        new Portable.Plan(stick, program, Set.of(Platform.LINUX_X64), Set.of(), secret()), step -> {}));
        assertTrue(refused.getMessage().contains("it was left alone"), refused.getMessage());
        assertEquals(before, listing());
    }

    private void assertRefused(String why, Set<Platform> platforms, Set<Path> jdks) {
        Path out = temp.resolve("refused");
        var refused = assertThrows(
                Refused.class, () -> Portable.build(new Portable.Plan(out, program, platforms, jdks, secret()), step -> {}));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertFalse(Files.exists(out));
    }

    // ---- by hand

    private SecretKey secret() throws IOException, Refused {
        return SecretKey.in(key);
    }

    private Ran releve(Map<String, String> environment, String... arguments) throws Exception {
        return machine.run(environment, temp, onTheStick(arguments));
    }

    /** With {@code sh}, which is how a stick without the right to execute is started. */
    private String[] onTheStick(String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", stick.resolve("releve").toString()));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private String[] onTheReadOnlyStick(String... arguments) {
        return BareMachine.readOnly(stick, onTheStick(arguments));
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

    private Checked check() throws IOException, Refused {
        return Portable.check(stick, PublicKeyLine.read(publicLine));
    }

    private static SortedMap<String, Difference> sorted(String file, Difference difference) {
        return new TreeMap<>(Map.of(file, difference));
    }

    private static void flip(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() / 2);
            int was = open.read();
            open.seek(open.length() / 2);
            open.write(was ^ 1);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found =
                    inside.filter(each -> each.toString().endsWith(".aot")).toList();
            assertEquals(1, found.size(), found::toString);
            return found.getFirst();
        }
    }

    /** Every file of the stick, with its size and the time it was last written. */
    private String listing() throws IOException {
        try (Stream<Path> walk = Files.walk(stick)) {
            List<String> lines = new ArrayList<>();
            for (Path each : walk.sorted().toList()) {
                lines.add(each + " " + Files.size(each) + " " + Files.getLastModifiedTime(each));
            }
            return String.join("\n", lines);
        }
    }

    private String aWard(Path data) throws Exception {
        Ran census = releve(Map.of(), "census", "--data", data.toString(), "--json");
        JsonNode ward = new ObjectMapper().readTree(census.out()).path("wards").path(0);
        return ward.path("site").asText() + "/" + ward.path("name").asText();
    }
}
