package releve.crisis.log;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import releve.crisis.Crisis;
import releve.crisis.Declaration;
import releve.web.Language;
import releve.web.Words;

/** Fills the notice from what is declared. Of a declaration it takes the level and the start: scope and cause were written for staff. */
final class NoticeWriter {
    private static final char NO_BREAK = '\u00a0';

    private final Crisis crisis;
    private final ZoneId zone;

    NoticeWriter(Crisis crisis, ZoneId zone) {
        this.crisis = crisis;
        this.zone = zone;
    }

    Poster poster(Notice notice, Language language, Instant now) {
        Words words = Words.of(language, zone, ReportPages.ROOMS);
        NoticeText text = notice.text(language);
        Map<NoticeTemplate.Placeholder, String> values = values(notice, text, words, now);
        return new Poster(
                language.tag(),
                language.ownName(),
                NoticeTemplate.filled(text.title(), values),
                NoticeTemplate.filled(text.text(), values),
                NoticePages.PATH + "/poster?language=" + language.tag());
    }

    private Map<NoticeTemplate.Placeholder, String> values(Notice notice, NoticeText text, Words words, Instant now) {
        Map<NoticeTemplate.Placeholder, String> values = new EnumMap<>(NoticeTemplate.Placeholder.class);
        List<Declaration> standing = crisis.standing();
        standing.stream().map(Declaration::level).max(Comparator.naturalOrder()).ifPresent(level -> {
            String key = "crisis.log.notice.level." + level.name().toLowerCase(Locale.ROOT);
            values.put(NoticeTemplate.Placeholder.LEVEL, words.text(key));
        });
        standing.stream()
                .map(Declaration::started)
                .min(Comparator.naturalOrder())
                .ifPresent(start -> values.put(NoticeTemplate.Placeholder.START, words.moment(start)));
        values.put(NoticeTemplate.Placeholder.CLOSED, text.closed());
        values.put(NoticeTemplate.Placeholder.OPEN, text.open());
        // A number that is broken over two lines is misread.
        values.put(NoticeTemplate.Placeholder.PHONE, notice.phone().replace(' ', NO_BREAK));
        values.put(NoticeTemplate.Placeholder.DATE, words.moment(now));
        return values;
    }
}
