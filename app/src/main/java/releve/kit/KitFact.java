package releve.kit;

import java.util.List;
import java.util.UUID;
import releve.journal.Kind;

/** What this room puts in the journal; the subject is {@code unit/SITE/UNIT}. */
sealed interface KitFact {
    /**
     * All telephones and places of a unit, as somebody says them now; what was said before holds no longer.
     *
     * @param unit blank for what holds in the whole site
     */
    record UnitSaid(UUID form, String site, String unit, List<Phone> phones, List<Spot> spots) implements KitFact {
        static final Kind KIND = new Kind("kit.unit", 1);

        public UnitSaid {
            phones = List.copyOf(phones);
            spots = List.copyOf(spots);
        }
    }
}
