package releve.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import releve.journal.Json;

/** Reads the room's tables whole and puts what they hold in order; they are small, and are read anew only when something was said. */
final class CrisisRows {
    private final Handle handle;

    CrisisRows(Handle handle) {
        this.handle = handle;
    }

    record Stated(String site, String unit, Master master, Instant from, String words, Stamp stamp) {}

    private record Version(UUID declaration, boolean confirms, CrisisFact.Declared said, Stamp stamp) {
        /** The declaration itself comes first, whatever the clocks of nodes say; then what was written later. */
        static final Comparator<Version> ORDER = Comparator.comparing(
                        (Version each) -> !each.declaration().equals(each.said().form()))
                .thenComparing(Version::stamp)
                .thenComparing(each -> each.said().form().toString());
    }

    private record Confirmation(UUID declaration, UUID version, Stamp stamp) {}

    /** Everything that was declared, the latest first; what changes or ends a declaration that has not arrived yet waits for it. */
    List<Declaration> declarations() {
        Map<UUID, List<Version>> versions = versions().stream().collect(Collectors.groupingBy(Version::declaration));
        Map<UUID, List<Confirmation>> confirmations =
                confirmations().stream().collect(Collectors.groupingBy(Confirmation::declaration));
        Map<UUID, Declaration.End> ends = ends();
        Map<UUID, List<Declaration.Back>> back = back();
        List<Declaration> all = new ArrayList<>();
        versions.forEach((id, each) -> {
            each.sort(Version.ORDER);
            if (each.getFirst().said().form().equals(id)) {
                all.add(new Declaration(
                        id,
                        each.getLast().said().terms(),
                        Declaration.Said.of(each.getFirst().stamp()),
                        confirmed(each.getLast(), confirmations.getOrDefault(id, List.of())),
                        Optional.ofNullable(ends.get(id)),
                        each.stream().map(CrisisRows::version).toList(),
                        back.getOrDefault(id, List.of())));
            }
        });
        all.sort(Comparator.comparing((Declaration each) -> each.declared().at())
                .reversed()
                .thenComparing(each -> each.id().toString()));
        return List.copyOf(all);
    }

    private static Declaration.Version version(Version each) {
        return new Declaration.Version(each.said().form(), each.said().terms(), Declaration.Said.of(each.stamp()));
    }

    /** Whoever may confirm and changes a declaration stands by what they wrote. */
    private static Optional<Declaration.Said> confirmed(Version now, List<Confirmation> all) {
        return all.stream()
                .filter(each -> each.version().equals(now.said().form()))
                .map(each -> Declaration.Said.of(each.stamp()))
                .findFirst()
                .or(() -> now.confirms() ? Optional.of(Declaration.Said.of(now.stamp())) : Optional.empty());
    }

    private List<Version> versions() {
        return handle.createQuery("SELECT declaration, confirms, body, said, tick, by FROM crisis_version")
                .map((row, context) -> new Version(
                        key(row, "declaration"),
                        row.getBoolean("confirms"),
                        Json.read(row.getString("body"), CrisisFact.Declared.class),
                        stamp(row, "")))
                .list();
    }

    private List<Confirmation> confirmations() {
        return handle.createQuery("SELECT declaration, version, said, tick, by FROM crisis_confirmation")
                .map((row, context) -> new Confirmation(key(row, "declaration"), key(row, "version"), stamp(row, "")))
                .list();
    }

    private Map<UUID, Declaration.End> ends() {
        return handle
                .createQuery("SELECT declaration, starts, words, said, tick, by FROM crisis_end")
                .map((row, context) -> Map.entry(
                        key(row, "declaration"),
                        new Declaration.End(
                                Declaration.Said.of(stamp(row, "")), instant(row, "starts"), row.getString("words"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, List<Declaration.Back>> back() {
        return handle
                .createQuery("""
                        SELECT declaration, site, service, starts, words, said, tick, by FROM crisis_back
                        ORDER BY starts, said, tick, by, form
                        """)
                .map((row, context) -> Map.entry(
                        key(row, "declaration"),
                        new Declaration.Back(
                                row.getString("site"),
                                row.getString("service"),
                                instant(row, "starts"),
                                row.getString("words"),
                                Declaration.Said.of(stamp(row, "")))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What was said of masters, in the order in which it was written; a service that is back has the screen for its master. */
    List<Stated> masters() {
        return handle.createQuery("""
                        SELECT site, unit, master, starts, words, said, tick, by, form FROM crisis_master
                        UNION ALL SELECT site, service, 'SCREEN', starts, words, said, tick, by, form FROM crisis_back
                        ORDER BY said, tick, by, form
                        """)
                .map((row, context) -> new Stated(
                        row.getString("site"),
                        row.getString("unit"),
                        Master.valueOf(row.getString("master")),
                        instant(row, "starts"),
                        row.getString("words"),
                        stamp(row, "")))
                .list();
    }

    List<StatusSaid> statuses() {
        return handle.createQuery("""
                        SELECT s.form, s.site, s.service, s.state, s.starts, s.reason, s.said, s.tick, s.by,
                          w.reason AS w_reason, w.said AS w_said, w.tick AS w_tick, w.by AS w_by
                        FROM crisis_status s LEFT JOIN crisis_withdrawal w ON w.withdrawn = s.form
                        """)
                .map((row, context) -> new StatusSaid(
                        key(row, "form"),
                        new StatusCell(
                                row.getString("site"),
                                row.getString("service"),
                                ServiceState.valueOf(row.getString("state")),
                                instant(row, "starts"),
                                row.getString("reason"),
                                row.getString("by")),
                        stamp(row, ""),
                        withdrawn(row)))
                .list();
    }

    private static Optional<StatusSaid.Withdrawn> withdrawn(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("w_reason");
        return reason == null ? Optional.empty() : Optional.of(new StatusSaid.Withdrawn(stamp(row, "w_"), reason));
    }

    private static Stamp stamp(ResultSet row, String prefix) throws SQLException {
        return new Stamp(instant(row, prefix + "said"), row.getInt(prefix + "tick"), row.getString(prefix + "by"));
    }

    private static UUID key(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
