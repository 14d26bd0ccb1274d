package releve.drill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patients on whom pages and paper break: a very long name, four given names, Arabic and Vietnamese letters, forty drugs, none. They
 * lie in the first beds of one ward all day and are told at any scale, so that every exercise shows them at the same place.
 */
final class HardCases {
    static final String WARD = "H1-CARD";
    static final int MANY_DRUGS = 40;
    private static final int USUAL_DRUGS = 5;

    /** One of them, in the order of the beds. */
    record Case(String family, String given, Person.Sex sex, int drugs) {}

    static final List<Case> ALL = List.of(
            new Case(
                    "VAN DER STRAETEN-WAILLET DE MONTMORENCY-LAVAL",
                    "Maximilienne-Alexandrine",
                    Person.Sex.F,
                    USUAL_DRUGS),
            new Case("Fontaine", "Marie-Joséphine Apolline Victoire Élisabeth", Person.Sex.F, USUAL_DRUGS),
            new Case("الحداد", "ليلى نور", Person.Sex.F, USUAL_DRUGS),
            new Case("Nguyễn", "Đặng Thị Hồng Phượng", Person.Sex.F, USUAL_DRUGS),
            new Case("Quarante", "Anselme", Person.Sex.M, MANY_DRUGS),
            new Case("Sansremède", "Lou", Person.Sex.M, 0));

    private final House house;
    private final Chance chance;

    HardCases(House house, Chance chance) {
        this.house = house;
        this.chance = chance;
    }

    boolean liesIn(Bed bed) {
        return in(bed) != null;
    }

    /** Makes whoever lies in that bed the hard case of the bed; everybody else stays who they are. */
    void become(Patient patient, Bed bed) {
        Case hard = in(bed);
        if (hard == null) {
            return;
        }
        Person person = patient.person;
        while (person.sex() != hard.sex()) {
            person = house.people.anyone(bed.specialty(), chance);
        }
        patient.person = person.named(hard.family(), hard.given());
        patient.hardCase = true;
        patient.told = true;
    }

    List<Drug> drugs(Stay stay) {
        Bed bed = stay.bed;
        Case hard = bed == null ? null : in(bed);
        return hard == null ? List.of() : house.catalogue.drugs(hard.drugs());
    }

    private @Nullable Case in(Bed bed) {
        if (!bed.ward().equals(WARD)) {
            return null;
        }
        int place = house.beds.ward(WARD).beds().indexOf(bed);
        return place < ALL.size() ? ALL.get(place) : null;
    }
}
