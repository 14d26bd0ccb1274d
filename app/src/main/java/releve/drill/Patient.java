package releve.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One patient as the generator knows them: changed only by the day's events, in time order. */
final class Patient {
    final String number;
    boolean told;
    Person person;
    List<Allergy> allergies = List.of();
    List<Problem> problems = List.of();
    int weight;
    int height;
    boolean newborn;

    /** One of {@link HardCases}: lies in the same bed all day, and only that class says what is prescribed. */
    boolean hardCase;

    @Nullable
    Stay stay;

    final List<Prescription> drugs = new ArrayList<>();
    final Map<String, Given> lastGiven = new LinkedHashMap<>();
    final Map<String, LabValue> values = new LinkedHashMap<>();
    final Map<String, Double> trend = new LinkedHashMap<>();

    /**
     * @param told whether this patient's drugs, results and papers are told at the chosen scale; movements always are
     */
    Patient(String number, Person person, boolean told) {
        this.number = number;
        this.person = person;
        this.told = told;
    }

    String name() {
        return person.family() + " " + person.given();
    }
}
