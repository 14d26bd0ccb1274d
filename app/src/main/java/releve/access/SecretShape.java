package releve.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A PIN or a password: what is typed shows which, since a PIN is all digits and a password never is. */
enum SecretShape {
    PIN,
    PASSWORD;

    static final int PIN_SHORTEST = 6;
    static final int PIN_LONGEST = 12;

    /** Length over composition, as NIST SP 800-63B, 3.1.1, and OWASP ASVS 5.0, 6.2, ask. */
    static final int PASSWORD_SHORTEST = 12;

    static final int PASSWORD_LONGEST = 128;
    private static final int DIFFERENT_CHARACTERS = 5;

    static Optional<SecretShape> of(String secret) {
        boolean digits = secret.chars().allMatch(c -> c >= '0' && c <= '9');
        int length = secret.codePointCount(0, secret.length());
        if (digits) {
            return length >= PIN_SHORTEST && length <= PIN_LONGEST ? Optional.of(PIN) : Optional.empty();
        }
        return length >= PASSWORD_SHORTEST && length <= PASSWORD_LONGEST ? Optional.of(PASSWORD) : Optional.empty();
    }

    /** The same for every keyboard's way of typing an accent. */
    static String normal(String secret) {
        return Normalizer.normalize(secret, Normalizer.Form.NFKC);
    }

    /** What is wrong with a new secret for that sign-in name, if anything is. */
    static Optional<Objection> objection(String secret, String name) {
        Optional<SecretShape> shape = of(secret);
        if (shape.isEmpty()) {
            return Optional.of(Objection.SECRET_MALFORMED);
        }
        return switch (shape.get()) {
            case PIN -> guessablePin(secret) ? Optional.of(Objection.PIN_GUESSABLE) : Optional.empty();
            case PASSWORD ->
                guessablePassword(secret, name) ? Optional.of(Objection.PASSWORD_GUESSABLE) : Optional.empty();
        };
    }

    private static boolean guessablePin(String pin) {
        return pin.chars().distinct().count() <= 2 || inARow(pin) || halvesEqual(pin);
    }

    private static boolean inARow(String pin) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < pin.length(); i++) {
            int step = Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10);
            up &= step == 1;
            down &= step == 9;
        }
        return up || down;
    }

    private static boolean halvesEqual(String pin) {
        int half = pin.length() / 2;
        return pin.length() % 2 == 0 && pin.substring(0, half).equals(pin.substring(half));
    }

    private static boolean guessablePassword(String password, String name) {
        String small = password.toLowerCase(Locale.ROOT);
        String rest = small.replace(SignInName.key(name), "");
        return small.chars().distinct().count() < DIFFERENT_CHARACTERS
                || rest.length() < PASSWORD_SHORTEST / 2
                || EasyToGuess.is(password, name);
    }
}
