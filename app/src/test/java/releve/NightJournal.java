package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import releve.CutNight.Typed;
import releve.journal.Entry;
import releve.journal.JournalReader;
import releve.journal.Json;
import releve.wardpc.Handed;
import releve.wardpc.Outcome;

/** What lies in the node's journal after the night, read entry by entry and not from any view. */
final class NightJournal {
    /** The forms of everything that stands in the wards' records. */
    final List<UUID> filed = new ArrayList<>();

    /** The forms of everything that ward PCs handed back. */
    final List<UUID> received = new ArrayList<>();

    /** What the node made of each. */
    final List<Judged> judged = new ArrayList<>();

    record Judged(UUID form, Outcome outcome) {}

    NightJournal(Path data) {
        try (JournalReader reader = JournalReader.open(data)) {
            reader.entries(0, entry -> read(entry, reader));
        }
    }

    private void read(Entry entry, JournalReader reader) {
        String kind = entry.kind().name();
        if (kind.startsWith("ward.")) {
            filed.add(UUID.fromString(String.valueOf(
                    Json.read(reader.payload(entry.seq()), Map.class).get("form"))));
        } else if (kind.equals("wardpc.received")) {
            received.add(
                    Json.read(reader.payload(entry.seq()), Handed.class).read().form());
        } else if (kind.equals("wardpc.judged")) {
            judged.add(Json.read(reader.payload(entry.seq()), Judged.class));
        }
    }

    long outcomes(Outcome outcome) {
        return judged.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** Each entry was received and judged once, and stands in the records once or, for the reason that was foreseen, not at all. */
    void assertEverythingIsThereOnce(Map<UUID, Typed> typed, CutNight night) {
        assertEquals(night.wards.size() * CutNight.FORMS, typed.size());
        assertEquals(typed.keySet(), new HashSet<>(received));
        assertEquals(typed.size(), received.size(), "an entry was received twice");
        assertEquals(typed.size(), judged.size(), "an entry was judged twice");
        Map<UUID, Outcome> outcomes = new HashMap<>();
        judged.forEach(each -> outcomes.put(each.form(), each.outcome()));
        Map<String, List<Outcome>> pairs = new HashMap<>();
        typed.forEach((form, each) -> {
            Outcome outcome = outcomes.get(form);
            int times = outcome == Outcome.NEW ? 1 : 0;
            assertEquals(times, Collections.frequency(filed, form), each + " " + outcome);
            switch (each.fate()) {
                case FILED -> assertEquals(Outcome.NEW, outcome, each.toString());
                case SAME -> assertEquals(Outcome.SAME, outcome, each.toString());
                case CONFLICT -> assertEquals(Outcome.CONFLICTING, outcome, each.toString());
                case ONE_OF_TWO ->
                    pairs.computeIfAbsent(each.patient().number(), none -> new ArrayList<>())
                            .add(outcome);
            }
        });
        for (List<Outcome> pair : pairs.values()) {
            assertTrue(
                    pair.size() == 2 && pair.contains(Outcome.NEW) && pair.contains(Outcome.CONFLICTING),
                    pair.toString());
        }
        assertEquals(outcomes(Outcome.NEW) + night.atTheNode().size(), filed.size(), "something else was filed");
        assertEquals(night.conflicts(), outcomes(Outcome.CONFLICTING));
    }
}
