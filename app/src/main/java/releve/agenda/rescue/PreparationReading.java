package releve.agenda.rescue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.agenda.rescue.Row.Preparation;

/** What an appointment needs: anaesthesia, ASA class, blood, a bed, and so on; and what a delay would do. */
final class PreparationReading {
    /** 2, II, ASA 2, ASA III, 3E (an emergency). */
    private static final Pattern ASA =
            Pattern.compile("(?:ASA[ :-]*)?(VI|IV|V|I{1,3}|[1-6])\\s?E?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> ROMAN = Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "V", 5, "VI", 6);

    /** 2 units, 2 CE: a number of them is a yes. */
    private static final Pattern SOME = Pattern.compile("[1-9]\\d?(\\D.*)?");

    private static final Pattern BETWEEN = Pattern.compile("[,;/+|\\n]");

    private final RowReading row;

    PreparationReading(RowReading row) {
        this.row = row;
    }

    Preparation read() {
        return new Preparation(
                row.text(Field.ANAESTHESIA), asa(), needs(), consent().orElse(null), harm());
    }

    private Harm harm() {
        return new Harm(
                row.text(Field.HARM_ONE_WEEK), row.text(Field.HARM_FOUR_WEEKS), row.text(Field.HARM_TWELVE_WEEKS));
    }

    private int asa() {
        String text = row.text(Field.ASA);
        if (text.isEmpty()) {
            return 0;
        }
        Matcher asa = ASA.matcher(text);
        if (!asa.matches()) {
            row.remark(Field.ASA, Reason.ASA_UNKNOWN);
            return 0;
        }
        String figure = asa.group(1).toUpperCase(Locale.ROOT);
        Integer roman = ROMAN.get(figure);
        return roman == null ? Integer.parseInt(figure) : roman;
    }

    private Set<Need> needs() {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        listed(needs);
        for (Field field : Field.values()) {
            field.need().ifPresent(need -> {
                if (needed(field)) {
                    needs.add(need);
                }
            });
        }
        return needs;
    }

    private void listed(Set<Need> needs) {
        String text = row.text(Field.NEEDS);
        Optional<Need> whole = row.grammar().mapping().need(text);
        if (whole.isPresent()) {
            needs.add(whole.get());
            return;
        }
        for (String word : BETWEEN.split(text)) {
            boolean nothing = Vocabulary.folded(word).isEmpty()
                    || !Vocabulary.WORDS.answer(word).orElse(true);
            row.grammar().mapping().need(word).ifPresentOrElse(needs::add, () -> {
                if (!nothing) {
                    row.remark(Field.NEEDS, Reason.NEED_UNKNOWN);
                }
            });
        }
    }

    /** An answer that is neither yes nor no is taken as a yes, and said: a need too many is seen, one too few is not. */
    private boolean needed(Field field) {
        String text = row.text(field);
        if (Vocabulary.folded(text).isEmpty()) {
            return false;
        }
        return Vocabulary.WORDS.answer(text).orElseGet(() -> {
            if (!SOME.matcher(text).matches()) {
                row.remark(field, Reason.NEED_UNCLEAR);
            }
            return true;
        });
    }

    private Optional<LocalDate> consent() {
        Optional<LocalDate> consent = row.day(Field.CONSENT_DATE, false);
        if (consent.isEmpty() && !row.text(Field.CONSENT_DATE).isEmpty()) {
            row.remark(Field.CONSENT_DATE, Reason.CONSENT_UNREADABLE);
        }
        return consent;
    }
}
