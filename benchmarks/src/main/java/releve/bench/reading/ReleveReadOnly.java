package releve.bench.reading;

import releve.hl7.Defaults;
import releve.hl7.Message;
import releve.hl7.Read;

/** Relève's reader as the listener uses it before the acknowledgement: segments found, the header's words read. */
final class ReleveReadOnly implements Reading {
    @Override
    public long touch(byte[] message) {
        return switch (Message.read(message, Defaults.NORTH_SEA)) {
            case Read.Readable(Message read) ->
                read.type().length()
                        + read.trigger().length()
                        + read.controlId().length();
            case Read.NotHl7(String reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
