package releve.web;

import java.util.List;

/** What this visitor may open. */
public record StartPage(Frame frame) {
    public List<Frame.Entry> entries() {
        return frame.forms().menu();
    }
}
