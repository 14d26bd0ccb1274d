package releve.drill;

/** The counters of the group's systems: patients, visits, orders, documents. Patient numbers keep their zeros in front. */
final class Numbers {
    private int patients;
    private int visits;
    private int orders;
    private int temporary;

    String patient() {
        return People.padded(120_000L + ++patients, 8);
    }

    /** Given in the emergency department to someone who cannot say who they are. */
    String temporary() {
        return "T" + People.padded(++temporary, 7);
    }

    String visit() {
        return "26" + People.padded(++visits, 7);
    }

    String order(String prefix) {
        return prefix + People.padded(++orders, 8);
    }

    /** Patients registered so far, temporary numbers included. */
    int registered() {
        return patients + temporary;
    }
}
