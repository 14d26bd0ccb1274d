package releve.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The acknowledgement of one message, in its own delimiters, version and character set. What it said of itself goes back byte by
 * byte as it came: senders compare.
 *
 * @param now MSH-7
 */
record Answer(Message message, String ownId, String now) {

    byte[] written(Acknowledgement.Code code) {
        return encoded(begun(code));
    }

    byte[] written(Acknowledgement.Code code, Fault fault, String reason) {
        ByteArrayOutputStream out = begun(code);
        String text = text(reason);
        separate(out, text);
        text(out, "\rERR");
        String component = delimiter(delimiters().component());
        String error = String.join(component, fault.code(), text(fault.meaning()), "HL70357");
        separate(out, "", "", error, "E", "", "", "", text);
        return encoded(out);
    }

    /** The header, and MSA up to MSA-2. */
    private ByteArrayOutputStream begun(Acknowledgement.Code code) {
        var out = new ByteArrayOutputStream(192);
        text(out, "MSH" + delimiters().shown());
        copy(out, 5, 6, 3, 4);
        separate(out, now, "", type(), text(ownId));
        copy(out, 11, 12);
        if (!message.header().raw(18).isEmpty()) {
            separate(out, "", "", "", "", "");
            copy(out, 18);
        }
        text(out, "\rMSA");
        separate(out, code.name());
        copy(out, 10);
        return out;
    }

    private Delimiters delimiters() {
        return message.header().delimiters();
    }

    /** Up to 2.3 the type stands alone; the structure came with 2.3.1. */
    private String type() {
        String version = message.header().text(12).strip();
        boolean old = version.startsWith("2.1") || version.startsWith("2.2") || version.equals("2.3");
        String component = delimiter(delimiters().component());
        return old || message.trigger().isEmpty() || component.isEmpty()
                ? "ACK"
                : String.join(component, "ACK", text(message.trigger()), "ACK");
    }

    private void copy(ByteArrayOutputStream out, int... fields) {
        for (int field : fields) {
            out.write(delimiters().field());
            message.header().copy(field, out);
        }
    }

    private void separate(ByteArrayOutputStream out, String... values) {
        for (String value : values) {
            out.write(delimiters().field());
            text(out, value);
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Our own words: a delimiter in them becomes a space, a character beyond ASCII a question mark, whatever the sender can read. */
    private String text(String plain) {
        StringBuilder text = new StringBuilder(plain.length());
        for (char character : plain.toCharArray()) {
            boolean delimits = delimiters().shown().indexOf(character) >= 0 || character < ' ';
            text.append(delimits ? ' ' : character < 0x7F ? character : '?');
        }
        return text.toString();
    }

    private static String delimiter(int character) {
        return character == Delimiters.NONE ? "" : String.valueOf((char) character);
    }

    /** The message's bytes are UTF-8 here when its own set had to be decoded before splitting. */
    private byte[] encoded(ByteArrayOutputStream out) {
        out.write('\r');
        Charset charset = message.charset();
        boolean asSent = CharacterSets.splitsAsBytes(charset) || !charset.canEncode();
        return asSent ? out.toByteArray() : out.toString(StandardCharsets.UTF_8).getBytes(charset);
    }
}
