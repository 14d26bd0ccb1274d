package releve.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Json;

/** The front door of identity, for writing: gives temporary numbers, and marks who is confidential. One for each open journal. */
public final class Reception {
    /** A block for one kit: more than one site registers in its first days. */
    public static final int MOST_SET_ASIDE = 500;

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

    /**
     * Sets numbers aside for labels that are printed ahead. The same form a second time gives the numbers of the first.
     *
     * @param why which kit they lie in
     */
    public List<String> setAside(int many, String why, UUID form, Caller by) {
        if (many < 1 || many > MOST_SET_ASIDE) {
            throw new IllegalArgumentException(many + " numbers: 1 to " + MOST_SET_ASIDE + " expected");
        }
        numbering.lock();
        try {
            Optional<Span> known = spans().stream()
                    .filter(each -> each.form().equals(form.toString()))
                    .findFirst();
            if (known.isEmpty()) {
                int first = last() + 1;
                var fact = new OwnFact.SetAside(first, first + many - 1, why.strip(), form);
                journal.append(new Fact(fact.kind(), "numbers/" + first, by, Json.payload(fact)));
                known = Optional.of(new Span(form.toString(), first, first + many - 1));
            }
            return IntStream.rangeClosed(known.get().first(), known.get().last())
                    .mapToObj(serial -> TemporaryNumber.of(journal.log(), serial))
                    .toList();
        } finally {
            numbering.unlock();
        }
    }

    /** Registers a patient who wears a label that was printed ahead. */
    public Labelled register(Person person, String number, UUID form, Caller by) {
        numbering.lock();
        try {
            Optional<PatientRef> known = registered(form);
            if (known.isPresent()) {
                return new Labelled.Done(known.get());
            }
            int serial = TemporaryNumber.serial(journal.log(), number);
            if (spans().stream().noneMatch(each -> each.first() <= serial && serial <= each.last())) {
                return new Labelled.NotSetAside();
            }
            var ref = new PatientRef(TemporaryNumber.AUTHORITY, number);
            if (isGiven(number)) {
                return new Labelled.Given(ref);
            }
            var fact = new OwnFact.Registered(new Identifier(ref, TEMPORARY), person, form.toString());
            journal.append(new Fact(fact.kind(), "patient/" + ref, by, Json.payload(fact)));
            return new Labelled.Done(ref);
        } finally {
            numbering.unlock();
        }
    }

    private boolean isGiven(String number) {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT 1 FROM identity_registration WHERE number = :number")
                        .bind("number", number)
                        .mapTo(Integer.class)
                        .findFirst())
                .isPresent();
    }

    /** Serials set aside by one form. */
    private record Span(String form, int first, int last) {}

    private List<Span> spans() {
        return journal.read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT form, first, last FROM identity_set_aside")
                        .map((row, context) -> new Span(row.getString(1), row.getInt(2), row.getInt(3)))
                        .list());
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
        IntStream given = journal
                .read()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT number FROM identity_registration")
                        .mapTo(String.class)
                        .list())
                .stream()
                .mapToInt(number -> TemporaryNumber.serial(journal.log(), number));
        IntStream setAside = spans().stream().mapToInt(Span::last);
        return IntStream.concat(given, setAside).max().orElse(-1);
    }

    /** Shows a patient only to those who care for them, or to everybody again. The reason is kept. */
    public void markConfidential(PatientRef patient, boolean confidential, String reason, Caller by) {
        var fact = new OwnFact.Confidential(patient, confidential, reason.strip());
        journal.append(new Fact(fact.kind(), "patient/" + patient, by, Json.payload(fact)));
    }
}
