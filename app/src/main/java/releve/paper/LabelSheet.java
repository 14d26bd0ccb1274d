package releve.paper;

import java.util.List;

/**
 * An A4 sheet of self-adhesive labels; all lengths in millimetres.
 *
 * @param source the product whose published sizes these are; where it gives no margins they are what is left, halved
 */
public record LabelSheet(String name, int columns, int rows, Size label, Size pitch, Size margin, String source) {
    private static final double PAGE_WIDTH = 210;
    private static final double PAGE_HEIGHT = 297;

    /** Less than a tenth of a millimetre over the edge is rounding, not a mistake. */
    private static final double TOLERANCE = 0.1;

    public static final LabelSheet A4_3X8 = symmetric(3, 8, new Size(70, 37), 0, "Avery Zweckform 3474, 24 a sheet");
    public static final LabelSheet A4_3X7 = symmetric(3, 7, new Size(63.5, 38.1), 2.54, "Avery L7160, 21 a sheet");
    public static final LabelSheet A4_2X7 = symmetric(2, 7, new Size(99.1, 38.1), 2.54, "Avery L7163, 14 a sheet");
    public static final LabelSheet A4_4X12 = symmetric(4, 12, new Size(45.7, 21.2), 2.54, "Avery L7636, 48 a sheet");
    public static final LabelSheet A4_5X13 = symmetric(5, 13, new Size(38.1, 21.2), 2.54, "Avery L7651, 65 a sheet");

    /** The sheets most hospitals have in the cupboard. */
    public static final List<LabelSheet> COMMON = List.of(A4_3X8, A4_3X7, A4_2X7, A4_4X12, A4_5X13);

    /** Width and height, or left and top. */
    public record Size(double width, double height) {
        public Size {
            if (!(width >= 0 && height >= 0)) {
                throw new IllegalArgumentException("a length is below zero: " + width + " × " + height + " mm");
            }
        }
    }

    /** Where the left upper corner of one label lies. */
    public record Place(int page, double left, double top) {}

    public LabelSheet {
        if (columns < 1 || rows < 1 || label.width() <= 0 || label.height() <= 0) {
            throw new IllegalArgumentException(name + ": a sheet holds at least one label");
        }
        if (columns > 1 && pitch.width() < label.width() || rows > 1 && pitch.height() < label.height()) {
            throw new IllegalArgumentException(name + ": labels overlap");
        }
        double right = margin.width() + (columns - 1) * pitch.width() + label.width();
        double bottom = margin.height() + (rows - 1) * pitch.height() + label.height();
        if (right > PAGE_WIDTH + TOLERANCE || bottom > PAGE_HEIGHT + TOLERANCE) {
            throw new IllegalArgumentException(name + ": labels run off the sheet");
        }
    }

    /** How many labels a sheet holds. */
    public int labels() {
        return columns * rows;
    }

    /**
     * Where the label at this position goes, counted from 0 along the rows; past the last it goes on the next sheet.
     */
    public Place place(int position) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position + ": counted from 0");
        }
        int onSheet = position % labels();
        int column = onSheet % columns;
        int row = onSheet / columns;
        return new Place(
                position / labels(), margin.width() + column * pitch.width(), margin.height() + row * pitch.height());
    }

    private static LabelSheet symmetric(int columns, int rows, Size label, double gap, String source) {
        Size pitch = new Size(label.width() + gap, label.height());
        double left = (PAGE_WIDTH - (columns - 1) * pitch.width() - label.width()) / 2;
        double top = (PAGE_HEIGHT - rows * label.height()) / 2;
        String name = columns + " × " + rows + ", " + length(label.width()) + " × " + length(label.height()) + " mm";
        return new LabelSheet(name, columns, rows, label, pitch, new Size(left, top), source);
    }

    private static String length(double millimetres) {
        return millimetres == Math.rint(millimetres) ? String.valueOf((long) millimetres) : String.valueOf(millimetres);
    }
}
