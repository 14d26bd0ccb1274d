package releve.access;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
        Map<Role, String> said = new HashMap<>();
        said.put(Role.NURSE, """
                infirmier, infirmière, infirmier(ère), infirmier/infirmière, verpleegkundige, verpleger, verpleegster, Pflege, Pflegefachkraft,
                Pflegefachfrau, Pflegefachmann, Krankenschwester, Krankenpfleger, nurse
                """);
        said.put(Role.PHYSICIAN, """
                médecin, docteur, arts, geneesheer, dokter, Arzt, Ärztin, physician, doctor
                """);
        said.put(Role.PHARMACIST, """
                pharmacien, pharmacienne, apotheker, Apothekerin, ziekenhuisapotheker, pharmacist
                """);
        said.put(Role.LABORATORY, """
                laboratoire, laborantin, laborantine, technologue de laboratoire, laboratorium, laborant, laborante,
                Labor, MTLA, laboratory, laboratory technician
                """);
        said.put(Role.IMAGING, """
                imagerie, technologue en imagerie, manipulateur radio, radiologie, beeldvorming, medische beeldvorming,
                Bildgebung, MTRA, imaging, radiographer
                """);
        said.put(Role.CLERK, """
                accueil, admission, admissions, secrétaire, secrétariat, employé, employée, onthaal, opname, secretaris,
                secretaresse, bediende, Aufnahme, Empfang, Sekretariat, Sekretärin, Sekretär, clerk, reception,
                receptionist, secretary
                """);
        said.put(Role.BED_MANAGER, """
                gestionnaire de lits, gestion des lits, beddenbeheer, beddenbeheerder, bedmanager, Bettenmanagement,
                Bettenmanager, bed-manager
                """);
        said.put(Role.THEATRE_MANAGER, """
                gestionnaire de bloc, responsable de bloc, chef de bloc, OK-coördinator, operatiekwartier, OP-Manager,
                OP-Koordination, theatre-manager
                """);
        said.put(Role.MEDICAL_DIRECTOR, """
                directeur médical, directrice médicale, médecin-chef, medisch directeur, hoofdarts, ärztlicher Direktor,
                ärztliche Direktorin, Chefarzt, Chefärztin, medical-director
                """);
        said.put(Role.CRISIS_CELL, """
                cellule de crise, crisiscel, Krisenstab, crisis-cell
                """);
        said.put(Role.IT_RECOVERY, """
                informatique, informaticien, informaticienne, ICT, IT, informatica, EDV, Informatik, it-recovery
                """);
        said.put(Role.DATA_PROTECTION_OFFICER, """
                DPO, délégué à la protection des données, déléguée à la protection des données,
                functionaris voor gegevensbescherming, FG, Datenschutzbeauftragter, Datenschutzbeauftragte, DSB,
                data-protection-officer
                """);
        said.put(Role.AUDITOR, """
                auditeur, auditrice, auditor, Prüfer, Prüferin
                """);
        said.put(Role.ADMINISTRATOR, """
                administrateur, administratrice, beheerder, Administratorin, administrator
                """);
        return words(said);
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
