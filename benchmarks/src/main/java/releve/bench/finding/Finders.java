package releve.bench.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patients;
import releve.identity.directory.Directory;
import releve.identity.directory.Hit;
import releve.identity.directory.Search;

/** The contestants. Each also reads what a list shows of those it found. */
final class Finders {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final int TRIGRAM = 3;

    private Finders() {}

    static Finder directory(Directory directory, Jdbi jdbi, BitSet present) {
        return new Finder() {
            @Override
            public String name() {
                return "Relève";
            }

            @Override
            public List<Long> find(Kind kind, String typed) {
                List<Long> rows =
                        directory.find(new Search(typed, present, hit -> true, FindingBench.MOST)).list().stream()
                                .map(Hit::patient)
                                .toList();
                var unused = new Patients(jdbi).byId(rows);
                return rows;
            }
        };
    }

    /** As a page is first written: each word somewhere in the name, the date and the number as they are. */
    static Finder like(Jdbi jdbi) {
        return new Finder() {
            @Override
            public String name() {
                return "SQL LIKE";
            }

            @Override
            public List<Long> find(Kind kind, String typed) {
                if (kind == Kind.NUMBER) {
                    return numbered(jdbi, typed);
                }
                List<String> words = new ArrayList<>(List.of(typed.split(" ", -1)));
                String born = kind == Kind.BIRTH_DATE ? iso(words.removeLast()) : "";
                var sql = new StringBuilder("SELECT id FROM identity_patient WHERE 1 = 1");
                for (int i = 0; i < words.size(); i++) {
                    sql.append(" AND family || ' ' || given LIKE :w").append(i);
                }
                sql.append(born.isEmpty() ? "" : " AND birth = :born")
                        .append(" LIMIT ")
                        .append(FindingBench.MOST);
                List<Long> rows = jdbi.withHandle(handle -> {
                    var query = handle.createQuery(sql.toString());
                    for (int i = 0; i < words.size(); i++) {
                        query.bind("w" + i, "%" + words.get(i) + "%");
                    }
                    if (!born.isEmpty()) {
                        query.bind("born", born);
                    }
                    return query.mapTo(Long.class).list();
                });
                var unused = new Patients(jdbi).byId(rows);
                return rows;
            }
        };
    }

    /** SQLite FTS5 with trigrams and without accents; a misspelt word is looked for by any of its trigrams, the best first. */
    static Finder trigrams(Jdbi jdbi) {
        return new Finder() {
            @Override
            public String name() {
                return "FTS5 trigram";
            }

            @Override
            public List<Long> find(Kind kind, String typed) {
                if (kind == Kind.NUMBER) {
                    return numbered(jdbi, typed);
                }
                List<String> words = new ArrayList<>(List.of(typed.split(" ", -1)));
                String born = kind == Kind.BIRTH_DATE ? iso(words.removeLast()) : "";
                String match = kind == Kind.MISSPELT ? any(words) : all(words);
                if (match.isEmpty()) {
                    return List.of();
                }
                String sql = "SELECT n.rowid FROM bench_name n"
                        + (born.isEmpty() ? "" : " JOIN identity_patient p ON p.id = n.rowid AND p.birth = :born")
                        + " WHERE bench_name MATCH :match" + (kind == Kind.MISSPELT ? " ORDER BY rank" : "") + " LIMIT "
                        + FindingBench.MOST;
                List<Long> rows = jdbi.withHandle(handle -> {
                    var query = handle.createQuery(sql).bind("match", match);
                    return (born.isEmpty() ? query : query.bind("born", born))
                            .mapTo(Long.class)
                            .list();
                });
                var unused = new Patients(jdbi).byId(rows);
                return rows;
            }
        };
    }

    private static String all(List<String> words) {
        List<String> long3 =
                words.stream().filter(word -> word.length() >= TRIGRAM).toList();
        return long3.isEmpty() ? "" : "\"" + String.join("\" AND \"", long3) + "\"";
    }

    private static String any(List<String> words) {
        Set<String> parts = new LinkedHashSet<>();
        for (String word : words) {
            for (int i = 0; i + TRIGRAM <= word.length(); i++) {
                parts.add(word.substring(i, i + TRIGRAM));
            }
        }
        return parts.isEmpty() ? "" : "\"" + String.join("\" OR \"", parts) + "\"";
    }

    private static List<Long> numbered(Jdbi jdbi, String typed) {
        List<Long> rows = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT patient FROM identity_number WHERE number LIKE :number LIMIT "
                                + FindingBench.MOST)
                .bind("number", typed + "%")
                .mapTo(Long.class)
                .list());
        var unused = new Patients(jdbi).byId(rows);
        return rows;
    }

    private static String iso(String typed) {
        return LocalDate.parse(typed, TYPED).toString();
    }

    static BitSet present(int count) {
        var present = new BitSet();
        Arrays.stream(new java.util.Random(3).ints(1600, 1, count).toArray()).forEach(present::set);
        return present;
    }
}
