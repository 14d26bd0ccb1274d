package releve.crisis;

import java.util.List;
import releve.web.Frame;

/**
 * What stands and what was, and who is master of what.
 *
 * @param masters nothing while no site is known
 */
public record CrisisPage(
        Frame frame, List<Line> standing, List<Line> ended, List<String> sites, List<MasterRow> masters, May may) {
    /** What the visitor may do here. */
    public record May(boolean declare, boolean confirm) {}

    /**
     * @param key of the words that stand: who confirms says which they saw
     * @param title the level and what is concerned
     * @param facts name and value, in the reader's words
     * @param versions what it said before, the latest first
     */
    public record Line(
            String path, String key, String title, List<Fact> facts, List<Version> versions, boolean confirmed) {}

    public record Fact(String name, String value) {}

    /** @param said when and by whom */
    public record Version(String said, String title, List<Fact> facts) {}

    /** A unit across the sites. */
    public record MasterRow(String unit, List<MasterTold> sites) {}

    /** @param since blank when it was always so; {@code word} in the reader's words */
    public record MasterTold(String shape, String word, String since, String path, boolean paper) {}
}
