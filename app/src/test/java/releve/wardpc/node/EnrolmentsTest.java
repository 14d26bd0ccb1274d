package releve.wardpc.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import releve.bundle.SealKey;
import releve.wardpc.node.OpenNode.Hand;

/** Which ward PCs there are. */
class EnrolmentsTest {
    @TempDir
    Path data;

    private OpenNode node;
    private Hand pc;

    @BeforeEach
    void open() throws Exception {
        node = new OpenNode(data);
        pc = node.pc("CARD desk");
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    @Test
    void aRemovedPcsTokenOpensNothingAndANewEnrolmentBeginsAfresh() {
        assertTrue(node.enrolments.find(pc.token.value()).isPresent());
        Hand again = node.pc("CARD desk");
        assertTrue(node.enrolments.find(pc.token.value()).isEmpty(), "the older one of the same label");
        assertTrue(node.enrolments.remove("CARD desk", "stolen", OpenNode.ADMIN));
        assertTrue(node.enrolments.find(again.token.value()).isEmpty());
        assertTrue(node.enrolments.find("").isEmpty());
        assertEquals(List.of(), node.enrolments.all());
    }

    @Test
    void aCodeEnrolsOnceAndGuessingAtOneWaits() {
        var mark = SealKey.random(new SecureRandom()).mark();
        Enrolments.Offer offer = node.enrolments.offer("MED desk", "CITADELLE", "MED", OpenNode.ADMIN);
        assertTrue(node.enrolments.redeem(offer.code(), mark, "a") instanceof Enrolments.Came.In);
        assertTrue(node.enrolments.redeem(offer.code(), mark, "a") instanceof Enrolments.Came.Wrong);
        boolean waits = false;
        for (int i = 0; i < 60 && !waits; i++) {
            waits = node.enrolments.redeem("AAAA-BBBB-CCCC", mark, "b") instanceof Enrolments.Came.NotBefore;
        }
        assertTrue(waits);
        Enrolments.Offer fresh = node.enrolments.offer("MED two", "CITADELLE", "MED", OpenNode.ADMIN);
        assertTrue(
                node.enrolments.redeem(fresh.code(), mark, "c") instanceof Enrolments.Came.In,
                "elsewhere nobody waits");
    }
}
