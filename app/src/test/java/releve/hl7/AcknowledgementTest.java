package releve.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import releve.hl7.Acknowledgement.Code;

final class AcknowledgementTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:30:00Z");
    private static final String SENT =
            "MSH|^~\\&|APP^2.999^ISO|FAC|RELEVE|NODE|20261121||ADT^A01^ADT_A01|Id \\T\\ 42|T|2.5";

    @Test
    void anAnswerGoesBackToWhereTheMessageCameFrom() {
        assertEquals(
                "MSH|^~\\&|RELEVE|NODE|APP^2.999^ISO|FAC|20261121023000+0000||ACK^A01^ACK|R7|T|2.5\rMSA|AA|Id \\T\\ 42\r",
                accepted(SENT).orElseThrow());
    }

    @Test
    void aRefusalSaysWhyInBothPlaces() {
        byte[] bytes = Acknowledgement.rejecting(
                Samples.read(SENT), Code.AR, Fault.UNSUPPORTED_TYPE, "no | such type: é", "R8", NOW);
        Message answer = Samples.read(bytes);
        assertEquals("no   such type: ?", answer.find("MSA").orElseThrow().text(3));
        Segment err = answer.find("ERR").orElseThrow();
        assertEquals("200", err.text(3));
        assertEquals("HL70357", err.text(3, 3));
        assertEquals("E", err.text(4));
        assertEquals("no   such type: ?", err.text(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSH$%*@!$APP$FAC$RELEVE$NODE$20261121$$ADT%A01$42$T$2.5",
                "MSH|^~\\&amp;|APP|FAC|RELEVE|NODE|20261121||ADT^A01|42|T|2.5",
                "MSH||APP|FAC|RELEVE|NODE|20261121||ADT^A01|42|T|2.5",
                "MSH|APP|FAC|RELEVE|NODE|20261121||ADT^A01|42|T|2.5",
                "MSH^~|\\&^APP^FAC^RELEVE^NODE^20261121^^ADT~A01^42^T^2.5",
            })
    void aDamagedOrOddHeaderIsAnsweredInDelimitersThatAreWhole(String sent) {
        byte[] bytes = Acknowledgement.rejecting(Samples.read(sent), Code.AE, Fault.INTERNAL, "why", "R9", NOW);
        Message answer = Samples.read(bytes);
        assertTrue(answer.flags().isEmpty(), answer.flags().toString());
        assertEquals("APP", answer.header().text(5));
        assertEquals("NODE", answer.header().text(4));
        assertEquals("A01", answer.trigger());
        assertEquals(Optional.of(new Acknowledgement(Code.AE, "42", "why")), Acknowledgement.read(bytes));
    }

    @ParameterizedTest
    @CsvSource({"2.1,ACK", "2.2,ACK", "2.3,ACK", "2.3.1,ACK^A01^ACK", "2.8,ACK^A01^ACK"})
    void theAnswersTypeIsWhatItsVersionKnows(String version, String type) {
        String answer = accepted(SENT.replace("2.5", version)).orElseThrow();
        assertEquals(type, Samples.read(answer).header().raw(9));
        assertEquals(version, Samples.read(answer).header().text(12));
    }

    @ParameterizedTest
    @CsvSource({"8859/1,ISO-8859-1", "UNICODE UTF-8,UTF-8", "UNICODE UTF-16,UTF-16LE", "SHIFT_JIS,Shift_JIS"})
    void theAnswerIsInTheMessagesCharacterSet(String declared, String encoding) {
        Charset charset = Charset.forName(encoding);
        String name = encoding.startsWith("Shift") ? "\u8868" : "É";
        String sent = SENT.replace("FAC", name) + "||||||" + declared + "\rPID|1||" + name;
        Message message = Samples.read(sent.getBytes(charset));
        byte[] answer = Acknowledgement.accepting(message, "R1", NOW).orElseThrow();
        assertTrue(new String(answer, charset).contains("|" + name + "|"), new String(answer, charset));
        assertTrue(new String(answer, charset).contains("|" + declared + "\r"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'','',AA,AR,none,none",
                "AL,NE,CA,CR,none,none",
                "AL,AL,CA,CR,AA,AE",
                "NE,NE,none,none,none,none",
                "NE,AL,none,none,AA,AE",
                "'',AL,none,none,AA,AE",
                "ER,'',none,CR,none,none",
                "SU,ER,CA,none,none,AE",
                "al,XX,CA,CR,AA,AE",
            })
    void theSenderSaysWhichAnswersItWants(
            String accept, String application, Code kept, Code refused, Code done, Code failed) {
        var mode = AcknowledgementMode.of(Samples.read(SENT + "|||" + accept + "|" + application));
        assertEquals(Optional.ofNullable(kept), mode.onReceipt(true));
        assertEquals(Optional.ofNullable(refused), mode.onReceipt(false));
        assertEquals(Optional.ofNullable(done), mode.onApplication(true));
        assertEquals(Optional.ofNullable(failed), mode.onApplication(false));
    }

    @Test
    void oneAnswerIsSentNeverTwo() {
        assertTrue(accepted(SENT + "|||AL|AL").orElseThrow().contains("MSA|CA|"));
        assertTrue(accepted(SENT + "|||NE|AL").orElseThrow().contains("MSA|AA|"));
        assertEquals(Optional.empty(), accepted(SENT + "|||NE|NE"));
    }

    @Test
    void whatIsNoMessageIsRefusedUnderOurOwnHeader() {
        byte[] bytes = Acknowledgement.reject("it begins with <xml>", "X1", NOW);
        assertEquals(
                Optional.of(new Acknowledgement(Code.AR, "", "it begins with <xml>")), Acknowledgement.read(bytes));
        assertTrue(Samples.read(bytes).flags().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MSH|^~\\&|A\rPID|1", "MSH|^~\\&|A\rMSA|OK|1", "MSH|^~\\&|A\rMSA\r"})
    void whatIsNoAnswerIsReadAsNone(String text) {
        assertEquals(Optional.empty(), Acknowledgement.read(Samples.utf8(text)));
    }

    @Test
    void theReasonIsTakenFromWhereItIs() {
        String head = "MSH|^~\\&|A||||||ACK|1|P|2.5\r";
        assertEquals(
                Optional.of(new Acknowledgement(Code.AE, "42", "in MSA")),
                Acknowledgement.read(Samples.utf8(head + "MSA|AE|42|in MSA\rERR||||E||||in ERR")));
        assertEquals(
                Optional.of(new Acknowledgement(Code.CR, "42", "in ERR & so")),
                Acknowledgement.read(Samples.utf8(head + "MSA|CR|42\rERR||||E||||in ERR & so")));
    }

    private static Optional<String> accepted(String sent) {
        return Acknowledgement.accepting(Samples.read(sent), "R7", NOW)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
