package releve;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import releve.access.Access;
import releve.access.Changed;
import releve.access.NewPerson;
import releve.access.Role;
import releve.journal.Caller;

/** Invented people who sign in during a drill, one for each role; their passwords are made at its start and never again. */
final class DrillStaff {
    private static final Set<String> WARDS = Set.of("H1/H1-CARD", "H1/H1-MED1");
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 4;
    private static final int SYLLABLES = 2;

    private DrillStaff() {}

    /** One account as the terminal shows it. */
    record Player(Role role, String name, String password) {}

    /** Opens all accounts. Whoever plays reads the password from the terminal, so nobody has to change it first. */
    static List<Player> enlist(Access access, SecureRandom random) {
        return enlist(
                access,
                Arrays.stream(Role.values())
                        .map(role -> new Player(role, role.code(), password(random)))
                        .toList());
    }

    /** So many clerks more, for the telephones. */
    static List<Player> desks(Access access, SecureRandom random, int many) {
        return enlist(
                access,
                IntStream.rangeClosed(1, many)
                        .mapToObj(each -> new Player(Role.CLERK, "telephone" + each, password(random)))
                        .toList());
    }

    private static List<Player> enlist(Access access, List<Player> players) {
        var caller = new Caller("drill", "administrator");
        for (Player player : players) {
            Changed changed = access.add(person(player), player.password(), true, caller);
            if (changed instanceof Changed.Refused refused) {
                throw new IllegalStateException(
                        player.name() + ": " + refused.objection().sentence());
            }
        }
        return players;
    }

    private static NewPerson person(Player player) {
        boolean bedside = player.role() == Role.NURSE || player.role() == Role.PHYSICIAN;
        return new NewPerson(
                player.name(), display(player.role()), Set.of(player.role()), bedside ? WARDS : Set.of(), "fr");
    }

    /** Names of nobody, so that a screenshot shows no colleague's. */
    private static String display(Role role) {
        return switch (role) {
            case NURSE -> "Aline Tilleul";
            case PHYSICIAN -> "Dr Basile Charme";
            case PHARMACIST -> "Céline Aubépine";
            case LABORATORY -> "Denis Sureau";
            case IMAGING -> "Edmée Bouleau";
            case CLERK -> "Firmin Noisetier";
            case BED_MANAGER -> "Gisèle Érable";
            case THEATRE_MANAGER -> "Hector Mélèze";
            case MEDICAL_DIRECTOR -> "Dr Irma Cormier";
            case CRISIS_CELL -> "Jules Alisier";
            case IT_RECOVERY -> "Kim Prunellier";
            case DATA_PROTECTION_OFFICER -> "Lucie Fusain";
            case AUDITOR -> "Marc Troène";
            case ADMINISTRATOR -> "Nora Viorne";
        };
    }

    /** Four words nobody knows that can be read aloud and typed on any keyboard: 70^8, about 49 bits. */
    private static String password(SecureRandom random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 0; j < SYLLABLES; j++) {
                word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
            words.add(word.toString());
        }
        return String.join("-", words);
    }

    static String table(List<Player> players) {
        StringBuilder table = new StringBuilder();
        for (Player player : players) {
            table.append(String.format(Locale.ROOT, "  %-24s  %s%n", player.name(), player.password()));
        }
        return table.toString();
    }
}
