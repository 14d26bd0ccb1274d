package releve.agenda.calls;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import releve.crisis.Hours;

/** Whether a birth date that somebody said is the patient's: nothing is revealed before. */
final class Identified {
    private Identified() {}

    /** As typed, {@code 3/11/1957}, {@code 03.11.1957} or {@code 03111957}. */
    static Optional<LocalDate> birth(String typed) {
        String plain = typed.strip().replaceAll("[.\\s-]", "/");
        return Hours.day(
                plain.matches("\\d{8}")
                        ? plain.substring(0, 2) + "/" + plain.substring(2, 4) + "/" + plain.substring(4)
                        : plain);
    }

    /** To the day where it is known to the day, else as far as it is; of whom no birth date is known, one of their numbers. */
    static boolean fits(String typed, ToCall person) {
        String known = Objects.requireNonNullElse(person.patient().person().birth(), "");
        if (known.length() < 4) {
            return !typed.isBlank()
                    && person.refs().stream().anyMatch(each -> each.number().equals(typed.strip()));
        }
        String iso = known.substring(0, Math.min(known.length(), 10));
        return birth(typed).filter(each -> each.toString().startsWith(iso)).isPresent();
    }
}
