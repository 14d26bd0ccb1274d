package releve.chart;

/**
 * A document shown in a page.
 *
 * @param sort {@code PDF}, {@code PNG}, {@code JPEG}, {@code TEXT} or {@code OTHER}
 * @param address of the file itself; {@code text} is what it says when it is text
 */
public record EnclosurePage(Head head, String title, String sort, String address, String text) {}
