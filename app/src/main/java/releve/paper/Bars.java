package releve.paper;

import java.util.List;

/**
 * A bar code as dark rectangles, in modules, without its quiet zone.
 *
 * @param quiet width of the quiet zone on each side, in modules; for a code of one line only at its two ends
 * @param square whether its height counts in modules too
 */
record Bars(int width, int height, int quiet, boolean square, List<Bar> dark) {
    /** One dark rectangle, in modules. */
    record Bar(int x, int y, int width, int height) {}

    Bars {
        dark = List.copyOf(dark);
        if (dark.isEmpty()) {
            throw new IllegalArgumentException("a bar code without bars");
        }
    }

    int totalWidth() {
        return width + 2 * quiet;
    }

    int totalHeight() {
        return square ? height + 2 * quiet : height;
    }
}
