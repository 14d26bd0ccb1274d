package releve.bench.reading;

import releve.hl7.Defaults;
import releve.hl7.Message;
import releve.hl7.Read;
import releve.hl7.Repetition;
import releve.hl7.Segment;

/** Relève's reader, every component of every repetition turned into text. */
final class ReleveReading implements Reading {
    @Override
    public long touch(byte[] message) {
        return switch (Message.read(message, Defaults.NORTH_SEA)) {
            case Read.Readable(Message read) -> touch(read);
            case Read.NotHl7(String reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private static long touch(Message message) {
        long characters = 0;
        for (Segment segment : message.segments()) {
            int fields = segment.size();
            for (int field = 1; field <= fields; field++) {
                for (Repetition repetition : segment.repetitions(field)) {
                    for (String component : repetition.components()) {
                        characters += component.length();
                    }
                }
            }
        }
        return characters;
    }
}
