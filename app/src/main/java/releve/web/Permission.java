package releve.web;

/** What a page asks of its visitor; the doorkeeper knows who has it. A key such as {@code ward.board}. */
public record Permission(String key) {
    /** Anybody, signed in or not: the way in, the languages, the static files. */
    public static final Permission ANYBODY = new Permission("web.anybody");

    /** Anybody who is signed in and not locked. */
    public static final Permission SIGNED_IN = new Permission("web.signed-in");

    /** Nobody at a browser: a program that carries a token of its own. */
    static final Permission MACHINE = new Permission("web.machine");

    public Permission {
        if (!key.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("permission '" + key + "': room.what expected");
        }
    }

    public static Permission of(String key) {
        return new Permission(key);
    }
}
