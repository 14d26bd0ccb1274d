package releve.agenda.calls;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import releve.identity.PatientRef;
import releve.journal.Kind;

/** Reads what was filed of calls. */
final class CallBook {
    /** Of so many patients each is asked for; of more, everything is read once. */
    private static final int FEW = 40;

    private static final String COLUMNS = "f.form, f.kind, f.said, f.written, f.author";

    private final Jdbi jdbi;

    CallBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In order. */
    List<CallHeard> of(Collection<PatientRef> patients) {
        Map<PatientRef, List<CallHeard>> all = byPatient(patients);
        return patients.stream()
                .flatMap(each -> all.getOrDefault(each, List.of()).stream())
                .distinct()
                .sorted(CallHeard.IN_ORDER)
                .toList();
    }

    /** Of these patients, and perhaps of others too. */
    Map<PatientRef, List<CallHeard>> byPatient(Collection<PatientRef> patients) {
        Map<PatientRef, List<CallHeard>> found = new HashMap<>();
        if (patients.size() > FEW) {
            List<CallHeard> all = all();
            for (CallHeard heard : all) {
                heard.fact().patients().stream()
                        .distinct()
                        .forEach(each -> found.computeIfAbsent(each, none -> new ArrayList<>())
                                .add(heard));
            }
            return found;
        }
        patients.forEach(each -> found.put(each, about(each)));
        return found;
    }

    private List<CallHeard> about(PatientRef patient) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM call_about a JOIN call_form f ON f.form = a.form
                        WHERE a.authority = :authority AND a.number = :number ORDER BY f.written, f.author, f.form
                        """)
                .bind("authority", patient.authority())
                .bind("number", patient.number())
                .reduceRows(new ArrayList<CallHeard>(), CallBook::add));
    }

    List<CallHeard> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM call_form f ORDER BY f.written, f.author, f.form")
                .reduceRows(new ArrayList<CallHeard>(), CallBook::add));
    }

    /** Every list that was ever given to a team, the latest first. */
    List<CallHeard> lists() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM call_form f WHERE f.kind = :kind ORDER BY f.written DESC, f.author, f.form
                        """)
                .bind("kind", CallFact.KINDS.kind(CallFact.Listed.class).toString())
                .reduceRows(new ArrayList<CallHeard>(), CallBook::add));
    }

    /** Every time that the settings were set, the last first. */
    List<CallHeard> settings() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM call_form f WHERE f.kind = :kind ORDER BY f.written DESC, f.author DESC, f.form DESC
                        """)
                .bind("kind", CallFact.KINDS.kind(CallFact.SettingsSet.class).toString())
                .reduceRows(new ArrayList<CallHeard>(), CallBook::add));
    }

    /** The last that this person filed of this type; several only where they were filed in the same millisecond. */
    <T extends CallFact> List<T> last(Class<T> type, String by) {
        return jdbi
                .withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM call_form f WHERE f.kind = :kind AND f.author = :by AND f.written =
                          (SELECT max(written) FROM call_form WHERE kind = :kind AND author = :by) ORDER BY f.form
                        """)
                        .bind("kind", CallFact.KINDS.kind(type).toString())
                        .bind("by", by)
                        .reduceRows(new ArrayList<CallHeard>(), CallBook::add))
                .stream()
                .map(heard -> type.cast(heard.fact()))
                .toList();
    }

    Optional<CallHeard> find(UUID form) {
        return jdbi
                .withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM call_form f WHERE f.form = :form")
                        .bind("form", form.toString())
                        .reduceRows(new ArrayList<CallHeard>(), CallBook::add))
                .stream()
                .findFirst();
    }

    private static ArrayList<CallHeard> add(ArrayList<CallHeard> all, RowView row) {
        all.add(new CallHeard(
                CallFact.KINDS.read(
                        Kind.parse(row.getColumn("kind", String.class)),
                        row.getColumn("said", String.class).getBytes(StandardCharsets.UTF_8)),
                Instant.ofEpochMilli(row.getColumn("written", Long.class)),
                row.getColumn("author", String.class)));
        return all;
    }
}
