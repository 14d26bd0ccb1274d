package releve.web;

import java.util.List;

/** Shown by the browser's worker when the node cannot be reached and nothing was kept of a page: in every language, of nobody. */
public record AwayPage(List<Words> all, Frame.Assets assets) {
    public AwayPage {
        all = List.copyOf(all);
    }

    public String asset(String file) {
        return assets.address(file);
    }

    /** One text in every language, for a label that all share. */
    public String inAll(String key) {
        return String.join(" · ", all.stream().map(words -> words.text(key)).toList());
    }
}
