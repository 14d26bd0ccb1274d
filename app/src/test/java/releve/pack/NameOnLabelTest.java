package releve.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameOnLabelTest {
    @Test
    void aShortNameHasTheLargestLetters() {
        assertEquals(new NameOnLabel("Dupont, Anne", 10), NameOnLabel.of("Dupont, Anne", 10, 65, 16));
    }

    @Test
    void aLongNameIsWholeInSmallerLettersOnTheSmallestLabel() {
        String name = "VAN DER STRAETEN-WAILLET DE MONTMORENCY-LAVAL, Maximilienne-Alexandrine";
        NameOnLabel printed = NameOnLabel.of(name, 7.5, 33.1, 5.7);
        assertTrue(printed.points() < 7.5, printed.toString());
        assertTrue(printed.text().equals(name) || printed.text().endsWith("…"), printed.toString());
        assertTrue(printed.text().startsWith("VAN DER STRAETEN-WAILLET DE MONTMORENCY"), printed.toString());
    }

    @Property(tries = 500)
    void whateverTheNameItIsTheBeginningOfItAndFits(@ForAll @StringLength(min = 1, max = 300) String name) {
        NameOnLabel printed = NameOnLabel.of(name, 7.5, 33, 6);
        assertTrue(printed.points() <= 7.5 && printed.points() >= 4.9);
        if (!printed.text().equals(name)) {
            assertTrue(printed.text().endsWith("…") && printed.text().length() <= name.length() + 1);
        }
    }
}
