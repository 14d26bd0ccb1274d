package releve.wardpc.pc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import releve.bundle.LockKey;
import releve.journal.Json;

/**
 * The PINs that people chose on this PC after they came in with the event code. Each wraps that code's key, so a PIN opens what the code
 * opened and nothing later: packs locked for another kit ask for its code again.
 *
 * <p>Ten to fifteen digits: whoever takes the whole disk has the PC's secret too and can guess at home, at some half a second a guess
 * and core; ten digits are then some eighty core-years on average, eight would be ten months. The volume should be encrypted all the same.
 */
final class Pins {
    private static final int LEAST = 10;
    private static final int MOST = 15;
    private static final int KEY = 32;
    private static final int LONGEST_FILE = 256 * 1024;

    /** More than ever work on one ward; the oldest gives way. */
    private static final int PEOPLE = 200;

    private record Pin(String name, Stretched.Wrapped wrapped) {}

    private record All(List<Pin> pins) {}

    private final Path file;
    private final byte[] secret;
    private final SecureRandom random;

    Pins(Folder folder, Keys keys, SecureRandom random) {
        this.file = folder.keys().resolve("wardpc.pins");
        this.secret = keys.secret();
        this.random = random;
    }

    /** What is wrong with a new PIN: the key of a text; nothing when it will do. */
    static Optional<String> objection(String pin) {
        if (!pin.matches("[0-9]{" + LEAST + "," + MOST + "}")) {
            return Optional.of("pc.pin.shape");
        }
        int[] steps = new int[pin.length() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.floorMod(pin.charAt(i + 1) - pin.charAt(i), 10);
        }
        boolean run = Arrays.stream(steps).distinct().count() == 1;
        boolean few = pin.chars().distinct().count() < 4;
        return run || few ? Optional.of("pc.pin.easy") : Optional.empty();
    }

    void set(String name, String pin, List<LockKey> keys) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(keys.size() * KEY);
        keys.forEach(key -> content.put(key.bytes()));
        List<Pin> pins = new ArrayList<>(read());
        pins.removeIf(each -> each.name().equals(name));
        pins.add(new Pin(name, Stretched.wrap(content.array(), pin, secret, random)));
        while (pins.size() > PEOPLE) {
            pins.removeFirst();
        }
        Folder.write(file, Json.payload(new All(pins)));
    }

    /** The keys behind a PIN. The work is the same whether the name has one or not. */
    List<LockKey> open(String name, String pin) throws IOException {
        Optional<Pin> known =
                read().stream().filter(each -> each.name().equals(name)).findFirst();
        var nobody = new Stretched.Wrapped(new byte[16], new byte[12], new byte[48]);
        return Stretched.unwrap(known.map(Pin::wrapped).orElse(nobody), pin, secret)
                .map(Pins::keys)
                .orElse(List.of());
    }

    private static List<LockKey> keys(byte[] content) {
        List<LockKey> keys = new ArrayList<>();
        for (int at = 0; at + KEY <= content.length; at += KEY) {
            keys.add(LockKey.of(Arrays.copyOfRange(content, at, at + KEY)));
        }
        return keys;
    }

    private List<Pin> read() throws IOException {
        try {
            return Folder.read(file, LONGEST_FILE)
                    .map(bytes -> Json.read(bytes, All.class).pins())
                    .orElse(List.of());
        } catch (IllegalArgumentException damaged) {
            return List.of(); // the code opens all the same, and whoever has it chooses a PIN again
        }
    }
}
