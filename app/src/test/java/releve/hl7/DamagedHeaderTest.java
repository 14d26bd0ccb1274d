package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagedHeaderTest {
    private static final String REST = "|APP|FAC|||20261121||ADT^A01|42|P|2.5\rPID|1||77^^^A&B~78||a\\T\\b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|", // nothing
                "|^~", // cut short
                "|^~\\\\&", // escaped by another program
                "|^~\\&amp;", // escaped as HTML
                "|????",
                "|    ",
                "|^\uFFFD\\&", // decoded in the wrong character set
                "|^~\\& ",
                "|^~\\", // "MSH|^~\|APP": the ampersand lost
                "|^~\\&^~\\&",
                "", // MSH-2 left out, MSH-3 in its place
            })
    void aDamagedSecondFieldIsReadAsTheUsualOneAndFlagged(String damaged) {
        Message message = Samples.read("MSH" + damaged + REST);
        assertEquals(List.of(Flag.Code.ENCODING_CHARACTERS_RECOVERED), MessageTest.codes(message));
        readsAsIfNothingWereWrong(message);
    }

    @Test
    void aSecondFieldGluedToTheThirdIsTakenApart() {
        Message message = Samples.read("MSH|^~\\&" + REST.substring(1));
        assertEquals(List.of(Flag.Code.ENCODING_CHARACTERS_RECOVERED), MessageTest.codes(message));
        readsAsIfNothingWereWrong(message);
    }

    @Test
    void aFieldSeparatorThatNoOtherSegmentUsesIsTheUsualOne() {
        Message message = Samples.read("MSH{{{{{" + REST);
        assertEquals(List.of(Flag.Code.ENCODING_CHARACTERS_RECOVERED), MessageTest.codes(message));
        readsAsIfNothingWereWrong(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|^~\\&", "|^~\\&#"})
    void soundEncodingCharactersAreNotFlagged(String sound) {
        Message message = Samples.read("MSH" + sound + REST);
        assertEquals(List.of(), message.flags());
        readsAsIfNothingWereWrong(message);
    }

    private static void readsAsIfNothingWereWrong(Message message) {
        assertEquals("ADT", message.type());
        assertEquals("A01", message.trigger());
        assertEquals("42", message.controlId());
        assertEquals("APP", message.header().text(3));
        assertEquals("2.5", message.header().text(12));
        Segment pid = message.find("PID").orElseThrow();
        assertEquals("B", pid.text(3, 4, 2));
        assertEquals("78", pid.repetitions(3).get(1).text());
        assertEquals("a&b", pid.text(5));
    }
}
