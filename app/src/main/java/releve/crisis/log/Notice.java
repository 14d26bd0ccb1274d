package releve.crisis.log;

import java.time.Instant;
import java.util.Map;
import releve.web.Language;

/**
 * A version of the public notice.
 *
 * @param version 0 for what the program ships, which nobody wrote
 */
record Notice(int version, String phone, Map<Language, NoticeText> texts, Instant written, String by) {
    NoticeText text(Language language) {
        NoticeText text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("version " + version + " of the notice has no " + language);
        }
        return text;
    }
}
