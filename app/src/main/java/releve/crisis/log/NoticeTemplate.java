package releve.crisis.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills a notice. A placeholder stands in braces, the same in every language; a line with a placeholder of which nothing is known is left
 * out. There is none for a cause and none for anything of a patient: neither can get onto a poster unless somebody types it.
 */
final class NoticeTemplate {
    /** What may stand in braces. */
    enum Placeholder {
        /** How far the downtime reaches, in words for the public. */
        LEVEL,
        /** When it began. */
        START,
        CLOSED,
        OPEN,
        PHONE,
        /** When the notice was made. */
        DATE;

        /** As it is typed: {@code {level}}. */
        String typed() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    /** A brace and what follows it, closed or not. */
    private static final Pattern BRACE = Pattern.compile("\\{[^{}\\n]{0,40}}?");

    private static final Map<String, Placeholder> KNOWN =
            Arrays.stream(Placeholder.values()).collect(Collectors.toMap(Placeholder::typed, each -> each));

    private NoticeTemplate() {}

    /** The first thing in braces that is no placeholder, as it was typed. */
    static Optional<String> unknown(String template) {
        Matcher brace = BRACE.matcher(template);
        while (brace.find()) {
            if (!KNOWN.containsKey(brace.group())) {
                return Optional.of(brace.group());
            }
        }
        return Optional.empty();
    }

    /** What stands on the poster. What a value itself says in braces stays as it is. */
    static String filled(String template, Map<Placeholder, String> values) {
        List<String> lines = new ArrayList<>();
        template.lines().forEach(line -> filledLine(line, values).ifPresent(lines::add));
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static Optional<String> filledLine(String line, Map<Placeholder, String> values) {
        Matcher brace = BRACE.matcher(line);
        var out = new StringBuilder();
        while (brace.find()) {
            Placeholder known = KNOWN.get(brace.group());
            String value = known == null ? brace.group() : values.getOrDefault(known, "");
            if (value.isBlank()) {
                return Optional.empty();
            }
            brace.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return Optional.of(brace.appendTail(out).toString());
    }
}
