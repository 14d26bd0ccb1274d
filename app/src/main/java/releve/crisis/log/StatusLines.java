package releve.crisis.log;

import java.util.List;
import releve.web.Words;

/** The services that do not work as usual, in the reader's words; the entrance fills it from whoever keeps the status of the house. */
@FunctionalInterface
public interface StatusLines {
    /** Only what is not normal now. */
    List<Line> statusLines(Words words);

    /**
     * One service of one site.
     *
     * @param state with its shape: {@code ■ closed}
     * @param since in words, or blank
     */
    record Line(String place, String state, String since, String reason) {}
}
