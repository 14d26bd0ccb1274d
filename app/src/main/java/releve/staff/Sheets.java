package releve.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import releve.access.StaffOutcome.Handout;

/**
 * First PINs and passwords on their way to paper. They live in memory only, for whoever made them, until that person says they are printed;
 * after {@link #LASTS} or a restart they are gone, and a reset makes others.
 */
final class Sheets {
    static final Duration LASTS = Duration.ofMinutes(30);

    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Map<UUID, Sheet> sheets = new ConcurrentHashMap<>();

    Sheets(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    record Sheet(String maker, Instant until, List<Handout> people) {
        Sheet {
            people = List.copyOf(people);
        }
    }

    /** Keeps them, and says under which address they are shown. */
    String keep(String maker, List<Handout> people) {
        Instant now = clock.instant();
        sheets.values().removeIf(old -> !old.until().isAfter(now));
        UUID id = ids.get();
        sheets.put(id, new Sheet(maker, now.plus(LASTS), people));
        return "/people/sheet/" + id;
    }

    Optional<Sheet> find(String maker, String id) {
        return id(id).map(sheets::get)
                .filter(sheet -> sheet.maker().equals(maker) && sheet.until().isAfter(clock.instant()));
    }

    void drop(String maker, String id) {
        if (find(maker, id).isPresent()) {
            id(id).ifPresent(sheets::remove);
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
    }
}
