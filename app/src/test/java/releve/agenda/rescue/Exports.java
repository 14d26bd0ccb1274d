package releve.agenda.rescue;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Exports of departments that do not exist, with people who do not exist. */
final class Exports {
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Horizon HORIZON = Horizon.ahead(ZONE, TODAY);
    static final Rescue RESCUE = new Rescue(HORIZON);

    static final Map<Field, String> FIXED = Map.of(Field.AUTHORITY, "SYNTH", Field.KIND, "consultation");

    private Exports() {}

    static Table table(String text) {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    static Table table(byte[] bytes) {
        return assertInstanceOf(Table.class, Rescue.open(bytes, Hints.NONE));
    }

    static Unreadable unreadable(byte[] bytes) {
        return assertInstanceOf(Unreadable.class, Rescue.open(bytes, Hints.NONE));
    }

    static Unreadable unreadable(String text) {
        return unreadable(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The proposed mapping, completed by what such an export does not say. */
    static Mapping mapping(Table table) {
        Mapping mapping = Mapping.proposed(table);
        if (!mapping.columns().containsKey(Field.KIND)) {
            mapping = mapping.withFixed(Field.KIND, "consultation");
        }
        return mapping.withFixed(Field.AUTHORITY, "SYNTH");
    }

    static Reading read(String text) {
        Table table = table(text);
        return RESCUE.read(table, mapping(table));
    }

    static Outcome.Counts counts(Reading reading) {
        return assertInstanceOf(Outcome.Taken.class, reading.outcome()).counts();
    }
}
