package releve.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of one page in one language, and how that language writes dates, times and figures. */
public final class Words {
    private static final Logger log = LoggerFactory.getLogger(Words.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Language language;
    private final ZoneId zone;
    private final Map<String, String> texts;

    Words(Language language, ZoneId zone, Bundles bundles) {
        this.language = language;
        this.zone = zone;
        this.texts = bundles.texts(language);
    }

    /** The texts of these rooms outside any page: for paper and for commands. */
    public static Words of(Language language, ZoneId zone, Collection<String> rooms) {
        return new Words(language, zone, Bundles.of(rooms));
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … replaced. An apostrophe is an apostrophe. A key without a text shows itself and
     * is logged: a strange word on a page at night is better than no page.
     */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            log.warn("no text for {} in {}", key, language.tag());
            return "[" + key + "]";
        }
        return arguments.length == 0 ? text : filled(text, arguments);
    }

    /** The text of a key that may have none. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of {@code key.one} or {@code key.other}, whichever the language uses for so many; {@code {0}} is the number. */
    public String count(String key, long number, Object... more) {
        boolean one = number == 1 || number == 0 && language == Language.FRENCH;
        var arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + (one ? ".one" : ".other"), arguments);
    }

    /** The site's zone: that of every time a page shows. */
    public ZoneId zone() {
        return zone;
    }

    /** dd/MM/yyyy, in every language here. */
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    public String date(Instant moment) {
        return DAY.format(local(moment));
    }

    /** Where somebody sat, as the journal says it: {@code address 10.0.0.7} or {@code ward PC 3B desk}. Anything else is as it was. */
    public String seat(String said) {
        if (said.startsWith("address ")) {
            return text("web.seat.address", said.substring("address ".length()));
        }
        return said.startsWith("ward PC ") ? text("web.seat.pc", said.substring("ward PC ".length())) : said;
    }

    /** HH:mm, 24 hours. */
    public String time(Instant moment) {
        return HOUR.format(local(moment));
    }

    /** dd/MM/yyyy HH:mm. */
    public String moment(Instant moment) {
        return date(moment) + " " + time(moment);
    }

    /** The hour of something of the same day; with the day of anything earlier. */
    public String since(Instant moment, Instant now) {
        return local(moment).toLocalDate().equals(local(now).toLocalDate()) ? time(moment) : moment(moment);
    }

    /** What stands beside an item that a feed brought after T0: a shape and words. */
    public String afterT0() {
        return "◇ " + text("web.after-t0");
    }

    /** A figure as it is, with the language's decimal mark: nothing is rounded. */
    public String number(BigDecimal figure) {
        String plain = figure.toPlainString();
        return language == Language.ENGLISH ? plain : plain.replace('.', ',');
    }

    public String number(double figure, int decimals) {
        return number(BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP));
    }

    public String number(long figure) {
        return Long.toString(figure);
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }

    private static String filled(String text, Object[] arguments) {
        var out = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}') {
                int index = text.charAt(at + 1) - '0';
                if (index >= 0 && index < arguments.length) {
                    out.append(arguments[index]);
                    at += 3;
                    continue;
                }
            }
            out.append(c);
            at++;
        }
        return out.toString();
    }
}
