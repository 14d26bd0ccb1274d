package releve.ward;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import releve.web.Form;
import releve.web.Mistake;
import releve.web.Words;

/** Reads what was typed, in the ways people type it, and collects what has to be mended. */
final class Answers {
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,4}([.,][0-9]{1,3})?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.\\- ]?([0-9]{1,2})[/.\\- ]?([0-9]{4})");
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})[:hH.]?([0-9]{2})");

    private final Form form;
    private final Words words;
    private final ZoneId zone;
    private final List<Mistake> mistakes = new ArrayList<>();

    Answers(Form form, Words words, ZoneId zone) {
        this.form = form;
        this.words = words;
        this.zone = zone;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    boolean clean() {
        return mistakes.isEmpty();
    }

    void mistake(String field, String text) {
        mistakes.add(new Mistake(field, text));
    }

    String raw(String field) {
        return form.text(field);
    }

    @Nullable
    Integer whole(String field, Plausible bounds) {
        BigDecimal figure = decimal(field, bounds);
        return figure == null ? null : figure.intValue();
    }

    @Nullable
    BigDecimal decimal(String field, Plausible bounds) {
        String typed = form.text(field);
        if (typed.isEmpty()) {
            return null;
        }
        if (FIGURE.matcher(typed).matches()) {
            BigDecimal figure = new BigDecimal(typed.replace(',', '.')).stripTrailingZeros();
            BigDecimal plain = figure.scale() < 0 ? figure.setScale(0) : figure;
            if (bounds.possible(plain)) {
                return plain;
            }
        }
        mistake(
                field,
                words.text(
                        bounds.decimals() == 0 ? "ward.mistake.whole" : "ward.mistake.figure",
                        words.number(bounds.least()),
                        words.number(bounds.most())));
        return null;
    }

    /** The text, blank when it is missing or too long; whether that is a mistake is for the caller to say. */
    String text(String field, int longest, boolean needed) {
        String text = form.raw(field).orElse("").replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            mistake(field, words.text("ward.mistake.long", longest, text.length()));
            return "";
        }
        if (needed && text.isEmpty()) {
            mistake(field, words.text("ward.mistake.missing"));
        }
        return text;
    }

    <E extends Enum<E>> Optional<E> one(String field, Class<E> answers, boolean needed) {
        String typed = form.text(field);
        for (E each : answers.getEnumConstants()) {
            if (each.name().equals(typed)) {
                return Optional.of(each);
            }
        }
        if (needed || !typed.isEmpty()) {
            mistake(field, words.text("ward.mistake.choose"));
        }
        return Optional.empty();
    }

    <E extends Enum<E>> Set<E> some(String field, Class<E> answers) {
        Set<String> typed = Set.copyOf(form.all(field));
        Set<E> chosen = new TreeSet<>();
        for (E each : answers.getEnumConstants()) {
            if (typed.contains(each.name())) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    @Nullable
    LocalDate day(String field) {
        String typed = form.text(field);
        if (typed.isEmpty()) {
            return null;
        }
        Matcher parts = DAY.matcher(typed);
        try {
            if (parts.matches()) {
                return LocalDate.of(number(parts, 3), number(parts, 2), number(parts, 1));
            }
        } catch (DateTimeException ignored) {
            // the 31st of a shorter month: said below
        }
        mistake(field, words.text("ward.mistake.day"));
        return null;
    }

    /** A day and an hour typed in two fields; nothing when both are blank. */
    @Nullable
    Instant moment(String dayField, String hourField) {
        if (form.text(dayField).isEmpty() && form.text(hourField).isEmpty()) {
            return null;
        }
        LocalDate day = day(dayField);
        Matcher parts = HOUR.matcher(form.text(hourField));
        if (!parts.matches() || number(parts, 1) > 23 || number(parts, 2) > 59) {
            mistake(hourField, words.text("ward.mistake.hour"));
            return null;
        }
        if (day == null) {
            if (form.text(dayField).isEmpty()) {
                mistake(dayField, words.text("ward.mistake.day"));
            }
            return null;
        }
        return day.atTime(LocalTime.of(number(parts, 1), number(parts, 2)))
                .atZone(zone)
                .toInstant();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
