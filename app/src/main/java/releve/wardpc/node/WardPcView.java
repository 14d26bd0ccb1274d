package releve.wardpc.node;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;
import releve.wardpc.Noted;

/**
 * What was said of kits, ward PCs and what those handed back. Every entry adds a row of its own; what holds is asked of the rows, by their
 * times. Where two entries say the same thing the earlier one stands, so that they may arrive in any order.
 */
public final class WardPcView implements View {
    private static final String SCHEMA = """
            CREATE TABLE wardpc_kit (kit TEXT NOT NULL, lock TEXT NOT NULL, site TEXT NOT NULL, salt TEXT NOT NULL, made INTEGER NOT NULL,
              PRIMARY KEY (kit, lock)) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_kit_gone (kit TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_offer (code TEXT PRIMARY KEY, label TEXT NOT NULL, site TEXT NOT NULL, ward TEXT NOT NULL,
              until INTEGER NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_enrolled (token TEXT PRIMARY KEY, label TEXT NOT NULL, site TEXT NOT NULL, ward TEXT NOT NULL,
              code TEXT NOT NULL, mark TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_removed (label TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (label, at)) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_received (id TEXT PRIMARY KEY, label TEXT NOT NULL, site TEXT NOT NULL, ward TEXT NOT NULL,
              mark TEXT NOT NULL, number INTEGER NOT NULL, form TEXT NOT NULL, noted TEXT NOT NULL, at INTEGER NOT NULL)
              STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_judged (id TEXT PRIMARY KEY, outcome TEXT NOT NULL, why TEXT NOT NULL, seq INTEGER NOT NULL,
              at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_settled (id TEXT PRIMARY KEY, filed INTEGER NOT NULL, reason TEXT NOT NULL, seq INTEGER NOT NULL,
              at INTEGER NOT NULL, actor TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_gap (mark TEXT NOT NULL, up_to INTEGER NOT NULL, PRIMARY KEY (mark, up_to)) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_check (label TEXT NOT NULL, at INTEGER NOT NULL, told INTEGER NOT NULL, said TEXT NOT NULL,
              PRIMARY KEY (label, at, said)) STRICT, WITHOUT ROWID
            """;

    private static final String INDEXES = """
            CREATE INDEX wardpc_received_mark ON wardpc_received (mark, number);
            CREATE INDEX wardpc_judged_open ON wardpc_judged (id) WHERE outcome IN ('REFUSED', 'CONFLICTING');
            CREATE INDEX wardpc_received_form ON wardpc_received (form)
            """;

    private static final String KIT = """
            INSERT INTO wardpc_kit (kit, lock, site, salt, made) VALUES (:kit, :lock, :site, :salt, :made)
            ON CONFLICT (kit, lock) DO UPDATE SET made = min(made, excluded.made)
            """;
    private static final String KIT_GONE = "INSERT INTO wardpc_kit_gone (kit) VALUES (:kit) ON CONFLICT DO NOTHING";
    private static final String OFFER = """
            INSERT INTO wardpc_offer (code, label, site, ward, until, at) VALUES (:code, :label, :site, :ward, :until, :at)
            ON CONFLICT (code) DO UPDATE SET at = min(at, excluded.at)
            """;
    private static final String ENROLLED = """
            INSERT INTO wardpc_enrolled (token, label, site, ward, code, mark, at)
            VALUES (:token, :label, :site, :ward, :code, :mark, :at)
            ON CONFLICT (token) DO UPDATE SET at = min(at, excluded.at)
            """;
    private static final String REMOVED =
            "INSERT INTO wardpc_removed (label, at) VALUES (:label, :at) ON CONFLICT DO NOTHING";
    private static final String RECEIVED = """
            INSERT INTO wardpc_received (id, label, site, ward, mark, number, form, noted, at)
            VALUES (:id, :label, :site, :ward, :mark, :number, :form, :noted, :at)
            ON CONFLICT (id) DO UPDATE SET at = min(at, excluded.at)
            """;
    private static final String JUDGED = """
            INSERT INTO wardpc_judged (id, outcome, why, seq, at) VALUES (:id, :outcome, :why, :seq, :at)
            ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, why = excluded.why, seq = excluded.seq, at = excluded.at
            WHERE (excluded.at, excluded.outcome, excluded.why, excluded.seq) < (at, outcome, why, seq)
            """;
    private static final String SETTLED = """
            INSERT INTO wardpc_settled (id, filed, reason, seq, at, actor) VALUES (:id, :filed, :reason, :seq, :at, :actor)
            ON CONFLICT (id) DO UPDATE SET filed = excluded.filed, reason = excluded.reason, seq = excluded.seq,
              at = excluded.at, actor = excluded.actor
            WHERE (excluded.at, excluded.actor, excluded.reason) < (at, actor, reason)
            """;
    private static final String GAP =
            "INSERT INTO wardpc_gap (mark, up_to) VALUES (:mark, :upto) ON CONFLICT DO NOTHING";
    private static final String CHECKED = """
            INSERT INTO wardpc_check (label, at, told, said) VALUES (:label, :at, :told, CAST(:said AS TEXT)) ON CONFLICT DO NOTHING
            """;

