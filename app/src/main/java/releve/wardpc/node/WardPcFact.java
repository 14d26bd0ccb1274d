package releve.wardpc.node;

import java.util.Arrays;
import java.util.Optional;
import releve.journal.Json;
import releve.journal.Kind;

/** What this room puts in the journal. */
sealed interface WardPcFact {
    /** A sealed kit's event code was made; the code itself is nowhere but on its sheet. {@code lock} and {@code salt} are hexadecimal. */
    record EventKeyMade(String kit, String site, String lock, String salt) implements WardPcFact {
        public EventKeyMade {
            kit = words("a kit's name", kit);
            site = words("a site", site);
            hex(lock, 64);
            hex(salt, 32);
        }
    }

    /** From now on no pack is locked for that kit. */
    record EventKeyWithdrawn(String kit, String reason) implements WardPcFact {
        public EventKeyWithdrawn {
            kit = words("a kit's name", kit);
            reason = words("a reason", reason);
        }
    }

    /** The kinds, in both directions. */
    enum Sort {
        EVENT_KEY("event-key", EventKeyMade.class),
        EVENT_KEY_WITHDRAWN("event-key-withdrawn", EventKeyWithdrawn.class);

        private final Kind kind;
        private final Class<? extends WardPcFact> type;

        Sort(String name, Class<? extends WardPcFact> type) {
            this.kind = new Kind("wardpc." + name, 1);
            this.type = type;
        }

        static Optional<Sort> find(Kind kind) {
            return Arrays.stream(values())
                    .filter(sort -> sort.kind.equals(kind))
                    .findFirst();
        }

        WardPcFact read(byte[] payload) {
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

    private static String words(String what, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > 500) {
            throw new IllegalArgumentException(what + " of 1 to 500 characters expected");
        }
        return plain;
    }

    private static void hex(String text, int digits) {
        if (text.length() != digits || !text.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException(digits + " hexadecimal digits expected, not '" + text + "'");
        }
    }
}
