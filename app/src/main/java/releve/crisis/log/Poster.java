package releve.crisis.log;

/**
 * The notice in one language, filled: what the public reads.
 *
 * @param language ISO 639-1
 * @param name of the language, in itself
 * @param path of the printed poster
 */
public record Poster(String language, String name, String title, String text, String path) {
    /** To copy into a message or a web site. */
    public String plain() {
        return title + "\n\n" + text;
    }
}