    /** Read on any thread: what a received entry's bytes say, and their digest. */
    private record Arrived(WardPcFact.Received fact, String id, Noted noted, String text) {}

    @Override
    public String name() {
        return "wardpc";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String indexes() {
        return INDEXES;
    }

    @Override
    public boolean reads(Kind kind) {
        return WardPcFact.KINDS.has(kind);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        WardPcFact fact = WardPcFact.KINDS.read(kind, payload);
        return fact instanceof WardPcFact.Received received ? arrived(received) : fact;
    }

    private static Arrived arrived(WardPcFact.Received fact) {
        byte[] bytes = Base64.getDecoder().decode(fact.noted());
        return new Arrived(
                fact, EntryId.of(bytes), Json.read(bytes, Noted.class), new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        if (prepared instanceof Arrived arrived) {
            received(arrived, entry, tx);
        } else {
            apply(entry, (WardPcFact) prepared, tx);
        }
    }

    private static void received(Arrived arrived, Entry entry, Transaction tx) {
        WardPcFact.Received said = arrived.fact();
        tx.run(
                RECEIVED,
                arrived.id(),
                said.label(),
                said.site(),
                said.ward(),
                said.mark(),
                said.number(),
                arrived.noted().form().toString(),
                arrived.text(),
                entry.time());
    }

    private static void apply(Entry entry, WardPcFact fact, Transaction tx) {
        switch (fact) {
            case WardPcFact.EventKeyMade said ->
                tx.run(KIT, said.kit(), said.lock(), said.site(), said.salt(), entry.time());
            case WardPcFact.EventKeyWithdrawn said -> tx.run(KIT_GONE, said.kit());
            case WardPcFact.Offered said ->
                tx.run(OFFER, said.code(), said.label(), said.site(), said.ward(), said.until(), entry.time());
            case WardPcFact.Enrolled said ->
                tx.run(
                        ENROLLED,
                        said.token(),
                        said.label(),
                        said.site(),
                        said.ward(),
                        said.code(),
                        said.mark(),
                        entry.time());
            case WardPcFact.Removed said -> tx.run(REMOVED, said.label(), entry.time());
            case WardPcFact.Received ignored -> throw new IllegalStateException("prepared otherwise");
            case WardPcFact.Judged said ->
                tx.run(JUDGED, said.id(), said.outcome().name(), said.why(), said.seq(), entry.time());
            case WardPcFact.Settled said ->
                tx.run(
                        SETTLED,
                        said.id(),
                        said.filed(),
                        said.reason(),
                        said.seq(),
                        entry.time(),
                        entry.by().actor());
            case WardPcFact.GapAccepted said -> tx.run(GAP, said.mark(), said.upTo());
            case WardPcFact.Checked said ->
                tx.run(CHECKED, said.label(), said.check().at(), said.told(), Json.payload(said.check()));
        }
    }
}
