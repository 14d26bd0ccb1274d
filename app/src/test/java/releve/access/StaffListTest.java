package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Staff lists as hospitals export them. All people are invented. */
final class StaffListTest {
    private static StaffPreview read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StaffPreview read(byte[] file) {
        return StaffList.read(file, StaffDefaults.NONE, Set.of("taken"));
    }

    private static String refusals(StaffPreview preview) {
        return preview.refused().stream()
                .map(each -> each.line() + ": " + each.reason())
                .collect(Collectors.joining("\n"));
    }

    private static final String DIRECTORY = """
                version: 1

                # an export, with a comment
                 that is folded
                dn: CN=Anna,OU=Care,DC=example,DC=org
                objectClass: top
                objectClass: inetOrgPerson
                uid: an
                 na
                displayName;lang-de:: %s
                title: Pflegefach
                 frau
                department: 3B
                department: 4C
                preferredLanguage: de-DE
                jpegPhoto:< file:///etc/passwd
                objectGUID:: /////w==

                dn: OU=Care,DC=example,DC=org
                objectClass: organizationalUnit

                dn: CN=Gone,DC=example,DC=org
                objectClass: user
                sAMAccountName: gone
                userAccountControl: 514

                dn: CN=Broken,DC=example,DC=org
                uid:: !!!

                dn: CN=Left,DC=example,DC=org
                changetype: delete

                uid: headless
                """;

    private static final NewPerson ANNA =
            new NewPerson("anna", "Anna Müller", Set.of(Role.NURSE), Set.of("3B", "4C"), "de");

    @Test
    void headingsAreReadInFourLanguages() {
        for (String list : List.of(
                "Identifiant;Prénom;Nom;Fonction;Unité de soins;Langue\nanna;Anna;Müller;infirmière;3B|4C;allemand\n",
                "Gebruikersnaam,Voornaam,Naam,Functie,Afdeling,Taal\nanna,Anna,Müller,verpleegkundige,\"3B,4C\",Duits\n",
                "Benutzername\tVorname\tNachname\tFunktion\tStation\tSprache\nanna\tAnna\tMüller\tPflegefachfrau\t3B;4C\tDE\n",
                "display name,user name,ROLE,wards,language\nAnna Müller,anna,nurse,3B|4C,de-BE\n")) {
            StaffPreview preview = read(list);
            assertEquals(List.of(new StaffPreview.Accepted(2, ANNA)), preview.accepted(), refusals(preview));
        }
    }

    @Test
    void everyRoleIsReadByItsOwnWord() {
        for (Role role : Role.values()) {
            StaffPreview preview = read("login,role\nanna," + role.code() + "\n");
            assertEquals(Set.of(role), preview.accepted().getFirst().person().roles(), refusals(preview));
        }
    }

