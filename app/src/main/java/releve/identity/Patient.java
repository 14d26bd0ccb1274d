package releve.identity;

import java.util.List;

/**
 * A patient as the record stands: the first number, all numbers, and what holds of the person (parts never said or deleted are
 * empty).
 *
 * @param id the row other rooms file under; means nothing outside this data folder's views
 * @param source the entry that last said something of the person
 */
public record Patient(long id, PatientRef ref, List<Identifier> identifiers, Person person, long source) {
    public String name() {
        return name(person);
    }

    static String name(Person person) {
        String family = text(person.family());
        String given = text(person.given());
        return given.isEmpty() ? family : family.isEmpty() ? given : family + ", " + given;
    }

    private static String text(@org.jspecify.annotations.Nullable String said) {
        return said == null ? "" : said;
    }
}
