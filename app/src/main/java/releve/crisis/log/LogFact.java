package releve.crisis.log;

import java.util.Map;
import java.util.UUID;
import releve.journal.Kind;
import releve.journal.Kinds;
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
    Kinds<LogFact> KINDS = Kinds.<LogFact>of("crisis")
            .and("log-written", Written.class)
            .and("log-attached", Attached.class)
            .and("notice-written", NoticeWritten.class);

    default Kind kind() {
        return KINDS.kind(this);
    }
}
