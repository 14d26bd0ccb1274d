package releve.wardpc.node;

import java.time.Instant;
import java.util.UUID;
import releve.journal.Kind;
import releve.journal.Kinds;
import releve.wardpc.Outcome;
import releve.wardpc.Speech;

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

    /** A code was made that enrols a ward PC. @param code its digest */
    record Offered(String label, String site, String ward, String code, Instant until) implements WardPcFact {
        public Offered {
            label = plainLabel(label);
            site = words("a site", site);
            ward = words("a ward", ward);
            hex(code, 64);
        }
    }

    /** A ward PC spent its code. @param token the digest of its token; {@code mark} what its signatures are checked with */
    record Enrolled(String label, String site, String ward, String code, String token, String mark)
            implements WardPcFact {
        public Enrolled {
            label = plainLabel(label);
            site = words("a site", site);
            ward = words("a ward", ward);
            hex(code, 64);
            hex(token, 64);
            hex(mark, 64);
        }
    }

    /** Its token and its codes are worth nothing from now on. */
    record Removed(String label, String reason) implements WardPcFact {
        public Removed {
            label = plainLabel(label);
            reason = words("a reason", reason);
        }
    }

    /**
     * A ward PC handed an entry back, and it stood the test of its signature. Kept before anything is done with it.
     *
     * @param mark whose signature it is
     * @param noted the very bytes of a {@link releve.wardpc.Noted}, in base64
     * @param signature over them, in base64
     */
    record Received(String label, String site, String ward, String mark, long number, String noted, String signature)
            implements WardPcFact {
        public Received {
            label = plainLabel(label);
            hex(mark, 64);
        }
    }

    /**
     * What became of it.
     *
     * @param id of the entry: the SHA-256 of its bytes
     * @param why a stable word for a refusal or a conflict, or a remark on what was filed; blank otherwise
     * @param seq the journal entry it was filed as, 0 for none
     */
    record Judged(String id, UUID form, Outcome outcome, String why, long seq) implements WardPcFact {
        public Judged {
            hex(id, 64);
        }
    }

    /** A person decided about a refusal or a conflict. @param filed false: it was set aside, for this reason */
    record Settled(String id, UUID key, boolean filed, String reason, long seq) implements WardPcFact {
        public Settled {
            hex(id, 64);
            if (!filed) {
                reason = words("a reason", reason);
            }
        }
    }

    /** The numbers up to this one are missing and a person said that they will not come: what follows is taken. */
    record GapAccepted(String mark, long upTo, String reason) implements WardPcFact {
        public GapAccepted {
            hex(mark, 64);
            reason = words("a reason", reason);
        }
    }

    /** What a ward PC found of itself. @param told when it was told to the node, by the node's clock */
    record Checked(String label, Speech.SelfCheck check, Instant told) implements WardPcFact {}

    /** The kinds, in both directions. */
    Kinds<WardPcFact> KINDS = Kinds.<WardPcFact>of("wardpc")
            .and("event-key", EventKeyMade.class)
            .and("event-key-withdrawn", EventKeyWithdrawn.class)
            .and("offered", Offered.class)
            .and("enrolled", Enrolled.class)
            .and("removed", Removed.class)
            .and("received", Received.class)
            .and("judged", Judged.class)
            .and("settled", Settled.class)
            .and("gap-accepted", GapAccepted.class)
            .and("checked", Checked.class);

    default Kind kind() {
        return KINDS.kind(this);
    }

    /** How a ward PC is called: part of addresses and of who the journal says it was. */
    static boolean isLabel(String text) {
        return text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");
    }

    private static String plainLabel(String text) {
        String plain = text.strip();
        if (!isLabel(plain)) {
            throw new IllegalArgumentException("a label of 1 to 60 letters, digits, blanks, dots and hyphens expected");
        }
        return plain;
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
