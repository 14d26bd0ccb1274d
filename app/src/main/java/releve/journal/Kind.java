package releve.journal;

import java.util.regex.Pattern;

/** What sort of fact a payload is: {@code room.fact} and the version of its shape, written {@code mirror.message/1}. */
public record Kind(String name, int version) {
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    public Kind {
        if (!NAME.matcher(name).matches() || version < 1) {
            throw new IllegalArgumentException("kind '" + name + "/" + version + "': room.fact/version expected");
        }
    }

    /** Reads {@code mirror.message/1}. */
    public static Kind parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("kind '" + text + "': room.fact/version expected");
        }
        return new Kind(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
