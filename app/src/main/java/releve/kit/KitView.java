package releve.kit;

import java.nio.charset.StandardCharsets;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;

/** A row for each unit of whose telephones and places something was said: what was said last, in whatever order it arrives. */
public final class KitView implements View {
    private static final String SAY = """
            INSERT INTO kit_unit (site, unit, said, at, by, form) VALUES (:site, :unit, :said, :at, :by, :form)
            ON CONFLICT (site, unit) DO UPDATE SET said = excluded.said, at = excluded.at, by = excluded.by,
              form = excluded.form
            WHERE (excluded.at, excluded.by, excluded.form) > (kit_unit.at, kit_unit.by, kit_unit.form)
            """;

    @Override
    public String name() {
        return "kit";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String schema() {
        return """
            CREATE TABLE kit_unit (site TEXT NOT NULL, unit TEXT NOT NULL, said TEXT NOT NULL, at INTEGER NOT NULL,
              by TEXT NOT NULL, form TEXT NOT NULL, PRIMARY KEY (site, unit)) STRICT, WITHOUT ROWID
            """;
    }

    @Override
    public boolean reads(Kind kind) {
        return kind.equals(KitFact.UnitSaid.KIND);
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        return Json.read(payload, KitFact.UnitSaid.class);
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        var said = (KitFact.UnitSaid) prepared;
        tx.run(
                SAY,
                said.site(),
                said.unit(),
                new String(Json.payload(said), StandardCharsets.UTF_8),
                entry.time(),
                entry.by().actor(),
                said.form().toString());
    }
}
