package releve.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Passwords that somebody who guesses tries early: common ones, rows of a keyboard, dates, words of the place and the person's own name,
 * alone or joined (OWASP ASVS 5.0.0, 6.2.4, 6.1.2 and 6.2.11). How many guesses one costs is reckoned by zxcvbn, which knows some
 * 30,000 common passwords; the words of the place are in {@code words-of-the-place.txt}.
 */
final class EasyToGuess {
    /** Ten to this power guesses: zxcvbn's highest score, "very unguessable", which it gives where a stolen file is attacked and its hash is slow. */
    private static final double ENOUGH = 10;

    /** What lies beyond is long enough not to matter, and reckoning grows with the square of the length. */
    private static final int RECKONED = 64;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();
    private static final List<String> PLACE = place();

    private EasyToGuess() {}

    static boolean is(String password, String name) {
        List<String> own = new ArrayList<>(List.of(name, SignInName.key(name)));
        own.addAll(PLACE);
        int most = password.offsetByCodePoints(0, Math.min(RECKONED, password.codePointCount(0, password.length())));
        return ZXCVBN.measure(password.substring(0, most), own).getGuessesLog10() < ENOUGH;
    }

    private static List<String> place() {
        try (InputStream words =
                Objects.requireNonNull(EasyToGuess.class.getResourceAsStream("words-of-the-place.txt"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
