package releve.pack;

import releve.paper.Xhtml;

/**
 * A name in the largest letters with which it fits the room a label has for it: number and bar code below it must never be pushed off the
 * label. A name that does not fit in the smallest letters ends in dots.
 *
 * @param text what is printed
 * @param points size of its letters
 */
record NameOnLabel(String text, double points) {
    private static final double[] SHRINK = {1, 0.85, 0.75, 0.66};
    private static final double MM = 25.4 / 72;

    /** Of a letter's size: capitals of the bold condensed face are seldom wider. */
    private static final double LETTER = 0.68;

    private static final double LINE = 1.15;

    /**
     * @param largest size in points
     * @param width of the room, in millimetres
     * @param height of the room, in millimetres
     */
    static NameOnLabel of(String name, double largest, double width, double height) {
        for (double shrink : SHRINK) {
            double points = largest * shrink;
            if (name.length() <= letters(points, width, height)) {
                return new NameOnLabel(name, points);
            }
        }
        double smallest = largest * SHRINK[SHRINK.length - 1];
        int most = Math.max(1, letters(smallest, width, height) - 1);
        int end = name.offsetByCodePoints(0, Math.min(most, name.codePointCount(0, name.length())));
        return new NameOnLabel(name.substring(0, end).strip() + "…", smallest);
    }

    /** At the end of each line but the last, half a word may not fit. */
    private static int letters(double points, double width, double height) {
        int lines = (int) (height / (points * MM * LINE));
        double each = width / (points * MM * LETTER);
        return (int) (lines * each - (lines - 1) * each * 0.2);
    }

    void write(Xhtml label) {
        label.element("div", text, "class", "n", "style", "font-size:" + Math.round(points * 10) / 10.0 + "pt");
    }
}
