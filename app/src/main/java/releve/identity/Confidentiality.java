package releve.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is to be shown only to those who care for them. What a person here last said holds; a feed that asks for it later is heard too,
 * and only that feed takes back what it asked. So a feed's routine message never uncovers whom somebody here has covered.
 */
public final class Confidentiality {
    private record Word(boolean fromFeed, String actor, boolean confidential, Instant event, long seq) {
        boolean isAfter(Word that) {
            int order = event.compareTo(that.event);
            return order > 0 || order == 0 && seq > that.seq;
        }
    }

    private static final String SELECT = """
            SELECT patient, actor, confidential, event, seq FROM identity_confidential
            WHERE patient IN (SELECT patient FROM identity_confidential WHERE confidential = 1)
            """;

    private final Jdbi jdbi;

    public Confidentiality(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All rows of patients who are confidential. */
    public Set<Long> all() {
        Map<Long, List<Word>> words = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SELECT)
                .map((row, context) -> words.computeIfAbsent(row.getLong(1), patient -> new ArrayList<>(1))
                        .add(new Word(
                                row.getString(2).startsWith(IdentityView.FEED),
                                row.getString(2),
                                row.getBoolean(3),
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getLong(5))))
                .list());
        Set<Long> confidential = new LinkedHashSet<>();
        words.forEach((patient, said) -> {
            if (holds(said)) {
                confidential.add(patient);
            }
        });
        return confidential;
    }

    /** Whether one of these rows, which are one person, is a confidential patient's. */
    public boolean any(Collection<Long> rows) {
        Set<Long> all = all();
        return rows.stream().anyMatch(all::contains);
    }

    private static boolean holds(List<Word> said) {
        Map<String, Word> latest = new LinkedHashMap<>();
        for (Word word : said) {
            latest.merge(word.fromFeed() ? word.actor() : "", word, (a, b) -> a.isAfter(b) ? a : b);
        }
        Word person = latest.get("");
        return latest.values().stream()
                .filter(Word::confidential)
                .anyMatch(word -> person == null || word.equals(person) || word.isAfter(person));
    }
}
