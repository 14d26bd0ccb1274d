package releve.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.JournalReader;
import releve.journal.Json;

/** The front door: whom a unit calls and where its things lie, and saying so. */
public final class Units {
    private final JournalReader reader;

    public Units(JournalReader reader) {
        this.reader = reader;
    }

    /** What was said of one unit itself. @param at when, absent when nothing ever was */
    public record Known(List<Phone> phones, List<Spot> spots, Optional<Instant> at) {
        static final Known NOTHING = new Known(List.of(), List.of(), Optional.empty());

        /** This unit's own first, then what holds in the whole site. */
        Known before(Known site) {
            List<Phone> all = new ArrayList<>(phones);
            all.addAll(site.phones);
            List<Spot> everywhere = new ArrayList<>(spots);
            everywhere.addAll(site.spots);
            return new Known(all, everywhere, at);
        }
    }

    /** @param unit blank for the site as a whole */
    public Known of(String site, String unit) {
        return reader.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT said, at FROM kit_unit WHERE site = :site AND unit = :unit")
                        .bind("site", site)
                        .bind("unit", unit)
                        .map((row, context) -> {
                            var said = Json.read(row.getString(1), KitFact.UnitSaid.class);
                            return new Known(
                                    said.phones(), said.spots(), Optional.of(Instant.ofEpochMilli(row.getLong(2))));
                        })
                        .findOne())
                .orElse(Known.NOTHING);
    }

    /** What stands on the unit's card: its own and the site's. */
    public Known onCard(String site, String unit) {
        return of(site, unit).before(of(site, ""));
    }

    /** Saying it again by the same form changes nothing. */
    static void say(
            Journal journal, UUID form, String site, String unit, List<Phone> phones, List<Spot> spots, Caller by) {
        boolean known = journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT 1 FROM kit_unit WHERE form = :form")
                        .bind("form", form.toString())
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent());
        if (!known) {
            var fact = new KitFact.UnitSaid(form, site, unit, phones, spots);
            journal.append(new Fact(KitFact.UnitSaid.KIND, "unit/" + site + "/" + unit, by, Json.payload(fact)));
            journal.settle();
        }
    }
}
