package releve.bench.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StampTest {
    @Test
    void onlyTheControlIdChanges() {
        assertEquals(
                "\u000bMSH|^~\\&|A|B|C|D|20261121||ADT^A01|N7|P|2.5\rPID|1\r\u001c\r",
                framed("MSH|^~\\&|A|B|C|D|20261121||ADT^A01|old|P|2.5\rPID|1\r", "N7"));
    }

    @Test
    void aHeaderThatEndsAtItsControlIdIsStamped() {
        assertEquals(
                "\u000bMSH|^~\\&|A|B|C|D|||ADT|N7\rPID|1\r\u001c\r",
                framed("MSH|^~\\&|A|B|C|D|||ADT|old\rPID|1\r", "N7"));
    }

    @Test
    void anotherFieldSeparatorIsFollowed() {
        assertEquals("\u000bMSH$^~\\&$A$B$C$D$$$ADT$N7$P\r\u001c\r", framed("MSH$^~\\&$A$B$C$D$$$ADT$a|b$P\r", "N7"));
    }

    @Test
    void aHeaderTooShortForAControlIdIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> framed("MSH|^~\\&|A\rPID|1|2|3|4|5|6|7|8|9\r", "N7"));
    }

    private static String framed(String message, String controlId) {
        byte[] frame = Stamp.of(message.getBytes(StandardCharsets.UTF_8)).frame(controlId);
        return new String(frame, StandardCharsets.UTF_8);
    }
}
