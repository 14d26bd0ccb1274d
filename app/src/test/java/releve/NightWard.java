package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import releve.CutNight.Typed;
import releve.Errands.Done;
import releve.bundle.Bundle;
import releve.bundle.Checked;
import releve.bundle.SealMark;
import releve.journal.Json;
import releve.wardpc.PackHeading;
import releve.wardpc.Speech;

/** The ward PCs on their host and a nurse in front of each, as a test sees them from elsewhere. */
final class NightWard {
    private static final Pattern KEPT = Pattern.compile("[?]kept=([0-9a-f-]{36})");
    private static final String NURSE = "Anaïs Test";
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final CutNight night;
    private final FullWards people;
    private final FarHands hands;

    NightWard(Path folder, CutNight night, FullWards people, FarHands hands) {
        this.folder = folder;
        this.night = night;
        this.people = people;
        this.hands = hands;
    }

    private interface Wish {
        boolean fulfilled() throws Exception;
    }

    private static void await(Wish wish, String what, int pause) throws Exception {
        Instant patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!wish.fulfilled()) {
            assertTrue(Instant.now().isBefore(patience), what);
            Thread.sleep(pause);
        }
    }

    Path data(String pc) {
        return folder.resolve(pc);
    }

    void enrol(String pc, String node, String pin, String printer) throws Exception {
        Map<String, String> said =
                Map.of("pin", pin, "code", people.code(pc), "data", data(pc).toString(), "printer", printer);
        FarHands.heard(hands.send(pc, "enrol", node, "", said));
    }

    /** Rounds until the node has had the time to make the ward's pack. */
    void fetch(String pc) throws Exception {
        await(
                () -> {
                    assertEquals("", round(pc));
                    return !packs(pc).isEmpty();
                },
                "no pack came to " + pc,
                500);
    }

    /** A ward PC that is a program of its own and goes its rounds by itself. */
    void open(String pc, String address) throws Exception {
        hands.open(pc, address);
        await(() -> !packs(pc).isEmpty(), "no pack came to " + pc, 200);
    }

    private List<Path> packs(String pc) throws IOException {
        Path shelf = data(pc).resolve("packs");
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(shelf)) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .sorted()
                    .toList();
        }
    }

    /** What the newest pack says of itself, if the node signed it. */
    PackHeading newest(String pc) throws IOException {
        var welcome = Json.read(Files.readAllBytes(data(pc).resolve("keys/wardpc.json")), Speech.Welcome.class);
        var mark = new SealMark(HexFormat.of().parseHex(welcome.mark()));
        if (Bundle.check(Files.readAllBytes(packs(pc).getLast()), mark) instanceof Checked.Sound sound) {
            return PackHeading.read(sound.bundle().heading());
        }
        throw new AssertionError("the pack of " + pc + " is not the node's");
    }

    void signIn(String pc) throws Exception {
        hands.signIn(pc, NURSE, people.eventCode());
    }

    String board(String pc) throws Exception {
        return hands.get(pc, "/ward");
    }

    void print(String pc) throws Exception {
        Done printed = hands.fill(pc, "/packs", "/packs/print", Map.of());
        assertTrue(printed.body().contains("Envoyé à l’imprimante"), printed.body());
    }

    /** Fills in the five forms. By the key of each form what was typed on it. */
    Map<UUID, Typed> record(String pc) throws Exception {
        Map<UUID, Typed> kept = new LinkedHashMap<>();
        for (Typed each : night.at(pc)) {
            String path = each.patient().atPc() + "/record/" + each.form();
            Done done = hands.fill(pc, path, path, each.fields());
            Matcher form = KEPT.matcher(done.location());
            assertTrue(done.status() == 303 && form.find(), each + ": " + done.body());
            kept.put(UUID.fromString(form.group(1)), each);
        }
        assertEquals(CutNight.FORMS, waiting(entries(pc)), "not all that was typed waits for the node");
        return kept;
    }

    String entries(String pc) throws Exception {
        return hands.get(pc, "/entries");
    }

    /** How many of the entries on the page wait for the node. */
    static int waiting(String page) {
        return page.split("Gardé ici, attend le nœud", -1).length - 1;
    }

    /** One round; what went wrong, blank for nothing. */
    String round(String pc) throws Exception {
        return FarHands.heard(hands.round(pc)).body();
    }

    /** Rounds of these ward PCs, all at once. */
    List<CompletableFuture<Done>> rounds(int from, int to) throws Exception {
        List<CompletableFuture<Done>> rounds = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            rounds.add(hands.round(CutNight.label(i)));
        }
        return rounds;
    }

    /** With the button that every nurse has. */
    void handBackByItself(String pc) throws Exception {
        signIn(pc);
        await(
                () -> {
                    hands.fill(pc, "/packs", "/packs/now", Map.of());
                    return waiting(entries(pc)) == 0;
                },
                pc + " does not hand back",
                1_000);
    }
}
