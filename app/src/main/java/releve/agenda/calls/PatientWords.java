package releve.agenda.calls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import releve.web.Words;

/** How a patient is named on pages and paper of this room. */
final class PatientWords {
    private PatientWords() {}

    /** The name; of a confidential patient only the number, unless whoever looks may see them. */
    static String name(ToCall person, Predicate<ToCall> may) {
        return may.test(person) && !person.patient().name().isBlank()
                ? person.patient().name()
                : person.patient().ref().number();
    }

    /** dd/MM/yyyy where the day is known, else as it was said. */
    static String birth(ToCall person, Words words) {
        String iso = Objects.requireNonNullElse(person.patient().person().birth(), "");
        try {
            return iso.length() >= 10 ? words.date(LocalDate.parse(iso.substring(0, 10))) : iso;
        } catch (DateTimeException notOfTheCalendar) {
            return iso;
        }
    }

    /** Every number, then those of who may be spoken to in the patient's place. */
    static List<String> telephones(ToCall person, Words words) {
        List<String> all = new ArrayList<>(person.telephones());
        person.proxies().forEach(each -> {
            if (!each.phones().isBlank()) {
                all.add(words.text("agenda.calls.proxy", each.name(), each.relation(), each.phones()));
            }
        });
        return all;
    }
}
