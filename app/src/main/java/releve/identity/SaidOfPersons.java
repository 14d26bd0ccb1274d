package releve.identity;

import java.time.Instant;
import java.util.List;
import releve.care.Content;
import releve.journal.Transaction;

/**
 * Keeps the current row of a person equal to the sum of everything said, in the order (registration last, event time, entry): what
 * arrives in that order updates the row; what arrives late adds everything up again. So the order of arrival leaves no trace.
 */
final class SaidOfPersons {
    private static final String SUM = """
            family = coalesce(:family, family), given = coalesce(:given, given), birth = coalesce(:birth, birth),
            sex = coalesce(:sex, sex), address = coalesce(:address, address), phones = coalesce(:phones, phones),
            died = coalesce(:died, died), registered = :registered, event = :event, seq = :seq, learned = :learned, changed = :changed
            """;

    private record Saying(Person person, boolean registered, Instant event, long seq, Instant learned) {}

    /** Patients whom the registration has spoken of: what others say of them changes nothing and is not written. */
    private final Recent<Long, Boolean> registered = new Recent<>(IdentityView.REMEMBERED_NUMBERS);

    void forget() {
        registered.clear();
    }

    void say(long patient, Person person, boolean byRegistration, Origin origin, Transaction tx) {
        if (!byRegistration && isRegistered(patient, tx)) {
            return;
        }
        Saying saying = new Saying(person, byRegistration, origin.eventTime(), origin.seq(), origin.learned());
        if (!note(patient, saying, tx)) {
            return;
        }
        boolean first = byRegistration && !isRegistered(patient, tx);
        if (byRegistration) {
            registered.put(patient, true);
        }
        if (first || !add(patient, saying, origin.seq(), tx)) {
            sumAgain(patient, origin.seq(), tx);
        }
    }

    private boolean isRegistered(long patient, Transaction tx) {
        return registered.find(patient).orElseGet(() -> {
            boolean stored = tx.find(
                            "SELECT registered FROM identity_patient WHERE id = :id", row -> row.getBoolean(1), patient)
                    .orElse(false);
            registered.put(patient, stored);
            return stored;
        });
    }

    /** False when the same was said later already: then nothing changes. */
    private static boolean note(long patient, Saying s, Transaction tx) {
        return tx.run("""
                        INSERT INTO identity_said (patient, registered, said, event, seq, learned)
                        VALUES (:patient, :registered, CAST(:said AS TEXT), :event, :seq, :learned)
                        ON CONFLICT DO UPDATE SET event = excluded.event, seq = excluded.seq, learned = excluded.learned
                        WHERE excluded.event > event OR excluded.event = event AND excluded.seq > seq
                        """, patient, s.registered(), Content.write(List.of(s.person())), s.event(), s.seq(), s.learned())
                == 1;
    }

    /** @param changed the entry being read, which may not be the one that said it */
    private static boolean add(long patient, Saying s, long changed, Transaction tx) {
        Person p = s.person();
        return tx.run(
                        "UPDATE identity_patient SET " + SUM + " WHERE id = :id AND event <= :event",
                        p.family(),
                        p.given(),
                        p.birth(),
                        p.sex(),
                        p.address(),
                        p.phones(),
                        p.died(),
                        s.registered(),
                        s.event(),
                        s.seq(),
                        s.learned(),
                        changed,
                        patient)
                == 1;
    }

    private static void sumAgain(long patient, long changed, Transaction tx) {
        tx.run("""
                UPDATE identity_patient SET family = NULL, given = NULL, birth = NULL, sex = NULL, address = NULL,
                  phones = NULL, died = NULL, event = :event WHERE id = :id
                """, Long.MIN_VALUE, patient);
        tx.list(
                        """
                        SELECT said, registered, event, seq, learned FROM identity_said
                        WHERE patient = :patient AND registered = (SELECT max(registered) FROM identity_said WHERE patient = :patient)
                        ORDER BY event, seq
                        """,
                        row -> new Saying(
                                Content.read(row.getString(1)).getFirst().as(Person.class),
                                row.getBoolean(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                row.getLong(4),
                                Instant.ofEpochMilli(row.getLong(5))),
                        patient)
                .forEach(saying -> add(patient, saying, changed, tx));
    }
}
