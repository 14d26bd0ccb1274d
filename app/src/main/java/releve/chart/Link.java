package releve.chart;

/** One address and its words. @param here it is the page itself */
public record Link(String href, String text, boolean here) {
    static Link to(String href, String text) {
        return new Link(href, text, false);
    }
}
