package releve.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Facts and journals for tests. */
final class Notes {
    static final Caller NURSE = new Caller("nurse-7", "nurse");

    private Notes() {}

    static Fact note(String text) {
        return note("bed/1", text);
    }

    static Fact note(String subject, String text) {
        return new Fact(CountView.NOTE, subject, NURSE, text.getBytes(StandardCharsets.UTF_8));
    }

    static Journal open(Path data) {
        return Journal.open(data, List.of(new CountView(1)), Clock.systemUTC());
    }

    static long count(Journal journal, String subject) {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT many FROM count_subject WHERE subject = :subject")
                        .bind("subject", subject)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }
}
