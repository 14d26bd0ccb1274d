package releve.drill;

import java.time.LocalDate;

/**
 * One invented person.
 *
 * @param nationalNumber shaped like a Belgian national number, with check digits that are wrong on purpose
 * @param home telephone in the range that ARCEP keeps for fiction (03 53 01)
 * @param mobile the same for mobile numbers (06 39 98)
 */
record Person(
        String family,
        String given,
        Sex sex,
        LocalDate born,
        Address address,
        String nationalNumber,
        String home,
        String mobile,
        String language) {

    enum Sex {
        F,
        M
    }

    record Address(String street, String postcode, String town, String country) {}

    Person named(String otherFamily, String otherGiven) {
        return new Person(otherFamily, otherGiven, sex, born, address, nationalNumber, home, mobile, language);
    }

    Person livingWith(Person other) {
        return new Person(
                other.family,
                given,
                sex,
                born,
                other.address,
                nationalNumber,
                other.home,
                other.mobile,
                other.language);
    }

    Person bornOn(LocalDate day, String number) {
        return new Person(family, given, sex, day, address, number, home, mobile, language);
    }

    Person reachedAt(String otherMobile) {
        return new Person(family, given, sex, born, address, nationalNumber, home, otherMobile, language);
    }
}
