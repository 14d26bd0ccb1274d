package releve.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import releve.identity.PatientRef;
import releve.ward.DrugsOf;
import releve.ward.Place;
import releve.ward.Wards;

/**
 * What a ward's pack says, in words and tables and in the same order, for a screen where no paper is. In the site's language.
 *
 * @param until when it is to be thrown away, or checked line by line against the patient
 * @param asOf the newest message behind it
 * @param age how old the data were, with a shape before the words
 */
public record WardInWords(
        Wards.Named ward, Instant made, Instant until, Instant asOf, String language, String age, List<Bed> beds) {
    /** A bed and whom it holds; two occupants are two of these. @param state FREE, TAKEN or ON_LEAVE */
    public record Bed(Place place, String state, Optional<Person> person) {}

    /**
     * @param heed allergies, code status, isolation, each with its shape
     * @param tables the summary, the drugs, the results
     */
    public record Person(
            PatientRef ref,
            String name,
            String born,
            String sex,
            boolean confidential,
            List<String> heed,
            List<Table> tables,
            List<Drug> drugs) {}

    /** @param empty what is said when there are no rows */
    public record Table(String title, List<String> columns, List<List<String>> rows, String empty) {}

    /** A current drug as the form of a dose offers it. @param words dose, rhythm, when it was last given and is due */
    public record Drug(DrugsOf.Choice choice, String words) {}
}
