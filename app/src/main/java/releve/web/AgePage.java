package releve.web;

import java.util.List;

/** The age of the data, feed by feed, and what the words mean. */
public record AgePage(Frame frame, List<Line> feeds) {
    public record Line(String feed, AgeWords age) {}
}
