package releve.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.access.StaffRow.Field;

/** How staff lists call columns, attributes, roles and languages in French, Dutch, German and English, and in directories. */
final class StaffWords {
    private static final Map<String, Field> FIELDS = words(Map.of(
            Field.LOGIN,
            """
            login, identifiant, nom d'utilisateur, utilisateur, compte, gebruikersnaam, gebruiker, aanmeldnaam, account,
            benutzername, benutzer, anmeldename, kennung, konto, username, user name, user, user id, sign-in name, uid,
            sAMAccountName, userid
            """,
            Field.DISPLAY,
            """
            nom complet, nom affiché, volledige naam, weergavenaam, vollständiger Name, Anzeigename, full name,
            display name, displayName, cn, nom et prénom, nom prénom, prénom nom
            """,
            Field.GIVEN,
            """
            prénom, prénoms, voornaam, voornamen, Vorname, Vornamen, given name, first name, givenName
            """,
            Field.FAMILY,
            """
            nom, nom de famille, naam, achternaam, familienaam, Name, Nachname, Familienname, family name, last name,
            surname, sn
            """,
            Field.ROLE,
            """
            rôle, rôles, fonction, fonctions, métier, profession, rol, rollen, functie, functies, beroep, Rolle, Funktion,
            Funktionen, Beruf, role, roles, function, title, employeeType
            """,
            Field.WARD,
            """
            service, services, unité, unités, unité de soins, afdeling, afdelingen, dienst, eenheid, Station, Stationen,
            Abteilung, ward, wards, unit, department, departmentNumber
            """,
            Field.LANGUAGE,
            """
            langue, taal, Sprache, language, lang, preferredLanguage
            """));

    private static final Map<String, Role> ROLES = roles();

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("fr", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("frans", "fr"),
            Map.entry("franzosisch", "fr"),
            Map.entry("french", "fr"),
            Map.entry("nl", "nl"),
            Map.entry("neerlandais", "nl"),
            Map.entry("nederlands", "nl"),
            Map.entry("niederlandisch", "nl"),
            Map.entry("dutch", "nl"),
            Map.entry("de", "de"),
            Map.entry("allemand", "de"),
            Map.entry("duits", "de"),
            Map.entry("deutsch", "de"),
            Map.entry("german", "de"),
            Map.entry("en", "en"),
            Map.entry("anglais", "en"),
            Map.entry("engels", "en"),
            Map.entry("englisch", "en"),
            Map.entry("english", "en"));

    private StaffWords() {}

    static Optional<Field> field(String heading) {
        return Optional.ofNullable(FIELDS.get(plain(heading)));
    }

    static Optional<Role> role(String word) {
        return Optional.ofNullable(ROLES.get(plain(word)));
    }

    /** {@code fr}, {@code FR-be}, {@code français}, {@code Frans} … */
    static Optional<String> language(String word) {
        String plain = plain(word);
        @Nullable String whole = LANGUAGES.get(plain);
        if (whole == null && word.strip().matches("[A-Za-z]{2}[-_].*")) {
            whole = LANGUAGES.get(plain.substring(0, 2));
        }
        return Optional.ofNullable(whole);
    }

    private static Map<String, Role> roles() {
        try (InputStream in = Objects.requireNonNull(StaffWords.class.getResourceAsStream("roles.txt"))) {
            Map<Role, String> said = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        Role role = Role.find(line.substring(0, colon)).orElseThrow();
                        said.put(role, role.code() + "," + line.substring(colon + 1));
                    });
            return words(said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> Map<String, T> words(Map<T, String> lists) {
        Map<String, T> words = new HashMap<>();
        lists.forEach((meaning, list) -> {
            for (String word : list.split("[,\n]")) {
                if (!word.isBlank()) {
                    T other = words.putIfAbsent(plain(word), meaning);
                    if (other != null && !other.equals(meaning)) {
                        throw new IllegalStateException(word + " means " + other + " and " + meaning);
                    }
                }
            }
        });
        return words;
    }

    /** Letters and digits alone, small, without accents: {@code Nom d’utilisateur} is {@code nomdutilisateur}. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
