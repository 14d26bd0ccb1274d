package releve.drill;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import releve.drill.Person.Address;
import releve.drill.Person.Sex;

/** Invents people as they live between the Semois and the Moselle: names of ten communities, accents and all. */
final class People {
    /** French, Luxembourgish, Dutch, German, Portuguese, Italian, Turkish, Arabic, Polish, Romanian; shares in percent. */
    private static final String[] COMMUNITIES = {"fr", "lb", "nl", "de", "pt", "it", "tr", "ar", "pl", "ro"};

    /** There are 498 numbers for a day and sex; a ward of one birthday is filled all the same. */
    private static final int TRIES = 2_000;

    private static final int[] SHARES = {54, 10, 6, 7, 8, 5, 3, 4, 2, 1};

    private final Map<String, List<String>> families = Words.lists("family.txt");
    private final Map<String, List<String>> givens = Words.lists("given.txt");
    private final Map<String, List<String>> places = Words.lists("places.txt");
    private final Set<String> numbers = new HashSet<>();
    private final LocalDate today;

    People(LocalDate today) {
        this.today = today;
    }

    Person anyone(Specialty ward, Chance chance) {
        Sex sex = ward == Specialty.MATERNITY || chance.happens(0.52) ? Sex.F : Sex.M;
        String community = community(chance);
        LocalDate born = born(ward, chance);
        String given = chance.of(Words.listed(givens, community + sex));
        String family = chance.of(Words.listed(families, community));
        if (sex == Sex.F && chance.happens(0.03)) {
            family = family + "-" + chance.of(Words.listed(families, "fr"));
        }
        return new Person(
                family,
                given,
                sex,
                born,
                address(chance),
                unusedNumber(born, sex, chance),
                "+3335301" + fourDigits(chance),
                "+3363998" + fourDigits(chance),
                language(community));
    }

    Person child(Person mother, LocalDate born, Chance chance) {
        Person child = anyone(Specialty.NEWBORN, chance);
        return child.livingWith(mother).bornOn(born, unusedNumber(born, child.sex(), chance));
    }

    /** Another person with the same family and given name: the trap of every ward round. */
    Person namesake(Person of, Specialty ward, Chance chance) {
        Person other = anyone(ward, chance);
        while (other.sex() != of.sex() || other.born().equals(of.born())) {
            other = anyone(ward, chance);
        }
        return other.named(of.family(), of.given());
    }

    String mobile(Chance chance) {
        return "+3363998" + fourDigits(chance);
    }

    String doctor(Chance chance) {
        return chance.of(Words.listed(places, "doctor"));
    }

    private static String community(Chance chance) {
        int point = chance.below(100);
        int index = 0;
        while (point >= SHARES[index]) {
            point -= SHARES[index++];
        }
        return COMMUNITIES[index];
    }

    private static String language(String community) {
        return switch (community) {
            case "nl" -> "nl";
            case "de", "lb" -> "de";
            default -> "fr";
        };
    }

    private LocalDate born(Specialty ward, Chance chance) {
        if (ward == Specialty.NEWBORN) {
            return today.minusDays(chance.between(0, 3));
        }
        int years = chance.between(ward.youngest(), ward.oldest());
        return today.minusYears(years).minusDays(chance.between(1, 364));
    }

    private Address address(Chance chance) {
        String town = chance.of(Words.listed(places, "town"));
        int first = town.indexOf(' ');
        int last = town.lastIndexOf(' ');
        String street = chance.of(Words.listed(places, "street")) + " " + chance.between(1, 140);
        return new Address(street, town.substring(0, first), town.substring(first + 1, last), town.substring(last + 1));
    }

    /** Two people never share one: that would be a trap no register sets. */
    private String unusedNumber(LocalDate born, Sex sex, Chance chance) {
        String number = nationalNumber(born, sex, chance);
        for (int tries = 0; tries < TRIES && !numbers.add(number); tries++) {
            number = nationalNumber(born, sex, chance);
        }
        return number;
    }

    /** Nine digits as in Belgium (birth date, odd serial for men), then check digits that fit neither century's rule (97 minus remainder). */
    static String nationalNumber(LocalDate born, Sex sex, Chance chance) {
        int serial = chance.between(0, 497) * 2 + (sex == Sex.M ? 1 : 2);
        long body = (born.getYear() % 100) * 10_000_000L
                + born.getMonthValue() * 100_000L
                + born.getDayOfMonth() * 1_000L
                + serial;
        long older = 97 - body % 97;
        long younger = 97 - (2_000_000_000L + body) % 97;
        long wrong = older % 97 + 1;
        if (wrong == younger) {
            wrong = wrong % 97 + 1;
        }
        return padded(body, 9) + padded(wrong == older ? wrong % 97 + 1 : wrong, 2);
    }

    private static String fourDigits(Chance chance) {
        return padded(chance.below(10_000), 4);
    }

    /** Decimal digits with zeros in front: {@code String.format} without its cost. */
    static String padded(long number, int digits) {
        String plain = Long.toString(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}
