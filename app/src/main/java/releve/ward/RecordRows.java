package releve.ward;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Transaction;

/** Writes what wards record: a row for each version, never dropped, and which version of an item stands. */
final class RecordRows {
    static final String SCHEMA = """
            CREATE TABLE ward_record (seq INTEGER PRIMARY KEY, item TEXT NOT NULL, version INTEGER NOT NULL,
              form TEXT NOT NULL UNIQUE, what TEXT NOT NULL, patient INTEGER, stay INTEGER, place INTEGER, about TEXT,
              event INTEGER NOT NULL, learned INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,
              said_by TEXT NOT NULL, reason TEXT NOT NULL, withdrawn INTEGER NOT NULL, standing INTEGER NOT NULL,
              content TEXT NOT NULL);
            CREATE INDEX ward_record_item ON ward_record (item)
            """;
    static final String INDEXES = """
            CREATE INDEX ward_record_patient ON ward_record (patient, what);
            CREATE INDEX ward_record_stay ON ward_record (stay) WHERE stay IS NOT NULL;
            CREATE INDEX ward_record_place ON ward_record (place) WHERE place IS NOT NULL;
            CREATE INDEX ward_record_about ON ward_record (about) WHERE about IS NOT NULL;
            CREATE INDEX ward_record_sample ON ward_record (event) WHERE what = 'sample-taken';
            CREATE INDEX ward_record_actor ON ward_record (actor, learned)
            """;

    private static final String INSERT = """
            INSERT INTO ward_record (seq, item, version, form, what, patient, stay, place, about, event, learned, actor,
              role, said_by, reason, withdrawn, standing, content)
            VALUES (:seq, :item, :version, :form, :what, :patient, :stay, :place, :about, :event, :learned, :actor,
              :role, :said, :reason, :withdrawn, 0, CAST(:content AS TEXT)) ON CONFLICT (form) DO NOTHING
            """;

    /** The rows of other tables that a record points to. */
    record Links(
            @Nullable Long patient,
            @Nullable Long stay,
            @Nullable Long place) {}

    /** Writes the version; false when a form with that key was filed before. */
    boolean insert(Entry entry, WardRecord said, Item item, Links links, Transaction tx) {
        UUID about = about(item);
        int rows = tx.run(
                INSERT,
                entry.seq(),
                said.item().toString(),
                said.version(),
                said.form().toString(),
                item.code(),
                links.patient(),
                links.stay(),
                links.place(),
                about == null ? null : about.toString(),
                said.event(),
                entry.time(),
                entry.by().actor(),
                entry.by().role(),
                said.saidBy(),
                said.reason(),
                said.withdrawn(),
                Json.payload(item));
        if (rows == 1) {
            tx.run("""
                    UPDATE ward_record SET standing = (seq = (SELECT seq FROM ward_record WHERE item = :item
                      ORDER BY version DESC, form DESC LIMIT 1)) WHERE item = :item
                    """, said.item().toString());
        }
        return rows == 1;
    }

    /** The entry of the version that stands, unless that one withdraws the item. */
    static Optional<Long> standing(UUID item, Transaction tx) {
        return tx.find(
                "SELECT seq FROM ward_record WHERE item = :item AND standing = 1 AND withdrawn = 0",
                row -> row.getLong(1),
                item.toString());
    }

    private static @Nullable UUID about(Item item) {
        return switch (item) {
            case Item.Accepted accepted -> accepted.sending();
            case Item.TurnedDown refused -> refused.sending();
            case Item.Recalled recalled -> recalled.sending();
            case Item.Observed ignored -> null;
            case Item.BedSaid ignored -> null;
            case Item.Moved ignored -> null;
            case Item.Admitted ignored -> null;
            case Item.Sent ignored -> null;
            case Item.OnLeave ignored -> null;
            case Item.BackFromLeave ignored -> null;
            case Item.Discharged ignored -> null;
        };
    }

    /** What the item is to a stay, where it is anything. */
    static @Nullable Movement movement(Item item) {
        return switch (item) {
            case Item.Moved ignored -> Movement.TRANSFERRED;
            case Item.Accepted ignored -> Movement.TRANSFERRED;
            case Item.Admitted ignored -> Movement.ADMITTED;
            case Item.OnLeave ignored -> Movement.ON_LEAVE;
            case Item.BackFromLeave ignored -> Movement.BACK_FROM_LEAVE;
            case Item.Discharged ignored -> Movement.DISCHARGED;
            case Item.Sent ignored -> null;
            case Item.TurnedDown ignored -> null;
            case Item.Recalled ignored -> null;
            case Item.Observed ignored -> null;
            case Item.BedSaid ignored -> null;
        };
    }

    /** The place that an item names: where the patient goes, or is sent. */
    static @Nullable Place place(Item item) {
        return switch (item) {
            case Item.Moved moved -> moved.to();
            case Item.Accepted accepted -> accepted.to();
            case Item.Admitted admitted -> admitted.to();
            case Item.Sent sent -> new Place(sent.site(), sent.ward(), "", "");
            case Item.OnLeave ignored -> null;
            case Item.BackFromLeave ignored -> null;
            case Item.Discharged ignored -> null;
            case Item.TurnedDown ignored -> null;
            case Item.Recalled ignored -> null;
            case Item.Observed ignored -> null;
            case Item.BedSaid ignored -> null;
        };
    }

    static StayDetails details(Item item, Instant event) {
        return switch (item) {
            case Item.Admitted ignored -> new StayDetails("I", null, null, null, event, null, null);
            case Item.Discharged ignored -> new StayDetails(null, null, null, null, null, event, null);
            case Item.Moved ignored -> StayDetails.UNSAID;
            case Item.Accepted ignored -> StayDetails.UNSAID;
            case Item.OnLeave ignored -> StayDetails.UNSAID;
            case Item.BackFromLeave ignored -> StayDetails.UNSAID;
            case Item.Sent ignored -> StayDetails.UNSAID;
            case Item.TurnedDown ignored -> StayDetails.UNSAID;
            case Item.Recalled ignored -> StayDetails.UNSAID;
            case Item.Observed ignored -> StayDetails.UNSAID;
            case Item.BedSaid ignored -> StayDetails.UNSAID;
        };
    }
}
