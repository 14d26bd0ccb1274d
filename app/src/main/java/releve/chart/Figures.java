package releve.chart;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import releve.care.Moment;
import releve.care.ResultStatus;
import releve.web.Language;
import releve.web.Words;

/** How figures, units, times and marks are written for a visitor and on paper. Nothing is rounded or converted. */
public final class Figures {
    /** A figure, with its comparator; or two with what stands between them. Nothing else has a decimal point to turn into a comma. */
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]+}");

    private static final Pattern FIGURES =
            Pattern.compile("\\s*[<>=≤≥]*\\s*[-+]?\\d+(\\.\\d+)?(\\s*[-–:/]\\s*[<>=≤≥]*\\s*\\d+(\\.\\d+)?)?\\s*");

    /** UCUM codes that nobody reads as they stand. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("10*3/uL", "10³/µl"),
            Map.entry("10*6/uL", "10⁶/µl"),
            Map.entry("10*9/L", "10⁹/l"),
            Map.entry("10*12/L", "10¹²/l"),
            Map.entry("mm[Hg]", "mmHg"),
            Map.entry("Cel", "°C"),
            Map.entry("/min", "/min"),
            Map.entry("ug", "µg"),
            Map.entry("[pH]", ""),
            Map.entry("{INR}", "INR"),
            Map.entry("{ratio}", ""));

    private final Words words;
    private final Instant now;

    /** @param now {@link Instant#EPOCH} on paper, where every time is written whole */
    public Figures(Words words, Instant now) {
        this.words = words;
        this.now = now;
    }

    Words words() {
        return words;
    }

    Instant now() {
        return now;
    }

    /** {@code 6.8} is {@code 6,8} in French; words and numbers of things stay as sent. */
    public String number(String said) {
        return words.language() != Language.ENGLISH && FIGURES.matcher(said).matches() ? said.replace('.', ',') : said;
    }

    /** UCUM as people write it: international units, litres small, micro with its own letter; an annotation such as {@code {tablet}} is a word. */
    public String unit(String ucum) {
        if (ucum.regionMatches(true, 0, "[iU]", 0, 4) && (ucum.length() == 4 || ucum.charAt(4) == '/')) {
            return words.text("chart.unit.iu") + ucum.substring(4);
        }
        if (ANNOTATION.matcher(ucum).matches()) {
            return ucum.substring(1, ucum.length() - 1);
        }
        String known = UNITS.get(ucum);
        return known != null ? known : ucum.replaceAll("^u(?=[a-zA-Z])", "µ").replaceAll("/u(?=[a-zA-Z])", "/µ");
    }

    public String measured(String value, String unit) {
        return ChartText.joined(" ", number(value), unit(unit));
    }

    /** HL7 v2 table 0078 as a shape and a word, because colour alone says nothing. */
    public String mark(String flag) {
        String shape = shape(flag);
        return shape.isEmpty() ? "" : shape + " " + word(flag);
    }

    public static String shape(String flag) {
        return switch (flag) {
            case "HH", ">" -> "▲▲";
            case "LL", "<" -> "▼▼";
            case "H" -> "▲";
            case "L" -> "▼";
            case "AA" -> "◆◆";
            case "A" -> "◆";
            default -> "";
        };
    }

    String word(String flag) {
        return switch (flag) {
            case "HH", ">" -> words.text("chart.flag.critical-high");
            case "LL", "<" -> words.text("chart.flag.critical-low");
            case "H" -> words.text("chart.flag.high");
            case "L" -> words.text("chart.flag.low");
            case "AA" -> words.text("chart.flag.critical");
            case "A" -> words.text("chart.flag.abnormal");
            default -> "";
        };
    }

    static boolean critical(String flag) {
        return shape(flag).length() > 1;
    }

    public String status(ResultStatus status) {
        return switch (status) {
            case FINAL -> "";
            case PRELIMINARY -> words.text("chart.status.preliminary");
            case UNOBTAINABLE -> words.text("chart.status.unobtainable");
            case CORRECTED -> words.text("chart.status.corrected");
            case VOID -> words.text("chart.status.void");
        };
    }

    /** In the precision it was said in; the hour that happens twice is marked. */
    String time(@Nullable Moment moment) {
        if (moment == null) {
            return "";
        }
        return Sheet.date(moment.said()) + (moment.ambiguous() ? " " + words.text("chart.twice") : "");
    }

    /** As short as it stays clear: the hour of today, the day and hour of this year, all of it before. */
    String shortly(Instant at) {
        String day = words.date(at);
        if (day.equals(words.date(now))) {
            return words.time(at);
        }
        boolean thisYear = day.endsWith(words.date(now).substring(6));
        return (thisYear ? day.substring(0, 5) : day) + " " + words.time(at);
    }
}
