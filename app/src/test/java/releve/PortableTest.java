package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import releve.BareMachine.Ran;
import releve.portable.Checked;

/** The folder for a USB stick, started the way a stranger's machine starts it: no Java, nothing in the environment. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class PortableTest {
    private final Stick stick;

    PortableTest() throws Exception {
        stick = Stick.get();
    }

    @Test
    void itStartsWithoutJavaAndWithAnEmptyEnvironment() throws Exception {
        Ran version =
                stick.machine().run(Map.of(), stick.temp(), stick.file("releve").toString(), "--version");
        assertEquals(new Ran(0, "releve 0.1.0\n", ""), version);
    }

    @Test
    void anExerciseItsPacksAndItsVerificationRunFromIt() throws Exception {
        Ran drill = stick.run(Map.of(), "drill", "--day", "--exit", "--scale", "0.01");
        assertEquals(0, drill.code(), drill.out() + drill.err());
        Path data = stick.file("drill-data");
        assertTrue(drill.err().contains("data in " + data + " (beside the program"), drill.err());
        Path packs = stick.temp().resolve("à imprimer");
        Ran pack = stick.run(
                Map.of("RELEVE_PACK_CODE", "quatre-mots-assez-longs"),
                "pack",
                "--ward",
                aWard(data),
                "--data",
                data.toString(),
                "--out",
                packs.toString());
        assertEquals(0, pack.code(), pack.err());
        assertEquals("%PDF", new String(Files.readAllBytes(packs), 0, 4, StandardCharsets.ISO_8859_1));
        Ran verify = stick.run(Map.of(), "verify", "--data=" + data);
        assertEquals(0, verify.code(), verify.err());
        assertTrue(verify.out().startsWith("Sound."), verify.out());
        assertEquals("", verify.err(), "who says where the data are is not told");
        assertInstanceOf(Checked.Sound.class, stick.check(), "what is kept beside the program is no difference");
    }

    @Test
    void fromAReadOnlyStickItKeepsItsDataInTheHomeAndLaterStartsUseTheCache() throws Exception {
        assumeTrue(
                stick.machine().hasPrivateMounts(),
                "no private mount namespace can be made here: the stick cannot be made read-only");
        Path home = Files.createDirectories(stick.temp().resolve("maison"));
        Path cache = home.resolve(".cache/releve");
        Map<String, String> environment = Map.of("HOME", home.toString());
        String before = stick.listing();
        var serve = stick.machine()
                .start(environment, stick.temp(), onTheReadOnlyStick("serve", "--port", "0", "--web-port", "0"));
        try {
            BareMachine.await(serve, "the pages", () -> serve.said().contains("pages at http"));
            BareMachine.await(serve, "the cache", () -> serve.said().contains("the start-up cache is made"));
        } finally {
            serve.stop();
        }
        Path data = home.resolve("releve/data");
        assertTrue(Files.exists(data.resolve("keys/log.key")), serve.said());
        assertTrue(serve.said().contains("data in " + data + " (nothing can be written"), serve.said());
        assertEquals(before, stick.listing());
        onlyWithTheCache(environment, cache);
    }

    /** {@code AOTMode=on} ends a start that cannot use its cache; without it such a start goes on without one. */
    private void onlyWithTheCache(Map<String, String> environment, Path cache) throws Exception {
        Map<String, String> strict =
                Map.of("HOME", environment.get("HOME"), "RELEVE_JAVA_OPTIONS", "-Xmx512m -XX:AOTMode=on");
        Ran used = stick.machine().run(strict, stick.temp(), onTheReadOnlyStick("--version"));
        assertEquals(new Ran(0, "releve 0.1.0\n", ""), used);
        Path file = only(cache);
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {8, good.length / 3, good.length - 9}) {
            byte[] bad = good.clone();
            bad[at] ^= 0x55;
            Files.write(file, bad);
            assertEquals(
                    new Ran(0, "releve 0.1.0\n", ""),
                    stick.machine().run(environment, stick.temp(), onTheReadOnlyStick("--version")),
                    "byte " + at);
        }
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        assertEquals(
                new Ran(0, "releve 0.1.0\n", ""),
                stick.machine().run(environment, stick.temp(), onTheReadOnlyStick("--version")),
                "cut");
        assertNotEquals(
                0,
                stick.machine()
                        .run(strict, stick.temp(), onTheReadOnlyStick("--version"))
                        .code(),
                "the damage was real");
        Files.write(file, good);
    }

    @Test
    void aStickFromWhichNothingMayStartHasItsRuntimeCopiedOnce() throws Exception {
        Path java = stick.file("runtime/linux-x64/bin/java");
        Path copies = stick.temp().resolve("copiés ici");
        Map<String, String> environment = Map.of("RELEVE_CACHE", copies.toString());
        assertTrue(java.toFile().setExecutable(false, false));
        try {
            Ran first = stick.run(environment, "--version");
            assertEquals("releve 0.1.0\n", first.out(), first.err());
            assertTrue(first.err().contains("copying the Java runtime to " + copies), first.err());
            assertEquals(new Ran(0, "releve 0.1.0\n", ""), stick.run(environment, "--version"));
        } finally {
            assertTrue(java.toFile().setExecutable(true, false));
        }
    }

    @Test
    void theRuntimeOnTheStickBuildsNoFurtherStickAndSaysWhy() throws Exception {
        Path out = stick.temp().resolve("another");
        Ran refused = stick.run(Map.of(), "portable", "--out", out.toString());
        assertEquals(ExitCode.WRONG_USAGE, refused.code());
        assertTrue(refused.err().contains("Run this command with a JDK 25"), refused.err());
        assertFalse(Files.exists(out));
    }

    private String[] onTheReadOnlyStick(String... arguments) {
        return BareMachine.readOnly(stick.folder(), stick.command(arguments));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found =
                    inside.filter(each -> each.toString().endsWith(".aot")).toList();
            assertEquals(1, found.size(), found::toString);
            return found.getFirst();
        }
    }

    private String aWard(Path data) throws Exception {
        Ran census = stick.run(Map.of(), "census", "--data", data.toString(), "--json");
        JsonNode ward = new ObjectMapper().readTree(census.out()).path("wards").path(0);
        return ward.path("site").asText() + "/" + ward.path("name").asText();
    }
}
