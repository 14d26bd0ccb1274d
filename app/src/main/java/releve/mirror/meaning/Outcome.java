package releve.mirror.meaning;

import java.util.List;

/** What reading a message came to. */
public sealed interface Outcome {
    record Read() implements Outcome {}

    /** Read, except for what the reasons name. */
    record Partly(List<String> reasons) implements Outcome {}

    /** Nothing could be attached to anyone. */
    record Unreadable(String reason) implements Outcome {}

    /** Kept; this version does not read messages of that type. */
    record NotRead(String type) implements Outcome {}
}
