package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageTest {
    private static final String PID = "PID|1||77^^^A&2.999&ISO^MR~78^^^B||Doe^Jane^^\"\"||\"\"||";

    @Test
    void fieldsRepetitionsComponentsAndSubcomponentsCountFromOne() {
        Segment pid = Samples.read(Samples.message(PID)).find("PID").orElseThrow();
        assertEquals("PID", pid.name());
        assertEquals("77", pid.text(3));
        assertEquals("MR", pid.text(3, 5));
        assertEquals("ISO", pid.text(3, 4, 3));
        assertEquals("B", pid.repetitions(3).get(1).text(4));
        assertEquals(2, pid.repetitions(3).size());
        assertEquals(3, pid.repetitions(3).getFirst().size(4));
        assertEquals("", pid.text(3, 4, 9));
        assertEquals("", pid.text(99));
        assertEquals(List.of(), pid.repetitions(4));
    }

    @Test
    void notSentAndDeletedAndValuedAreToldApart() {
        Segment pid = Samples.read(Samples.message(PID)).find("PID").orElseThrow();
        assertEquals(Presence.VALUED, pid.presence(5));
        assertEquals(Presence.NOT_SENT, pid.presence(6));
        assertEquals(Presence.DELETED, pid.presence(7));
        assertEquals(Presence.NOT_SENT, pid.presence(40));
        assertEquals("", pid.text(7));
        Repetition name = pid.repetitions(5).getFirst();
        assertEquals(Presence.NOT_SENT, name.presence(3));
        assertEquals(Presence.DELETED, name.presence(4));
        assertEquals(Presence.NOT_SENT, name.presence(9));
    }

    @Test
    void quotesWithinAValueDeleteNothing() {
        Segment obx = Samples.read(Samples.message("OBX|1|ST|\"\"^\"\"|x\"\"|\"\"y|^&|\"a\""))
                .segments()
                .get(1);
        assertEquals(Presence.DELETED, obx.presence(3));
        assertEquals(Presence.VALUED, obx.presence(4));
        assertEquals(Presence.VALUED, obx.presence(5));
        assertEquals(Presence.NOT_SENT, obx.presence(6));
        assertEquals(Presence.VALUED, obx.presence(7));
    }

    @Test
    void theHeaderCountsItsSeparatorAsFieldOne() {
        Segment header = Samples.read(Samples.message()).header();
        assertEquals("|", header.text(1));
        assertEquals("^~\\&", header.text(2));
        assertEquals("APP", header.text(3));
        assertEquals("2.5", header.text(12));
        assertEquals(12, header.size());
        assertEquals("^~\\&", header.repetitions(2).getFirst().display());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\n\r\n", "\r \r", "\n\t\n"})
    void everyLineEndEndsASegment(String end) {
        Message message =
                Samples.read(Samples.message("EVN|A01", "PID|1", "ZBE|M-1").replace("\r", end));
        assertEquals(
                List.of("MSH", "EVN", "PID", "ZBE"),
                message.segments().stream().map(Segment::name).toList());
        assertEquals(List.of(), message.flags());
    }

    @Test
    void everyDelimiterIsTheMessagesOwn() {
        Message message = Samples.read("MSH$%*@!$APP$$$$$$ORU%R01$1$P$2.3\rPID$$$1%2!3*4%5$a@S@b@F@c");
        Segment pid = message.find("PID").orElseThrow();
        assertEquals("R01", message.trigger());
        assertEquals("3", pid.text(3, 2, 2));
        assertEquals("5", pid.repetitions(3).get(1).text(2));
        assertEquals("a%b$c", pid.text(4));
    }

    @Test
    void textThatBrokeOutOfAFieldStaysInIt() {
        Message message = Samples.read(Samples.message(
                "OBX|1|TX|T||Line one", "line two: 4|5 is no segment", "", "END||||||F", "OBX|2|TX|T||Next||||||F"));
        assertEquals(4, message.segments().size());
        assertEquals("Line one\nline two: 4", message.segments().get(1).text(5));
        assertEquals(List.of(Flag.Code.LINE_BREAK_IN_FIELD), codes(message));
    }

    @Test
    void whatFollowsBrokenTextOnItsLineAreTheNextFields() {
        Segment obx = Samples.read(Samples.message("OBX|1|TX|T||one", "two", "", "three.||||||F"))
                .segments()
                .get(1);
        assertEquals("one\ntwo\n\nthree.", obx.text(5));
        assertEquals("F", obx.text(11));
    }

    @Test
    void anUnreadableLineBehindTheHeaderChangesNothingInTheHeader() {
        Message message = Samples.read(Samples.message("pid|1|x", "EVN|A01"));
        assertEquals(12, message.header().size());
        assertEquals("x", message.segments().get(1).text(2));
        assertEquals(List.of(Flag.Code.SEGMENT_UNREADABLE), codes(message));
    }

    @Test
    void aHeaderIsFoundBehindBlankLinesFrameBytesAndText() {
        assertEquals(List.of(), codes(Samples.read("\u000B\r\n  " + Samples.message())));
        assertEquals(
                "ADT",
                Samples.read("To whom it may concern\n" + Samples.message()).type());
        assertEquals(
                List.of(Flag.Code.TEXT_BEFORE_HEADER), codes(Samples.read("# sent by night\n" + Samples.message())));
    }

    @Test
    void whatIsMissingInTheHeaderIsFlagged() {
        assertEquals(
                List.of(Flag.Code.MESSAGE_TYPE_MISSING, Flag.Code.CONTROL_ID_MISSING),
                codes(Samples.read("MSH|^~\\&|APP\r")));
        assertEquals(List.of(Flag.Code.SEVERAL_MESSAGES), codes(Samples.read(Samples.message() + Samples.message())));
    }

    @Test
    void anOldMessageSaysItsEventInEvn() {
        assertEquals(
                "A08", Samples.read("MSH|^~\\&|A||||||ADT|1|P|2.1\rEVN|A08|").trigger());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \r\n", "MSH", "MSH\r", "MSHA|^~\\&", "PID|1", "<xml/>", "\u000B\u001C\r", "xMSH|^~\\&|"})
    void whatHasNoHeaderIsNoMessageAndSaysWhy(String text) {
        Read read = Message.read(Samples.utf8(text), Defaults.NORTH_SEA);
        assertTrue(assertInstanceOf(Read.NotHl7.class, read).reason().length() > 10);
    }

    @Test
    void aLargeDocumentIsReadWhole() {
        String document = "QUJD".repeat(1_000_000);
        Message message =
                Samples.read(Samples.message("OBX|1|ED|PDF||^application^pdf^Base64^" + document + "||||||F"));
        assertEquals(document, message.segments().get(1).text(5, 5));
        assertEquals("F", message.segments().get(1).text(11));
    }

    static List<Flag.Code> codes(Message message) {
        return message.flags().stream().map(Flag::code).toList();
    }
}
