package releve.ward;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.identity.IdentityView;
import releve.identity.Origin;
import releve.identity.PatientRef;
import releve.identity.Recent;
import releve.journal.Entry;
import releve.journal.Json;
import releve.journal.Kind;
import releve.journal.Transaction;
import releve.journal.View;
import releve.ward.WardFact.Moved;
import releve.ward.WardFact.PatientsSeparated;
import releve.ward.WardFact.StayReassigned;

/**
 * The tables of stays and beds: a row per place ever named, per stay (how it stands now), per move (never changed but for whether it
 * still counts), per reassignment of a stay to another patient, and per version of what wards recorded. Messages feed it; what wards
 * record it reads by itself.
 */
public final class WardView implements View {
    private static final int REMEMBERED_STAYS = 40_000;
    private static final int REMEMBERED_PLACES = 10_000;

    private final IdentityView identity;
    private final StayRows stays = new StayRows(REMEMBERED_STAYS);
    private final RecordRows records = new RecordRows();
    private final Recent<Place, Long> places = new Recent<>(REMEMBERED_PLACES);

    public WardView(IdentityView identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "ward";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public String schema() {
        return """
            CREATE TABLE ward_place (id INTEGER PRIMARY KEY, site TEXT NOT NULL, ward TEXT NOT NULL, room TEXT NOT NULL,
              bed TEXT NOT NULL, UNIQUE (site, ward, room, bed));
            CREATE TABLE ward_stay (id INTEGER PRIMARY KEY, authority TEXT NOT NULL, number TEXT NOT NULL,
              patient INTEGER NOT NULL, owner INTEGER NOT NULL, status TEXT NOT NULL, place INTEGER, since INTEGER, class TEXT,
              doctor TEXT, service TEXT, reason TEXT, admitted INTEGER, discharged INTEGER, discharge_expected INTEGER,
              what TEXT, event INTEGER, seq INTEGER, learned INTEGER, feed TEXT, UNIQUE (authority, number));
            CREATE TABLE ward_move (id INTEGER PRIMARY KEY, stay INTEGER NOT NULL, what TEXT NOT NULL, place INTEGER,
              class TEXT, doctor TEXT, service TEXT, reason TEXT, admitted INTEGER, discharged INTEGER,
              discharge_expected INTEGER, event INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL,
              feed TEXT NOT NULL, item TEXT, void INTEGER NOT NULL DEFAULT 0);
            CREATE INDEX ward_move_stay ON ward_move (stay);
            CREATE INDEX ward_move_item ON ward_move (item) WHERE item IS NOT NULL;
            CREATE TABLE ward_owner (id INTEGER PRIMARY KEY, stay INTEGER NOT NULL, one INTEGER,
              other INTEGER NOT NULL, event INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL);
            CREATE INDEX ward_owner_stay ON ward_owner (stay);
            CREATE TABLE ward_separation (id INTEGER PRIMARY KEY, one INTEGER NOT NULL, other INTEGER NOT NULL,
              event INTEGER NOT NULL, seq INTEGER NOT NULL, learned INTEGER NOT NULL);
            """ + RecordRows.SCHEMA;
    }

    @Override
    public String indexes() {
        return """
            CREATE INDEX ward_stay_owner ON ward_stay (owner);
            CREATE INDEX ward_stay_patient ON ward_stay (patient);
            CREATE INDEX ward_stay_present ON ward_stay (place) WHERE status IN ('PRESENT', 'ON_LEAVE');
            """ + RecordRows.INDEXES;
    }

    @Override
    public void forget() {
        stays.forget();
        places.clear();
    }

    private record Said(WardRecord said, Item item) {}

    @Override
    public boolean reads(Kind kind) {
        return WardRecord.type(kind) != null;
    }

    @Override
    public Object prepare(Kind kind, String subject, byte[] payload) {
        WardRecord said = Json.read(payload, WardRecord.class);
        return new Said(said, said.content(Objects.requireNonNull(WardRecord.type(kind))));
    }

    @Override
    public void apply(Entry entry, Object prepared, Transaction tx) {
        WardRecord said = ((Said) prepared).said();
        Item item = ((Said) prepared).item();
        PatientRef ref = said.patient();
        Origin origin = new Origin(
                entry.seq(), entry.time(), said.event(), "", entry.kind().toString());
        Long patient = ref == null ? null : identity.idOf(ref, origin, tx);
        StayRef stay = said.stay();
        Long stayId = stay == null || patient == null ? null : stays.idOf(stay, patient, tx);
        Long place = placeOf(said.place() == null ? RecordRows.place(item) : said.place(), tx);
        boolean fresh = records.insert(entry, said, item, new RecordRows.Links(patient, stayId, place), tx);
        Movement movement = RecordRows.movement(item);
        if (fresh && movement != null && stay != null && patient != null) {
            StayDetails details = RecordRows.details(item, said.event());
            String id = said.item().toString();
            Move move = said.withdrawn()
                    ? null
                    : new Move(movement, place, details, origin.eventTime(), entry.seq(), entry.time(), "", id);
            stays.recorded(stay, patient, id, RecordRows.standing(said.item(), tx), move, tx);
        }
    }

    public void apply(WardFact fact, Origin origin, Transaction tx) {
        switch (fact) {
            case Moved moved -> move(moved, origin, tx);
            case StayReassigned given -> reassign(given, origin, tx);
            case PatientsSeparated pair -> separate(pair, origin, tx);
        }
    }

    private void move(Moved moved, Origin origin, Transaction tx) {
        long patient = identity.idOf(moved.patient(), origin, tx);
        Long place = placeOf(moved.place(), tx);
        Move move = new Move(
                moved.movement(),
                place,
                moved.details(),
                origin.eventTime(),
                origin.seq(),
                origin.learned(),
                origin.feed(),
                null);
        stays.move(moved.stay(), patient, move, tx);
    }

    private void reassign(StayReassigned given, Origin origin, Transaction tx) {
        PatientRef said = given.from();
        Long from = said == null ? null : identity.idOf(said, origin, tx);
        long to = identity.idOf(given.to(), origin, tx);
        stays.reassign(given.stay(), from, to, origin, tx);
    }

    private void separate(PatientsSeparated pair, Origin origin, Transaction tx) {
        stays.separate(identity.idOf(pair.one(), origin, tx), identity.idOf(pair.other(), origin, tx), origin, tx);
    }

    private @Nullable Long placeOf(@Nullable Place place, Transaction tx) {
        if (place == null) {
            return null;
        }
        Optional<Long> known = places.find(place);
        if (known.isPresent()) {
            return known.get();
        }
        long id = tx.find("""
                        INSERT INTO ward_place (site, ward, room, bed) VALUES (:site, :ward, :room, :bed)
                        ON CONFLICT DO UPDATE SET site = excluded.site RETURNING id
                        """, row -> row.getLong(1), place.site(), place.ward(), place.room(), place.bed())
                .orElseThrow();
        places.put(place, id);
        return id;
    }
}
