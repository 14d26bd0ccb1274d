package releve.wardpc.pc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The PC's power, where Linux tells it; elsewhere it is honestly not known. @param charge per cent; absent without a battery */
record Battery(Optional<Integer> charge, boolean mains) {
    private static final Path LINUX = Path.of("/sys/class/power_supply");

    /** Nothing when this system does not tell. */
    static Optional<Battery> now() {
        return in(LINUX);
    }

    static Optional<Battery> in(Path supplies) {
        if (!Files.isDirectory(supplies)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(supplies)) {
            List<Path> each = all.toList();
            Optional<Integer> charge = each.stream()
                    .filter(supply -> said(supply, "type").equals("Battery")
                            && !said(supply, "scope").equals("Device"))
                    .map(supply -> said(supply, "capacity"))
                    .filter(text -> text.matches("[0-9]{1,3}"))
                    .map(Integer::valueOf)
                    .findFirst();
            boolean mains =
                    each.stream().anyMatch(supply -> said(supply, "online").equals("1"));
            return each.isEmpty() ? Optional.empty() : Optional.of(new Battery(charge, mains));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String said(Path supply, String what) {
        try {
            return Files.readString(supply.resolve(what), StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException notThere) {
            return "";
        }
    }
}
