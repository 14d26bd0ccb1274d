package releve.identity.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patients;

/**
 * The front door to finding a patient: an index in memory of everybody's names and birth dates, read from the tables of identity when
 * first asked and kept in step with them (decision 0015). For any number of threads.
 */
public final class Directory {
    private final Clock clock;
    private final Patients patients;
    private final Rows rows;
    private final Function<String, Collection<Long>> otherNumbers;
    private final Population population = new Population();
    private final BitSet merged = new BitSet();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Rows.Mark followed = Rows.NOTHING;

    /** @param otherNumbers patients by a number that is none of theirs but leads to them: a stay's */
    public Directory(Jdbi jdbi, Clock clock, Function<String, Collection<Long>> otherNumbers) {
        this.clock = clock;
        this.patients = new Patients(jdbi);
        this.rows = new Rows(jdbi);
        this.otherNumbers = otherNumbers;
    }

    /** Reads what has changed. {@link #find} does so itself; who calls it now and then keeps the next search quick. */
    public void follow() {
        if (rows.mark().equals(seen())) {
            return;
        }
        lock.writeLock().lock();
        try {
            followed = rows.read(
                    followed,
                    row -> population.put(row.patient(), row.names(), row.earlier(), row.born()),
                    patient -> merged.set(patient));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Rows.Mark seen() {
        lock.readLock().lock();
        try {
            return followed;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** How many different words names are made of here. */
    public int words() {
        lock.readLock().lock();
        try {
            return population.words();
        } finally {
            lock.readLock().unlock();
        }
    }

    public Hits find(Search search) {
        List<Reading> readings = Question.read(search.text(), today());
        if (readings.isEmpty()) {
            return Hits.NONE;
        }
        follow();
        Map<Reading, Map<Integer, Fit>> numbered = new HashMap<>();
        for (Reading reading : readings) {
            numbered.put(reading, numbered(reading));
        }
        Hits close = ranked(readings, numbered, false, search);
        return close.more() ? close : ranked(readings, numbered, true, search);
    }

    /** What a text means as a birth date: every day, month or year it can be; none when it is no date. */
    public List<Born> births(String text) {
        return Question.read(text, today()).stream()
                .filter(reading ->
                        reading.names().isEmpty() && reading.numbers().isEmpty())
                .flatMap(reading -> reading.births().stream())
                .distinct()
                .toList();
    }

    /** East of us tomorrow has begun: a child born there today is no child of the future. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }

    private Map<Integer, Fit> numbered(Reading reading) {
        Map<Integer, Fit> found = new HashMap<>();
        for (String number : reading.numbers()) {
            rows.numbered(number, found);
            otherNumbers
                    .apply(number)
                    .forEach(patient -> found.merge(patient.intValue(), Fit.EXACT, Directory::better));
        }
        return found;
    }

    static Fit better(Fit one, Fit other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The best in order; several rows of one person are one. */
    private Hits ranked(
            List<Reading> readings, Map<Reading, Map<Integer, Fit>> numbered, boolean alike, Search search) {
        var ranking = new Ranking();
        lock.readLock().lock();
        try {
            for (Reading reading : readings) {
                byte[] marks = population.marks(reading, alike, numbered.getOrDefault(reading, Map.of()));
                ranking.add(marks, !reading.numbers().isEmpty());
            }
        } finally {
            lock.readLock().unlock();
        }
        List<Hit> hits = new ArrayList<>();
        Set<Long> persons = new HashSet<>();
        boolean[] more = {false};
        ranking.inOrder(search.present(), (row, mark, byNumber) -> {
            long person = isMerged(row) ? patients.survivorOf(row) : row;
            var hit = new Hit(person, row, Marks.fit(mark), Marks.earlier(mark), byNumber);
            if (persons.contains(person) || !search.shown().test(hit)) {
                return true;
            }
            persons.add(person);
            if (hits.size() == search.most()) {
                more[0] = true;
                return false;
            }
            hits.add(hit);
            return true;
        });
        return new Hits(hits, more[0]);
    }

    private boolean isMerged(int row) {
        lock.readLock().lock();
        try {
            return merged.get(row);
        } finally {
            lock.readLock().unlock();
        }
    }
}
