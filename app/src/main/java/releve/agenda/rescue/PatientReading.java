package releve.agenda.rescue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import releve.agenda.rescue.Row.Patient;
import releve.agenda.rescue.Row.Reach;

/** Who a line is about and how that person is reached. */
final class PatientReading {
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_*#-]{0,39}");

    /** DUPONT-LEROY Jean: the words in capitals are the family's. */
    private static final Pattern CAPITALS = Pattern.compile("((?:\\p{Lu}[\\p{Lu}'’.-]+\\s+)+)(\\p{Lu}\\p{Ll}.*)");

    private static final Pattern ISO_639 = Pattern.compile("[A-Za-z]{2,3}");
    private static final int FEWEST_FIGURES = 6;
    private static final int LONGEST_PHONE = 60;
    private static final int PHONES = 3;

    private final RowReading row;

    PatientReading(RowReading row) {
        this.row = row;
    }

    /** Empty when the line was refused. */
    Optional<Patient> read() {
        String number = row.number(Field.PATIENT_NUMBER);
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            row.refuse(Field.PATIENT_NUMBER, Reason.NUMBER_UNREADABLE);
            return Optional.empty();
        }
        String authority = row.text(Field.AUTHORITY);
        if (!number.isEmpty() && authority.isEmpty()) {
            row.refuse(Field.AUTHORITY, Reason.PATIENT_MISSING);
            return Optional.empty();
        }
        String[] names = names();
        LocalDate born = born(number);
        var reach = new Reach(phones(), language(), row.text(Field.PROXY_NAME), row.text(Field.PROXY_PHONE));
        if (!Patient.known(number, names[0], born, reach)) {
            row.refuse(Field.PATIENT_NUMBER, Reason.PATIENT_MISSING);
            return Optional.empty();
        }
        return Optional.of(
                new Patient(number.isEmpty() ? "" : authority, number, names[0], names[1], born, sex(), reach));
    }

    private String[] names() {
        String family = row.text(Field.FAMILY_NAME);
        String full = row.text(Field.FULL_NAME);
        if (!family.isEmpty() || full.isEmpty()) {
            return new String[] {family, row.text(Field.GIVEN_NAME)};
        }
        int comma = full.indexOf(',');
        if (comma > 0) {
            return new String[] {
                full.substring(0, comma).strip(), full.substring(comma + 1).strip()
            };
        }
        Matcher capitals = CAPITALS.matcher(full);
        // what cannot be told apart stays together: a wrong cut would look like another person
        return capitals.matches()
                ? new String[] {capitals.group(1).strip(), capitals.group(2).strip()}
                : new String[] {full, row.text(Field.GIVEN_NAME)};
    }

    private @Nullable LocalDate born(String number) {
        if (row.text(Field.BIRTH_DATE).isEmpty()) {
            return null;
        }
        Optional<LocalDate> born = row.day(Field.BIRTH_DATE, true)
                .filter(day -> !day.isAfter(row.grammar().horizon().today()));
        if (born.isEmpty() && number.isEmpty()) {
            row.refuse(Field.BIRTH_DATE, Reason.BIRTH_UNREADABLE);
        } else if (born.isEmpty()) {
            row.remark(Field.BIRTH_DATE, Reason.BIRTH_UNREADABLE);
        }
        return born.orElse(null);
    }

    private List<String> phones() {
        var phones = new ArrayList<String>();
        for (Field field : List.of(Field.PHONE_1, Field.PHONE_2, Field.PHONE_3)) {
            for (String part : row.text(field).split("[;,\\n|]")) {
                String phone = Spreadsheet.unwrapped(Cells.stripped(part));
                if (phone.isEmpty() || phones.contains(phone)) {
                    continue;
                }
                if (phones.size() < PHONES && phone(phone)) {
                    phones.add(phone);
                } else {
                    row.remark(field, Reason.PHONE_UNREADABLE);
                }
            }
        }
        return phones;
    }

    private static boolean phone(String text) {
        return text.length() <= LONGEST_PHONE
                && text.chars().filter(Character::isDigit).count() >= FEWEST_FIGURES
                && !Spreadsheet.rounded(text);
    }

    private String language() {
        String text = row.text(Field.LANGUAGE);
        if (text.isEmpty()) {
            return "";
        }
        return Vocabulary.WORDS.find("language", text).orElseGet(() -> {
            if (ISO_639.matcher(text).matches()) {
                return text.toLowerCase(Locale.ROOT);
            }
            row.remark(Field.LANGUAGE, Reason.LANGUAGE_UNKNOWN);
            return "";
        });
    }

    private String sex() {
        String text = row.text(Field.SEX);
        if (text.isEmpty()) {
            return "";
        }
        return Vocabulary.WORDS.find("sex", text).orElseGet(() -> {
            row.remark(Field.SEX, Reason.SEX_UNKNOWN);
            return "";
        });
    }
}
