package releve.hl7;

import java.util.Optional;

/** Where we mean to read otherwise than HAPI, and why. */
enum IntendedDifference {
    /** A damaged MSH-2 is recovered here; HAPI takes the four characters behind MSH-1, whatever they are. */
    DAMAGED_DELIMITERS,
    /** Lines that begin like no segment are text here; HAPI drops them or takes them for segments. */
    LINE_BREAK_IN_FIELD,
    /** Line breaks and spaces are what {@code \.br\} and its like mean; HAPI leaves them to whoever reads on. */
    FORMATTING_ESCAPE,
    /** Highlighting is left out here; HAPI leaves the sequences in. */
    HIGHLIGHTING,
    /** Hexadecimal bytes are in the message's character set here; in HAPI each is a character of Latin 1. */
    HEXADECIMAL_ESCAPE,
    /** Blanks at the end of a segment are kept here; HAPI drops them. */
    TRAILING_BLANKS,
    /** We keep what has no message type or version; HAPI refuses it. */
    REFUSED_BY_HAPI;

    static Optional<IntendedDifference> ofMessage(Message message) {
        for (Flag flag : message.flags()) {
            if (flag.code() == Flag.Code.ENCODING_CHARACTERS_RECOVERED) {
                return Optional.of(DAMAGED_DELIMITERS);
            }
            if (flag.code() == Flag.Code.LINE_BREAK_IN_FIELD || flag.code() == Flag.Code.SEGMENT_UNREADABLE) {
                return Optional.of(LINE_BREAK_IN_FIELD);
            }
        }
        return Optional.empty();
    }

    static Optional<IntendedDifference> ofRefusal(String message) {
        return message.contains("MSH-12") || message.contains("MSH-9") || message.contains("message structure")
                ? Optional.of(REFUSED_BY_HAPI)
                : Optional.empty();
    }

    static Optional<IntendedDifference> ofValue(SegmentPair.Difference difference) {
        String raw = difference.raw();
        if (raw.contains("\\.")) {
            return Optional.of(FORMATTING_ESCAPE);
        }
        if (raw.contains("\\H\\") || raw.contains("\\N\\")) {
            return Optional.of(HIGHLIGHTING);
        }
        if (raw.equals(raw.stripTrailing() + " ")
                && difference.ours().stripTrailing().equals(difference.theirs())) {
            return Optional.of(TRAILING_BLANKS);
        }
        return raw.contains("\\X") ? Optional.of(HEXADECIMAL_ESCAPE) : Optional.empty();
    }
}
