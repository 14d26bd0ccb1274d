package releve.crisis;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import releve.journal.Json;
import releve.journal.Kind;

/** What this room puts in the journal; the subject is {@code crisis/ID}. Each carries the key of its form, so that one sent twice counts once. */
sealed interface CrisisFact {
    /**
     * Degraded mode begins.
     *
     * @param form also the declaration's own id
     * @param scope sites and services in words; blank when it is not known yet
     * @param started by the clock on the wall
     * @param trusted T0, the last time whose data are trusted; may lie before the start
     * @param channels what still works to reach people
     * @param told who was told, and how
     */
    record Declared(
            UUID form,
            Level level,
            String scope,
            String cause,
            Instant started,
            Instant trusted,
            String channels,
            String told)
            implements CrisisFact {
        public Declared {
            scope = scope.strip();
            cause = cause.strip();
            channels = channels.strip();
            told = told.strip();
            if (trusted.isAfter(started)) {
                throw new IllegalArgumentException(
                        "the last trusted time " + trusted + " lies after the start " + started);
            }
        }
    }

    /** The crisis cell or the medical director stands by it. */
    record Confirmed(UUID form, UUID declaration) implements CrisisFact {}

    /**
     * Degraded mode ends.
     *
     * @param from since when the screen is master again
     * @param words what is back, and what still is not
     */
    record Ended(UUID form, UUID declaration, Instant from, String words) implements CrisisFact {
        public Ended {
            words = words.strip();
            if (words.isEmpty()) {
                throw new IllegalArgumentException("the end of degraded mode says what is back");
            }
        }
    }

    /** The kinds, in both directions. */
    enum Sort {
        DECLARED("declared", Declared.class),
        CONFIRMED("confirmed", Confirmed.class),
        ENDED("ended", Ended.class);

        private final Kind kind;
        private final Class<? extends CrisisFact> type;

        Sort(String name, Class<? extends CrisisFact> type) {
            this.kind = new Kind("crisis." + name, 1);
            this.type = type;
        }

        static Optional<Sort> find(Kind kind) {
            return Arrays.stream(values())
                    .filter(sort -> sort.kind.equals(kind))
                    .findFirst();
        }

        CrisisFact read(byte[] payload) {
            return Json.read(payload, type);
        }
    }

    default Kind kind() {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.type.isInstance(this))
                .findFirst()
                .orElseThrow()
                .kind;
    }
}
