package releve.wardpc.node;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.OrderRef;
import releve.ward.Item;
import releve.wardpc.Speech.Answer;
import releve.wardpc.node.OpenNode.Hand;

/** A node and one ward PC that hands its entries back to it. */
abstract class OneWardPc {
    static final Instant EARLIER = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
    static final Item.VitalSigns SIGNS = new Item.VitalSigns(120, 80, 72, null, 97, null, 16, null, null);
    static final Item.Note NOTE = new Item.Note(Item.NoteSort.NURSING, "Synthetic: slept well.");
    static final Item.DrugGiven DOSE = new Item.DrugGiven(
            new Coded("", "Paracétamol", ""), OrderRef.NONE, DoseOutcome.GIVEN, "1 g", "PO", "Dr Synthetic", "");

    @TempDir
    Path data;

    OpenNode node;
    Hand pc;

    @BeforeEach
    void open() throws Exception {
        node = new OpenNode(data);
        pc = node.pc("CARD desk");
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    static String said(List<Answer> answers) {
        return answers.stream()
                .map(each -> (each.outcome() + " " + each.why()).strip())
                .collect(Collectors.joining(", "));
    }

    /** Everything that the ward PC has, handed again. */
    String hand() {
        return said(node.taking.take(pc.pc, pc.all()));
    }
}
