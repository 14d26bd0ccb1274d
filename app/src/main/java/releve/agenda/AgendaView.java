package releve.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import releve.agenda.AgendaFact.AppointmentSaid;
import releve.identity.Filing;
import releve.identity.IdentityView;
import releve.identity.LedgerView;
import releve.identity.Origin;
import releve.identity.PatientLedger;
import releve.identity.PatientRef;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;

/**
 * The tables of the agenda: what feeds said of appointments, as sent; when anything was ever said to start, so that a day is found without
 * reading all; and each form of the desks with the patients that it speaks of. Rows know nothing of each other, so they may arrive in any
 * order; of one form filed twice the one written first counts. What stands is decided by whoever reads.
 */
public final class AgendaView extends LedgerView {
    static final String TABLE = "agenda_entry";

    private static final String START = """
            INSERT INTO agenda_start (starts, patient) VALUES (:starts, :patient) ON CONFLICT DO NOTHING
            """;
    private static final String FORM = """
            INSERT INTO agenda_form (form, kind, said, written, author) VALUES (:form, :kind, :said, :written, :author)
            ON CONFLICT (form) DO UPDATE SET kind = excluded.kind, said = excluded.said, written = excluded.written,
              author = excluded.author
            WHERE (excluded.written, excluded.author) < (written, author)
            """;
    private static final String ABOUT = """
            INSERT INTO agenda_about (patient, form) VALUES (:patient, :form) ON CONFLICT DO NOTHING
            """;

    private final IdentityView identity;

    public AgendaView(IdentityView identity) {
        super("agenda", TABLE, identity);
        this.identity = identity;
    }

    /** What facts will be filed as: the rows of the ledger, and when somebody is said to come. */
    public record Ready(List<Filing> filings, List<Start> starts) {}

    record Start(PatientRef patient, Instant at) {}

    /** Pure: for any thread. */
    public static Ready prepare(List<AgendaFact> facts) {
        List<Start> starts = new ArrayList<>(facts.size());
        for (AgendaFact fact : facts) {
            switch (fact) {
                case AppointmentSaid said -> {
                    if (said.starts() != null) {
                        starts.add(new Start(said.patient(), said.starts().instant()));
                    }
                }
            }
        }
        return new Ready(PatientLedger.prepare(facts, AgendaFact::patient, fact -> null), starts);
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public String schema() {
        return super.schema() + """
            ;
            CREATE TABLE agenda_start (starts INTEGER NOT NULL, patient INTEGER NOT NULL, PRIMARY KEY (starts, patient))
              STRICT, WITHOUT ROWID;
            CREATE TABLE agenda_form (form TEXT PRIMARY KEY, kind TEXT NOT NULL, said TEXT NOT NULL, written INTEGER NOT NULL,
              author TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE agenda_about (patient INTEGER NOT NULL, form TEXT NOT NULL, PRIMARY KEY (patient, form))
              STRICT, WITHOUT ROWID
            """;
    }

    @Override
    public String indexes() {
        return super.indexes() + ";CREATE INDEX agenda_form_kind ON agenda_form (kind)";
    }

    /** Files what one entry of a feed says. */
    public void apply(Ready ready, Origin origin, Transaction tx) {
        apply(ready.filings(), origin, tx);
        for (Start start : ready.starts()) {
            tx.run(START, start.at(), identity.idOf(start.patient(), origin, tx));
        }
    }

    @Override
    public boolean reads(Kind kind) {
        return DeskFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        DeskFact fact = DeskFact.KINDS.read(kind, payload);
        return fact instanceof DeskFact.Imported imported ? new Unpacked(imported, Rescued.of(imported)) : fact;
    }

    /** An export, and the rows that were read from it off the writer's thread. */
    private record Unpacked(DeskFact.Imported fact, List<Rescued> rows) {}

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        var origin = new Origin(
                entry.seq(), entry.time(), entry.time(), "", entry.kind().name());
        if (prepared instanceof Unpacked(DeskFact.Imported imported, List<Rescued> rows)) {
            // The export itself stays in the journal; its form is kept so that it is filed once.
            file(imported.withoutFile(), entry, tx);
            rows.forEach(row -> identity.apply(row.person(), origin, tx));
            apply(prepare(rows.stream().<AgendaFact>map(Rescued::said).toList()), origin, tx);
            return;
        }
        DeskFact fact = (DeskFact) prepared;
        file(fact, entry, tx);
        String form = Objects.requireNonNull(fact.form()).toString();
        fact.cases().stream().map(CaseRef::patient).distinct().forEach(patient -> {
            tx.run(ABOUT, identity.idOf(patient, origin, tx), form);
        });
    }

    private static void file(DeskFact fact, Entry entry, Transaction tx) {
        tx.run(
                FORM,
                fact.form().toString(),
                fact.kind().toString(),
                Json.pretty(fact),
                entry.time(),
                entry.by().actor());
    }
}
