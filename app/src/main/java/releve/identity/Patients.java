package releve.identity;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import releve.care.Content;

/** The front door of identity, for reading. */
public final class Patients {
    /** One word on two patients, and the entry it came from. */
    public record Link(LinkKind kind, long one, long other, Instant event, long source) {
        boolean isPairOf(Link that) {
            return (one == that.one && other == that.other) || (one == that.other && other == that.one);
        }
    }

    private static final long NOBODY = -1;

    private final Jdbi jdbi;

    public Patients(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Patients of that number; several when authorities share it and none is given. */
    public List<Patient> find(String number, @Nullable String authority) {
        List<Long> ids = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT patient FROM identity_number
                        WHERE number = :number AND (:authority IS NULL OR authority = :authority) ORDER BY patient
                        """)
                .bind("number", number)
                .bind("authority", authority)
                .mapTo(Long.class)
                .list());
        return List.copyOf(byId(ids).values());
    }

    /** Rows of all patients that have or had a number of which this holds. Reads every number there is: for rare questions. */
    public List<Long> rowsOf(Predicate<PatientRef> wanted) {
        return jdbi.withHandle(handle -> {
            try (Stream<Long> rows = handle
                    .createQuery("SELECT patient, authority, number FROM identity_number ORDER BY patient")
                    .map((row, context) ->
                            wanted.test(new PatientRef(row.getString(2), row.getString(3))) ? row.getLong(1) : NOBODY)
                    .stream()) {
                return rows.filter(row -> row != NOBODY).distinct().toList();
            }
        });
    }

    public Map<Long, Patient> byId(Collection<Long> ids) {
        Map<Long, Patient> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Map<Long, List<Identifier>> numbers = numbersOf(ids);
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT id, authority, number, family, given, birth, sex, address, phones, died, seq
                        FROM identity_patient WHERE id IN (<ids>) ORDER BY id
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> new Patient(
                        row.getLong(1),
                        new PatientRef(row.getString(2), row.getString(3)),
                        numbers.getOrDefault(row.getLong(1), List.of()),
                        new Person(
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10)),
                        row.getLong(11)))
                .forEach(patient -> found.put(patient.id(), patient)));
        return found;
    }

    private Map<Long, List<Identifier>> numbersOf(Collection<Long> ids) {
        Map<Long, List<Identifier>> numbers = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT patient, authority, number, type FROM identity_number
                        WHERE patient IN (<ids>) ORDER BY seq, authority, number
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> {
                    numbers.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Identifier(new PatientRef(row.getString(2), row.getString(3)), row.getString(4)));
                    return true;
                })
                .list());
        return numbers;
    }

    /** Every family and given name ever said of this row, as {@code family, given}, the latest first. */
    public List<String> namesSaid(long patient) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "SELECT said FROM identity_said WHERE patient = :patient ORDER BY event DESC, seq DESC")
                        .bind("patient", patient)
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(said -> Content.read(said).getFirst().as(Person.class))
                .map(Patient::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** The same, but for each patient who was merged into another: that other, under the number asked for. */
    public Map<Long, Patient> survivingById(Collection<Long> ids) {
        Map<Long, Patient> found = byId(ids);
        if (ids.isEmpty()) {
            return found;
        }
        List<Long> merged = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT other FROM identity_link WHERE kind = 'MERGED' AND other IN (<ids>) ORDER BY other
                        """)
                .bindList("ids", List.copyOf(ids))
                .mapTo(Long.class)
                .list());
        for (long patient : merged) {
            long survivor = survivorOf(patient);
            Optional.ofNullable(byId(List.of(survivor)).get(survivor)).ifPresent(one -> found.put(patient, one));
        }
        return found;
    }

    /**
     * The records that are one person with this one: only merges bring records together; those that are merely said to be one person
     * stay apart.
     */
    public Set<Long> oneWith(long patient) {
        List<Link> links = linksOf(patient);
        Set<Long> merged = new LinkedHashSet<>(Set.of(patient));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Link link : links) {
                if (link.kind() == LinkKind.MERGED && (merged.contains(link.one()) || merged.contains(link.other()))) {
                    grown |= merged.add(link.one()) | merged.add(link.other());
                }
            }
        }
        return merged;
    }

    /** The same for several at once; only of those that a merge names at all is more asked. */
    public Map<Long, Set<Long>> oneWith(Collection<Long> ids) {
        Map<Long, Set<Long>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, Set.of(id)));
        if (!ids.isEmpty()) {
            jdbi.withHandle(handle -> handle.createQuery("""
                            SELECT one FROM identity_link WHERE kind = 'MERGED' AND one IN (<ids>)
                            UNION SELECT other FROM identity_link WHERE kind = 'MERGED' AND other IN (<ids>)
                            """)
                            .bindList("ids", List.copyOf(ids))
                            .mapTo(Long.class)
                            .list())
                    .forEach(merged -> found.put(merged, oneWith(merged)));
        }
        return found;
    }

    /** The links that hold now among a patient and everyone linked to them: of each pair the latest word, unless it undid. */
    public List<Link> linksOf(long patient) {
        List<Link> holding = new ArrayList<>();
        Set<Long> seen = new LinkedHashSet<>(Set.of(patient));
        Deque<Long> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Link link : latestOf(open.pop())) {
                if (link.kind() == LinkKind.UNLINKED) {
                    continue;
                }
                if (!holding.contains(link)) {
                    holding.add(link);
                }
                for (long end : new long[] {link.one(), link.other()}) {
                    if (seen.add(end)) {
                        open.push(end);
                    }
                }
            }
        }
        return holding;
    }

    /** The patient who stands for this one after all merges that hold. A circle of merges leaves the patient as is. */
    public long survivorOf(long patient) {
        Set<Long> passed = new LinkedHashSet<>();
        long current = patient;
        while (passed.add(current)) {
            long from = current;
            Optional<Link> merge = latestOf(from).stream()
                    .filter(link -> link.kind() == LinkKind.MERGED && link.other() == from)
                    .max((a, b) -> a.event().compareTo(b.event()));
            if (merge.isEmpty()) {
                return current;
            }
            current = merge.get().one();
        }
        return patient;
    }

    private List<Link> latestOf(long patient) {
        List<Link> all = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT kind, one, other, event, seq FROM identity_link
                        WHERE one = :patient OR other = :patient
                        ORDER BY kind = 'NAMED_TOGETHER', event DESC, seq DESC, id DESC
                        """)
                .bind("patient", patient)
                .map((row, context) -> new Link(
                        LinkKind.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getLong(5)))
                .list());
        List<Link> latest = new ArrayList<>();
        for (Link link : all) {
            if (latest.stream().noneMatch(link::isPairOf)) {
                latest.add(link);
            }
        }
        return latest;
    }
}
