package releve.identity.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditsTest {
    @Test
    void aSlipIsALetterTooManyTooFewAnotherOneOrTwoSwapped() {
        assertEquals(0, Edits.between("dupont", "dupont", 2));
        assertEquals(1, Edits.between("dupont", "dupond", 2));
        assertEquals(1, Edits.between("dupont", "duppont", 2));
        assertEquals(1, Edits.between("dupont", "dupnt", 2));
        assertEquals(1, Edits.between("dupont", "dupotn", 2));
        assertEquals(2, Edits.between("dupont", "duponot", 3) + 1);
        assertEquals(3, Edits.between("dupont", "lambert", 2));
    }

    @Property
    void itIsTheSameBothWays(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 9) String one,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 9) String other) {
        assertEquals(Edits.between(one, other, 9), Edits.between(other, one, 9));
        for (int most = 0; most < 3; most++) {
            assertEquals(Math.min(most + 1, Edits.between(one, other, 9)), Edits.between(one, other, most));
        }
    }
}
