package releve.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** The front door of identity, for writing: gives temporary numbers, and marks who is confidential. One for each open journal. */
public final class Reception {
    private static final String TEMPORARY = "MRT"; // HL7 v2 table 0203: temporary medical record number

    private final Journal journal;
    private final ReentrantLock numbering = new ReentrantLock();

    public Reception(Journal journal) {
        this.journal = journal;
    }

    /**
     * Registers a patient under a temporary number that was never given before. The same form a second time gives the number of the
     * first.
     */
    public PatientRef register(Person person, UUID form, Caller by) {
        numbering.lock();
        try {
            Optional<PatientRef> known = registered(form);
            if (known.isPresent()) {
                return known.get();
            }
            var ref = new PatientRef(TemporaryNumber.AUTHORITY, TemporaryNumber.of(journal.log(), last() + 1));
            var fact = new OwnFact.Registered(new Identifier(ref, TEMPORARY), person, form.toString());
            journal.append(new Fact(fact.kind(), "patient/" + ref, by, Json.payload(fact)));
            return ref;
        } finally {
            numbering.unlock();
        }
    }

    /** What that form registered. */
    public Optional<PatientRef> registered(UUID form) {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT authority, number FROM identity_registration WHERE form = :form")
                        .bind("form", form.toString())
                        .map((row, context) -> new PatientRef(row.getString(1), row.getString(2)))
                        .findOne());
    }

    private int last() {
        return journal
                .read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT number FROM identity_registration")
                        .mapTo(String.class)
                        .list())
                .stream()
                .mapToInt(number -> TemporaryNumber.serial(journal.log(), number))
                .max()
                .orElse(-1);
    }

    /** Shows a patient only to those who care for them, or to everybody again. The reason is kept. */
    public void markConfidential(PatientRef patient, boolean confidential, String reason, Caller by) {
        var fact = new OwnFact.Confidential(patient, confidential, reason.strip());
        journal.append(new Fact(fact.kind(), "patient/" + patient, by, Json.payload(fact)));
    }
}
