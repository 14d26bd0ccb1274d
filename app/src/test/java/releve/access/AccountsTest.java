package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import releve.journal.Journal;
import releve.journal.Progress;

final class AccountsTest {
    private static final String LIST = """
            login;nom complet;fonction;service
            anna;Anna Synthetic;infirmière;3B
            paul;Paul Synthetic;médecin;3B,4C
            """;

    @TempDir
    private Path data;

    private Entrance entrance;

    @BeforeEach
    void open() {
        entrance = new Entrance(data);
    }

    @AfterEach
    void close() {
        entrance.close();
    }

    private Objection refusedSecret(String secret) {
        return Entrance.refused(entrance.access.add(
                new NewPerson("marie.dupont", "Marie", Set.of(Role.NURSE), Set.of(), "fr"),
                secret,
                false,
                Entrance.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "123456", "654321", "890123", "121212", "123123", "11112222", "012345678901"})
    void aPinThatAnybodyWouldTryIsRefused(String pin) {
        assertEquals(Objection.PIN_GUESSABLE, refusedSecret(pin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567890123", "short", "elevenchars"})
    void aSecretOfTheWrongLengthIsRefused(String secret) {
        assertEquals(Objection.SECRET_MALFORMED, refusedSecret(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marie.dupont1", "Marie.Dupont!2", "aaaaaaaaaaaaaaaa", "abababababababab"})
    void aPasswordOfTheNameOrOfFewLettersIsRefused(String password) {
        assertEquals(Objection.PASSWORD_GUESSABLE, refusedSecret(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "qwertyuiop12",
                "azertyuiop12",
                "motdepasse2026",
                "wachtwoord123",
                "Passwort12345",
                "iloveyou1234",
                "Releve2026!!",
                "infirmiere2026",
                "hopital-hopital",
                "0123456789ab",
                "Soleil2026!!",
                "P@ssw0rd1234"
            })
    void aPasswordThatIsCommonOrOfThePlaceIsRefused(String password) {
        assertEquals(Objection.PASSWORD_GUESSABLE, refusedSecret(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre mots pour essayer",
                "le chat dort sous la pluie",
                "drie koeien in de wei",
                "vier alte Fahrräder im Keller",
                "correct horse battery staple",
                "hôpital girafe tournevis",
                "العصفور يغني في الصباح",
                "x7#Kq9!mWz2p"
            })
    void aSentenceOfFourWordsOrAChanceRowIsTaken(String password) {
        assertInstanceOf(
                Changed.Done.class,
                entrance.access.add(
                        new NewPerson("marie.dupont", "Marie", Set.of(Role.NURSE), Set.of(), "fr"),
                        password,
                        false,
                        Entrance.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-anna", "an/na", "an\nna", "an\u001bna"})
    void aNameThatNobodyCouldTypeIsRefused(String name) {
        assertEquals(
                Objection.NAME_MALFORMED,
                Entrance.refused(entrance.access.add(
                        new NewPerson(name, "x", Set.of(Role.NURSE), Set.of(), "fr"), null, false, Entrance.ADMIN)));
    }

    @Test
    void twoPeopleDoNotShareAName() {
        entrance.nurse("Anna");
        assertEquals(
                Objection.NAME_TAKEN,
                Entrance.refused(entrance.access.add(
                        new NewPerson(" ANNA", "x", Set.of(Role.NURSE), Set.of(), "fr"), null, false, Entrance.ADMIN)));
    }

    @Test
    void aPersonIsDescribedWhole() {
        assertEquals(Objection.NO_ROLE, objection(new NewPerson("anna", "x", Set.of(), Set.of(), "fr")));
        assertEquals(
                Objection.LANGUAGE_UNKNOWN, objection(new NewPerson("anna", "x", Set.of(Role.NURSE), Set.of(), "es")));
        assertEquals(
                Objection.WARD_MALFORMED,
                objection(new NewPerson("anna", "x", Set.of(Role.NURSE), Set.of("3B\n4C"), "fr")));
        assertEquals(
                Objection.DISPLAY_MALFORMED, objection(new NewPerson("anna", " ", Set.of(Role.NURSE), Set.of(), "fr")));
    }

    private static Objection objection(NewPerson person) {
        return person.objection().orElseThrow();
    }

    @Test
    void anAdministratorHasAPasswordAndTheLastOneStays() {
        assertEquals(
                Objection.PASSWORD_NEEDED,
                Entrance.refused(entrance.access.add(
                        new NewPerson("chief", "x", Set.of(Role.ADMINISTRATOR), Set.of(), "fr"),
                        Entrance.PIN,
                        false,
                        Entrance.ADMIN)));
        Account chief = entrance.add("chief", Entrance.PASSWORD, Role.ADMINISTRATOR);
        assertEquals(
                Objection.LAST_ADMINISTRATOR,
                Entrance.refused(entrance.access.disable(chief.id(), "goes home", Entrance.ADMIN)));
        NewPerson nurse = new NewPerson("chief", "x", Set.of(Role.NURSE), Set.of(), "fr");
        assertEquals(
                Objection.LAST_ADMINISTRATOR,
                Entrance.refused(entrance.access.change(chief.id(), nurse, Entrance.ADMIN)));
        entrance.add("second", Entrance.PASSWORD, Role.ADMINISTRATOR);
        Entrance.done(entrance.access.change(chief.id(), nurse, Entrance.ADMIN));
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertEquals(
                Objection.NO_ACCOUNT, Entrance.refused(entrance.access.disable("none", "no reason", Entrance.ADMIN)));
        Account anna = entrance.nurse("anna");
        assertEquals(
                Objection.REASON_MISSING, Entrance.refused(entrance.access.disable(anna.id(), " ", Entrance.ADMIN)));
    }

    @Test
    void aRebuildLeavesAccountsTrailAndGlassAsTheyWere() {
        Account anna = entrance.nurse("anna");
        entrance.add("paul", Entrance.PASSWORD, Role.PHYSICIAN);
        entrance.admit("anna", Entrance.PIN, Entrance.PC_3B);
        entrance.access.wardPcs().enrol("3B-1", "3B", Entrance.ADMIN);
        entrance.access.importStaff(
                entrance.access.preview("login;rôle\nzoe;nurse\n".getBytes(StandardCharsets.UTF_8), StaffDefaults.NONE),
                FirstSecret.PIN,
                handouts -> {},
                Entrance.ADMIN);
        Visitor nurse = entrance.visitor(Role.NURSE);
        entrance.access.breakGlass(nurse, "patient/CHR/123", "resuscitation");
        Visitor officer = entrance.visitor(Role.DATA_PROTECTION_OFFICER);
        entrance.access.review(
                officer, entrance.access.trail().toReview().getFirst().seq(), Verdict.JUSTIFIED, "fine");
        Entrance.done(entrance.access.disable(anna.id(), "badge lost", Entrance.ADMIN));
        List<Object> before = everything();
        assertEquals(List.of(), entrance.journal.read().faults());
        entrance.close();
        Journal.rebuild(data, List.of(new AccessView()), entrance.clock, Progress.UNSEEN);
        entrance = new Entrance(data, entrance.clock);
        assertEquals(before, everything());
    }

    private List<Object> everything() {
        entrance.journal.settle();
        return List.of(
                entrance.access.people().all(),
                entrance.access.people().wardPcs(),
                entrance.access.trail().latest(Long.MAX_VALUE),
                entrance.access.trail().toReview());
    }

    private StaffPreview preview() {
        return entrance.access.preview(LIST.getBytes(StandardCharsets.UTF_8), StaffDefaults.NONE);
    }

    @Test
    void aStaffListIsOneEntryAndItsPinsAreTemporary() {
        long before = entrance.journal.read().size();
        List<StaffOutcome.Handout> pins = new ArrayList<>();
        assertEquals(
                new StaffOutcome.Kept(2),
                entrance.access.importStaff(preview(), FirstSecret.PIN, pins::addAll, Entrance.ADMIN));
        assertEquals(before + 1, entrance.journal.read().size());
        StaffOutcome.Handout anna = pins.getFirst();
        assertFalse(anna.toString().contains(anna.secret()));
        Visitor visitor = entrance.admit("anna", anna.secret(), Entrance.PC_3B).visitor();
        assertTrue(entrance.access.mustChangeSecret(visitor));
        assertEquals(2, preview().refused().size(), "now they have accounts");
    }

    @Test
    void aListThatCannotBeHandedOutIsNotImported() {
        long before = entrance.journal.read().size();
        assertThrows(
                IllegalStateException.class,
                () -> entrance.access.importStaff(
                        preview(),
                        FirstSecret.PIN,
                        handouts -> {
                            throw new IllegalStateException("no paper");
                        },
                        Entrance.ADMIN));
        assertEquals(before, entrance.journal.read().size());
        assertEquals(List.of(), entrance.access.people().all());
    }

    @Test
    void anAccountAddedAfterThePreviewStopsTheWholeList() {
        StaffPreview preview = preview();
        entrance.nurse("paul");
        assertEquals(
                new StaffOutcome.Refused(Objection.LIST_CHANGED),
                entrance.access.importStaff(preview, FirstSecret.NONE, handouts -> {}, Entrance.ADMIN));
        assertTrue(entrance.access.people().named("anna").isEmpty());
    }

    @Test
    void withoutPinsNobodyOfTheListComesInBeforeAReset() {
        entrance.access.importStaff(preview(), FirstSecret.NONE, handouts -> {}, Entrance.ADMIN);
        assertInstanceOf(SignIn.Wrong.class, entrance.access.signIn("anna", Entrance.PIN, Entrance.PC_3B));
        Account anna = entrance.access.people().named("anna").orElseThrow();
        Entrance.done(entrance.access.reset(anna.id(), Entrance.PIN, Entrance.ADMIN));
        entrance.admit("anna", Entrance.PIN, Entrance.PC_3B);
    }
}
