package releve.web;

/**
 * A file that came with a form, all of it in memory.
 *
 * @param name as its owner called it, without folders; only to be shown
 * @param bytes not copied
 */
public record Upload(String name, byte[] bytes) {
    static final int LONGEST_NAME = 120;
}
