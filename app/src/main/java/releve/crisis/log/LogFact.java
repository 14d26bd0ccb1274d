package releve.crisis.log;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import releve.journal.Json;
import releve.journal.Kind;
import releve.web.Language;

/**
 * What this room puts in the journal; the subject is {@code crisis/log/ENTRY} or {@code crisis/notice}. Each carries the key of its form, so
 * that one sent twice counts once.
 */
sealed interface LogFact {
    UUID form();

    /**
     * A version of an entry; the first has the entry's id as its form.
     *
     * @param version from 1
     */
    record Written(UUID form, UUID entry, int version, Said said) implements LogFact {
        public Written {
            if (version < 1) {
                throw new IllegalArgumentException("version " + version + ": 1 or more expected");
            }
        }
    }

    /** A document that belongs to an entry. Its type is read from its first bytes, whatever it was called. */
    record Attached(UUID form, UUID entry, String name, byte[] bytes) implements LogFact {}

    /**
     * A version of the public notice, all languages together.
     *
     * @param phone one number, the same in every language
     * @param texts by ISO 639-1 tag
     */
    record NoticeWritten(UUID form, int version, String phone, Map<String, NoticeText> texts) implements LogFact {
        public NoticeWritten {
            phone = phone.strip();
            texts = Map.copyOf(texts);
            if (version < 1 || texts.size() != Language.values().length) {
                throw new IllegalArgumentException(
                        "version " + version + " of the notice in " + texts.size() + " languages");
            }
        }
    }

    /** The kinds, in both directions. */
    enum Sort {
        WRITTEN("log-written", Written.class),
        ATTACHED("log-attached", Attached.class),
        NOTICE("notice-written", NoticeWritten.class);

        private final Kind kind;
        private final Class<? extends LogFact> type;

        Sort(String name, Class<? extends LogFact> type) {
            this.kind = new Kind("crisis." + name, 1);
            this.type = type;
        }

        static Optional<Sort> find(Kind kind) {
            return Arrays.stream(values())
                    .filter(sort -> sort.kind.equals(kind))
                    .findFirst();
        }

        LogFact read(byte[] payload) {
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
