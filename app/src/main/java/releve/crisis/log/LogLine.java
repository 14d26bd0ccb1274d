package releve.crisis.log;

import java.util.List;

/**
 * An entry in the reader's words.
 *
 * @param written when and by whom
 * @param until blank, or with its word
 * @param marks what became of it: corrected, done, late, withdrawn and why
 */
public record LogLine(
        String path,
        String shape,
        String sort,
        String when,
        String written,
        String what,
        String who,
        String where,
        String until,
        List<String> marks,
        boolean withdrawn,
        boolean open,
        List<File> files) {
    /** @param size with its unit */
    public record File(String path, String name, String size) {}
}
