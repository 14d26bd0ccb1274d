package releve.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A person as described by whoever adds or changes their account.
 *
 * @param name for signing in
 * @param display the person's name
 */
public record NewPerson(String name, String display, Set<Role> roles, Set<String> wards, String language) {
    public static final Set<String> LANGUAGES = Set.of("fr", "nl", "de", "en");
    static final int DISPLAY_LENGTH = 100;
    static final int WARD_LENGTH = 60;

    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    public NewPerson {
        name = name.strip();
        display = display.strip();
        EnumSet<Role> sorted = EnumSet.noneOf(Role.class);
        sorted.addAll(roles);
        roles = Collections.unmodifiableSet(sorted);
        wards = Collections.unmodifiableSet(new TreeSet<>(wards));
    }

    /** What is wrong with it, if anything is. */
    public Optional<Objection> objection() {
        if (!SignInName.wellFormed(name)) {
            return Optional.of(Objection.NAME_MALFORMED);
        }
        if (!line(display, DISPLAY_LENGTH)) {
            return Optional.of(Objection.DISPLAY_MALFORMED);
        }
        if (roles.isEmpty()) {
            return Optional.of(Objection.NO_ROLE);
        }
        if (!wards.stream().allMatch(ward -> line(ward, WARD_LENGTH))) {
            return Optional.of(Objection.WARD_MALFORMED);
        }
        return LANGUAGES.contains(language) ? Optional.empty() : Optional.of(Objection.LANGUAGE_UNKNOWN);
    }

    static boolean line(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && !BREAK.matcher(text).find();
    }
}
