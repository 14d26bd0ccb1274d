package releve.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.agenda.DeskFact.TablesSet;
import releve.agenda.DeskForms.Came;
import releve.journal.Caller;
import releve.journal.Journal;
import releve.journal.Json;

/** The front door of the hospital's own tables: which hold, which held before, and how others come to hold. */
public final class RuleBook {
    /** The key of the tables that come with the program. */
    public static final String ORIGINAL = "original";

    private static final String EVERY = """
            SELECT said, written, author FROM agenda_form WHERE kind = :kind ORDER BY written DESC, author DESC, form DESC
            """;

    private final Jdbi jdbi;
    private final DeskForms forms;

    public RuleBook(Journal journal) {
        this.jdbi = journal.read().jdbi();
        this.forms = new DeskForms(journal, new Agenda(jdbi));
    }

    /**
     * Tables that hold or held.
     *
     * @param key of the form that set them, or {@link #ORIGINAL}
     * @param at when they were set, and {@code by} whom; absent and blank for those of the program
     */
    public record Version(String key, Tables tables, Optional<Instant> at, String by) {}

    /** Those that hold. */
    public Version current() {
        return all().getFirst();
    }

    /** Every version, the one that holds first, the program's own last. */
    public List<Version> all() {
        List<Version> all = new ArrayList<>(jdbi.withHandle(handle -> handle.createQuery(EVERY)
                .bind("kind", DeskFact.KINDS.kind(TablesSet.class).toString())
                .map((row, context) -> {
                    var set = Json.read(row.getString(1), TablesSet.class);
                    return new Version(
                            set.form().toString(),
                            Json.read(set.tables(), Tables.class),
                            Optional.of(Instant.ofEpochMilli(row.getLong(2))),
                            row.getString(3));
                })
                .list()));
        all.add(new Version(ORIGINAL, Tables.original(), Optional.empty(), ""));
        return all;
    }

    public Optional<Version> find(String key) {
        return all().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * Sets the tables, whole.
     *
     * @param basis the key of the version that whoever wrote these had before them; where another holds by now nothing is filed
     */
    public Filed set(UUID form, String basis, Tables tables, Caller by) {
        return forms.file(form, by, () -> {
            Version current = current();
            if (!current.key().equals(basis)) {
                return Came.refused("agenda.rules.refused.outdated");
            }
            return current.tables().equals(tables)
                    ? Came.refused("agenda.rules.refused.same")
                    : Came.said(new TablesSet(form, Json.pretty(tables)));
        });
    }
}
