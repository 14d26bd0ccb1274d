package releve.wardpc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.OrderRef;
import releve.identity.PatientRef;
import releve.ward.Place;

/**
 * A ward as a ward PC shows it: the board, the charts and what its five forms need. Clinical words are in the site's language, ready to be
 * read; the frame around them is in the reader's.
 *
 * @param asOf the newest message behind it
 * @param age how old the data were when it was made, in words, with a shape before them
 * @param standing what was declared of the hospital, in words
 */
public record WardCopy(
        String site,
        String ward,
        Instant made,
        Instant until,
        Instant asOf,
        String language,
        String age,
        List<String> standing,
        List<Bed> beds) {
    /**
     * A bed and whom it holds; two occupants are two of these.
     *
     * @param state FREE, TAKEN or ON_LEAVE
     */
    public record Bed(Place place, String state, @Nullable Person person) {}

    /**
     * A patient.
     *
     * @param heed what comes first: allergies, code status, isolation, each with its shape
     * @param chart parts in the order of the printed summary
     * @param drugs current ones, for the form on which a dose is recorded
     */
    public record Person(
            PatientRef ref,
            String name,
            String born,
            String sex,
            boolean confidential,
            List<String> heed,
            List<Part> chart,
            List<Drug> drugs) {}

    /** A part of a chart as a table. @param empty what is said when there is nothing */
    public record Part(String title, List<String> columns, List<List<String>> rows, String empty) {}

    /**
     * A current drug.
     *
     * @param key what the drug form sends for it
     * @param words name, dose and rhythm as on the drug sheet, with when it was last given
     * @param drug what is filed as the drug; {@code order} what the dose answers; {@code dose} and {@code route} as ordered, in words.
     *     Absent in older copies
     */
    public record Drug(
            String key,
            String words,
            @Nullable Coded drug,
            @Nullable OrderRef order,
            @Nullable String dose,
            @Nullable String route) {
        public Drug(String key, String words) {
            this(key, words, null, null, null, null);
        }
    }
}
