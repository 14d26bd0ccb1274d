package releve;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Patients;
import releve.identity.TemporaryNumber;
import releve.pack.FormNumber;

/** What a bar code on our own paper leads to: a form's number, or a temporary number without its T. */
final class Scanned {
    private Scanned() {}

    /** Rows of the patients it may be; nobody when it is neither. */
    static List<Long> patients(String scanned, Jdbi jdbi) {
        List<Long> form = FormNumber.patients(scanned, jdbi);
        return form.isEmpty()
                ? TemporaryNumber.read(scanned)
                        .map(number -> new Patients(jdbi)
                                .rowsOf(ref -> ref.authority().equals(TemporaryNumber.AUTHORITY)
                                        && ref.number().equals(number)))
                        .orElse(List.of())
                : form;
    }
}
