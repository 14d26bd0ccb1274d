package releve.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one message: finds the header, the delimiters, the segments and the character set, and notes what was odd. */
final class MessageReader {
    private static final int SHOWN = 24;
    private static final int CHARACTER_SET_FIELD = 18;

    private final Defaults defaults;
    private final List<Flag> flags = new ArrayList<>(0);

    MessageReader(Defaults defaults) {
        this.defaults = defaults;
    }

    Read read(byte[] bytes) {
        Optional<Wide> wide = Wide.find(bytes);
        byte[] narrow = wide.map(found -> found.toUtf8(bytes)).orElse(bytes);
        int start = Header.find(narrow, 0);
        if (start < 0) {
            return new Read.NotHl7(reason(narrow));
        }
        if (wide.isEmpty()) {
            before(narrow, start);
        }
        return new Read.Readable(message(narrow, start, wide.map(Wide::charset)));
    }

    /** @param known the set the bytes were in before they were made UTF-8 */
    private Message message(byte[] bytes, int start, Optional<Charset> known) {
        Header header = Header.at(bytes, start, Scan.lineEnd(bytes, start));
        Lines lines = Lines.of(bytes, header);
        List<String> declared = declared(bytes, header, lines);
        Decoding decoding;
        if (known.isPresent()) {
            decoding = new Decoding(StandardCharsets.UTF_8, lines.ascii(), false);
            wideAsDeclared(declared);
        } else {
            decoding = new CharacterSetChoice(declared, defaults.charset(), flags).of(bytes, start, lines.ascii());
            if (decodesBeforeSplitting(bytes, start, decoding)) {
                Charset charset = decoding.charset();
                byte[] utf8 = new String(bytes, start, bytes.length - start, charset).getBytes(StandardCharsets.UTF_8);
                if (Header.here(utf8, 0)) {
                    return message(utf8, 0, Optional.of(charset));
                }
            }
        }
        Charset charset = known.orElse(decoding.charset());
        Message message = new Message(new Wire(bytes, header.delimiters(), decoding), header, lines, charset, flags);
        judge(message, header, lines);
        return message;
    }

    private static boolean decodesBeforeSplitting(byte[] bytes, int start, Decoding decoding) {
        boolean shifts = Scan.next(bytes, start, bytes.length, 0x1B) < bytes.length;
        return !CharacterSets.splitsAsBytes(decoding.charset()) && (shifts || !decoding.ascii());
    }

    private static List<String> declared(byte[] bytes, Header header, Lines lines) {
        Wire wire = new Wire(bytes, header.delimiters(), new Decoding(StandardCharsets.ISO_8859_1, true, false));
        Segment segment = new Segment(wire, lines.start(0), lines.end(0), header);
        if (segment.size() < CHARACTER_SET_FIELD) {
            return List.of();
        }
        List<String> names = new ArrayList<>(1);
        for (Repetition repetition : segment.repetitions(CHARACTER_SET_FIELD)) {
            String name = repetition.text().strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private void wideAsDeclared(List<String> declared) {
        for (String name : declared) {
            Optional<Charset> set = CharacterSets.find(name);
            if (set.isPresent() && CharacterSets.splitsAsBytes(set.get())) {
                flag(
                        Flag.Code.CHARSET_MISMATCH,
                        "MSH-18 says " + name + ", but the message has two bytes per character");
            }
        }
    }

    private void before(byte[] bytes, int start) {
        for (int i = 0; i + 3 <= start; i++) {
            if (Scan.mark(bytes, i)) {
                flag(Flag.Code.BYTE_ORDER_MARK, "a UTF-8 byte order mark stands before the header");
                break;
            }
        }
        if (Scan.skipBlank(bytes, 0) < start) {
            flag(Flag.Code.TEXT_BEFORE_HEADER, start + " bytes before the header were passed over");
        }
    }

    private void judge(Message message, Header header, Lines lines) {
        if (header.recovered()) {
            flag(
                    Flag.Code.ENCODING_CHARACTERS_RECOVERED,
                    "MSH-1 and MSH-2 are damaged and were read as "
                            + header.delimiters().shown());
        }
        if (lines.joined() > 0) {
            flag(Flag.Code.LINE_BREAK_IN_FIELD, "lines kept as text of the segment before them: " + lines.joined());
        }
        if (lines.unreadable()) {
            flag(Flag.Code.SEGMENT_UNREADABLE, "the line behind the header begins with no segment name");
        }
        for (int i = 1; i < lines.count(); i++) {
            if (Header.here(message.segments().get(i).bytes(), lines.start(i))) {
                flag(Flag.Code.SEVERAL_MESSAGES, "segment " + (i + 1) + " is another message header");
                break;
            }
        }
        if (message.type().isEmpty()) {
            flag(Flag.Code.MESSAGE_TYPE_MISSING, "MSH-9 is empty");
        }
        if (message.controlId().isEmpty()) {
            flag(Flag.Code.CONTROL_ID_MISSING, "MSH-10 is empty");
        }
    }

    private void flag(Flag.Code code, String detail) {
        flags.add(new Flag(code, detail));
    }

    private static String reason(byte[] bytes) {
        int at = Scan.skipBlank(bytes, 0);
        if (at == bytes.length) {
            return "the message is empty";
        }
        StringBuilder begin = new StringBuilder();
        for (int i = at; i < bytes.length && i < at + SHOWN; i++) {
            char shown = (char) (bytes[i] & 0xFF);
            begin.append(shown > ' ' && shown < 0x7F ? shown : '.');
        }
        return "no line begins with MSH and a field separator; the message begins with " + begin;
    }
}
