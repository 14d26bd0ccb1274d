package releve.wardpc.node;

import releve.journal.Entry;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/** What was said of kits, ward PCs and what those handed back. Where two entries say the same thing the earlier one stands, in whatever order they arrive. */
public final class WardPcView implements View {
    private static final String SCHEMA = """
            CREATE TABLE wardpc_kit (kit TEXT NOT NULL, lock TEXT NOT NULL, site TEXT NOT NULL, salt TEXT NOT NULL, made INTEGER NOT NULL,
              PRIMARY KEY (kit, lock)) STRICT, WITHOUT ROWID;
            CREATE TABLE wardpc_kit_gone (kit TEXT PRIMARY KEY) STRICT, WITHOUT ROWID
            """;

    private static final String KIT = """
            INSERT INTO wardpc_kit (kit, lock, site, salt, made) VALUES (:kit, :lock, :site, :salt, :made)
            ON CONFLICT (kit, lock) DO UPDATE SET made = min(made, excluded.made)
            """;
    private static final String KIT_GONE = "INSERT INTO wardpc_kit_gone (kit) VALUES (:kit) ON CONFLICT DO NOTHING";

    @Override
    public String name() {
        return "wardpc";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public boolean reads(Kind kind) {
        return WardPcFact.Sort.find(kind).isPresent();
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return WardPcFact.Sort.find(kind)
                .orElseThrow(() -> new IllegalArgumentException("not a kind of this room: " + kind))
                .read(payload);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        switch ((WardPcFact) prepared) {
            case WardPcFact.EventKeyMade said ->
                tx.run(KIT, said.kit(), said.lock(), said.site(), said.salt(), entry.time());
            case WardPcFact.EventKeyWithdrawn said -> tx.run(KIT_GONE, said.kit());
        }
    }
}
