package releve.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The cookies of the frame. On TLS their names begin with {@code __Host-}, which browsers accept only with Secure, the path / and no domain;
 * on loopback without TLS the name is plain.
 */
final class Cookies {
    static final String SESSION = "releve";
    static final String GUEST = "releve-guest";
    static final String LANGUAGE = "releve-language";
    static final String PLACE = "releve-place";

    /** The token of an enrolled ward PC. */
    static final String PC = "releve-pc";

    /** The key of the form that was just filed, so that the page's script can drop its draft. */
    static final String FILED = "releve-filed";

    /** Says that the browser is still the one in which somebody came in: it dies with the browser, and tells nothing. Scripts read it. */
    static final String HERE = "releve-here";

    private static final Duration YEAR = Duration.ofDays(365);

    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        String full = name(name);
        if (all != null) {
            for (Cookie cookie : all) {
                if (cookie.getName().equals(full) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Until the browser closes. */
    void keep(HttpServletResponse response, String name, String value) {
        set(response, name, value, "; HttpOnly");
    }

    void keepForAYear(HttpServletResponse response, String name, String value) {
        set(response, name, value, "; HttpOnly; Max-Age=" + YEAR.toSeconds());
    }

    /** Until the browser closes; scripts can read it. */
    void keepForScripts(HttpServletResponse response, String name, String value) {
        set(response, name, value, "");
    }

    void forScripts(HttpServletResponse response, String name, String value) {
        set(response, name, value, "; Max-Age=120");
    }

    void drop(HttpServletResponse response, String name) {
        set(response, name, "", "; HttpOnly; Max-Age=0");
    }

    /** What people type, in letters a cookie can carry. */
    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
    }

    private String name(String name) {
        return secure ? "__Host-" + name : name;
    }

    private void set(HttpServletResponse response, String name, String value, String more) {
        response.addHeader(
                "Set-Cookie",
                name(name) + "=" + value + "; Path=/; SameSite=Strict" + more + (secure ? "; Secure" : ""));
    }
}