    @Test
    void oldSpreadsheetsAndNewOnesAreReadAlike() {
        String list = "login;nom complet;rôle;langue\r\nanna;Zoé Müller-Ångström;infirmière;fr\r\n";
        for (byte[] file : List.of(
                list.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8),
                list.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE))) {
            assertEquals(
                    "Zoé Müller-Ångström",
                    read(file).accepted().getFirst().person().display());
        }
    }

    @Test
    void eachRefusedRowSaysItsLineAndWhy() {
        StaffPreview preview = read("""
                login;nom;rôle;langue

                ;Nobody;nurse;fr
                anna;"two
                lines";nurse;fr
                anna;Again;nurse;fr
                taken;Has One;nurse;fr
                bob;Bob;astronaut;fr
                carl;Carl;;fr
                dora;Dora;nurse;klingon
                emil;Emil;nurse;fr;surplus
                fritz;"open;nurse;fr
                gerda;"a"b;nurse;fr
                hans;Hans;nurse;nl
                """);
        assertEquals("""
                3: there is no sign-in name
                4: 'anna': the person's name has 1 to 100 characters, without line breaks
                7: 'taken' has an account already, or stands in the list twice
                8: role 'astronaut' is not known; `releve user add --help` lists them
                9: 'carl': a person has at least one role
                10: language 'klingon': fr, nl, de or en expected
                11: 5 fields under 4 headings: quote what holds a separator
                12: there is text after a closing quote
                13: there is text after a closing quote""", refusals(preview));
        assertEquals(
                List.of("anna", "hans"),
                preview.accepted().stream().map(row -> row.person().name()).toList());
    }

    @Test
    void aTableWithoutSignInNamesSaysWhichHeadingIsMissing() {
        assertTrue(refusals(read("nom;rôle\nAnna;nurse\n")).startsWith("1: no column holds the sign-in name"));
        assertEquals("1: the file is empty", refusals(read("")));
        assertEquals("1: the file is empty", refusals(read("\n\n")));
    }

    @Test
    void rowsThatNameNoRoleGetTheDefault() {
        StaffPreview preview = StaffList.read(
                "login\nanna\n".getBytes(StandardCharsets.UTF_8),
                new StaffDefaults(Set.of(Role.NURSE), Set.of("3B"), "nl"),
                Set.of());
        assertEquals(
                new NewPerson("anna", "anna", Set.of(Role.NURSE), Set.of("3B"), "nl"),
                preview.accepted().getFirst().person());
    }

    @Test
    void whatAFileHoldsCannotPlayWithTheTerminal() {
        assertTrue(refusals(read("login,role\nan\u001b[31mna,nurse\n")).startsWith("2: 'an?[31mna'"));
    }

    @Test
    void aDirectoryExportIsRead() {
        String display = Base64.getEncoder().encodeToString("Anna Müller".getBytes(StandardCharsets.UTF_8));
        StaffPreview preview = read(DIRECTORY.formatted(display));
        assertEquals(List.of(new StaffPreview.Accepted(5, ANNA)), preview.accepted(), refusals(preview));
        assertEquals("""
                19: not a person but 'organizationalUnit'
                22: the account is disabled in the directory
                27: line 28 is no base64
                30: a change to a directory is no person; export entries
                33: an entry begins with 'dn:'""", refusals(preview));
    }

    @Test
    void aDirectoryWithWindowsLineEndsIsReadToo() {
        StaffPreview preview = read("dn: CN=Anna\r\nuid: an\r\n na\r\nemployeeType: nurse\r\n\r\n");
        assertEquals("anna", preview.accepted().getFirst().person().name(), refusals(preview));
    }

    /** Pieces that parsers stumble over, in any order. */
    @Provide
    Arbitrary<String> rubble() {
        return Arbitraries.of(
                        "login",
                        "uid",
                        "dn:",
                        "role",
                        ":",
                        "::",
                        ":<",
                        ";",
                        ",",
                        "\t",
                        "\"",
                        "\"\"",
                        "\n",
                        "\r",
                        "\r\n",
                        " ",
                        "\n ",
                        "#",
                        "nurse",
                        "anna",
                        "bert",
                        "version: 1",
                        "é",
                        "\uFEFF",
                        "\u0000",
                        "\u2028",
                        "changetype: add",
                        "=",
                        "objectClass: user",
                        "userAccountControl: 99999999999999999999")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 200)
    void whateverTheFileEveryRowIsAcceptedWholeOrRefusedWithItsLine(@ForAll("rubble") String rubble) {
        for (String start : List.of("", "login,role\n", "dn: x\n")) {
            check(start + rubble);
        }
    }

    @Property(tries = 200)
    void anyBytesAtAllAreReadWithoutAnException(@ForAll byte[] bytes) {
        read(bytes);
    }

    private static void check(String text) {
        StaffPreview preview = read(text);
        long lines = text.split("\r\n|\r|\n", -1).length;
        var names = new HashSet<String>();
        for (StaffPreview.Accepted row : preview.accepted()) {
            assertTrue(row.person().objection().isEmpty());
            assertTrue(names.add(SignInName.key(row.person().name())), "twice: " + row);
            assertTrue(row.line() >= 1 && row.line() <= lines);
        }
        preview.refused()
                .forEach(row -> assertTrue(
                        row.line() >= 1 && row.line() <= lines && !row.reason().isBlank()));
    }

    @Property(tries = 200)
    void whatAWriterOfCsvQuotesComesBackAsItWas(@ForAll List<List<String>> table) {
        List<List<String>> rows = table.stream()
                .filter(row -> !row.isEmpty() && row.stream().anyMatch(field -> !field.isBlank()))
                .toList();
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "h;h;h;h;h;h\r\n", ""));
        List<Csv.Line> read = Csv.read(text);
        assertEquals(
                rows,
                read.subList(1, read.size()).stream().map(Csv.Line::fields).toList());
    }

    @Property(tries = 200)
    void whatADirectoryFoldsAndEncodesComesBackAsItWas(@ForAll String value) {
        String line = "displayname:: " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        String folded = line.replaceAll("(.{7})", "$1\n ");
        List<Ldif.Entry> entries = Ldif.read("dn: x\n" + folded + "\n");
        String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(List.of(whole), entries.getFirst().all("displayname"));
    }
}
