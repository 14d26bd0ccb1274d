package releve.web;

import java.util.Locale;
import java.util.Optional;

/** The languages of every page; French first. */
public enum Language {
    FRENCH("fr", "Français"),
    DUTCH("nl", "Nederlands"),
    GERMAN("de", "Deutsch"),
    ENGLISH("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** ISO 639-1, as in {@code lang="fr"}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first language of an Accept-Language header (RFC 9110, 12.5.4) that we speak, by weight, then by order. */
    static Optional<Language> accepted(String header) {
        Optional<Language> best = Optional.empty();
        double weight = 0;
        for (String range : header.split(",", 20)) {
            String[] parts = range.strip().split(";", 2);
            Optional<Language> language = find(parts[0].strip().split("-", 2)[0].toLowerCase(Locale.ROOT));
            double of = parts.length == 1 ? 1 : quality(parts[1]);
            if (language.isPresent() && of > weight) {
                best = language;
                weight = of;
            }
        }
        return best;
    }

    private static double quality(String parameter) {
        String text = parameter.strip();
        try {
            return text.startsWith("q=") ? Double.parseDouble(text.substring(2)) : 0;
        } catch (NumberFormatException expected) {
            return 0;
        }
    }
}
