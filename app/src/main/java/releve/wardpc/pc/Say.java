package releve.wardpc.pc;

import java.util.List;
import releve.web.Words;

/** A sentence that waits for its reader's language. */
record Say(String key, List<Object> arguments) {
    Say {
        arguments = List.copyOf(arguments);
    }

    static Say text(String key, Object... arguments) {
        return new Say(key, List.of(arguments));
    }

    String in(Words words) {
        return words.text(key, arguments.toArray());
    }
}
