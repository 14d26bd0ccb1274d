package releve.crisis.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;
import releve.web.Language;
import releve.web.Words;

/** The front door of the public notice: what it says, who changed it, and how to change it. */
public final class NoticeBoard {
    private final Journal journal;
    private final Notice shipped;

    /** Looks and writes as one step. */
    private final ReentrantLock one = new ReentrantLock();

    public NoticeBoard(Journal journal, ZoneId zone) {
        this.journal = journal;
        this.shipped = shipped(zone);
    }

    private static Notice shipped(ZoneId zone) {
        Map<Language, NoticeText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Words words = Words.of(language, zone, ReportPages.ROOMS);
            texts.put(
                    language,
                    new NoticeText(
                            words.text("crisis.log.notice.default.title"),
                            words.text("crisis.log.notice.default.text"),
                            "",
                            ""));
        }
        return new Notice(0, "", texts, Instant.EPOCH, "");
    }

    /** What stands first, then what stood before; last what the program ships. */
    List<Notice> all() {
        List<Notice> written = journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT said, written, author FROM situation_notice ORDER BY version DESC, written DESC, form DESC
                        """)
                        .map((row, context) -> notice(row))
                        .list());
        return Stream.concat(written.stream(), Stream.of(shipped)).toList();
    }

    Notice stands() {
        return all().getFirst();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        LogFact.NoticeWritten said = Json.read(row.getString("said"), LogFact.NoticeWritten.class);
        Map<Language, NoticeText> texts = new EnumMap<>(Language.class);
        said.texts().forEach((tag, text) -> texts.put(Language.find(tag).orElseThrow(), text));
        return new Notice(
                said.version(),
                said.phone(),
                texts,
                Instant.ofEpochMilli(row.getLong("written")),
                row.getString("author"));
    }

    /** @param seen the version that was changed */
    Filed write(UUID form, int seen, String phone, Map<Language, NoticeText> texts, Caller by) {
        one.lock();
        try {
            if (isFiled(form)) {
                return new Filed.Same(form);
            }
            int stands = stands().version();
            if (stands != seen) {
                return new Filed.Conflicting(stands);
            }
            Map<String, NoticeText> byTag = new HashMap<>();
            texts.forEach((language, text) -> byTag.put(language.tag(), text));
            LogFact fact = new LogFact.NoticeWritten(form, seen + 1, phone, byTag);
            journal.append(new Fact(fact.kind(), "crisis/notice", by, Json.payload(fact)));
            journal.settle();
            return new Filed.New(form);
        } finally {
            one.unlock();
        }
    }

    private boolean isFiled(UUID form) {
        return journal.read()
                        .jdbi()
                        .withHandle(
                                handle -> handle.createQuery("SELECT count(*) FROM situation_notice WHERE form = :form")
                                        .bind("form", form.toString())
                                        .mapTo(Long.class)
                                        .one())
                > 0;
    }
}
