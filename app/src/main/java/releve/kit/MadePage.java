package releve.kit;

import java.util.List;
import releve.web.Frame;

/** A kit that was just made: its papers, to be printed now. */
public record MadePage(Frame frame, String kit, List<File> files) {
    public record File(String path, String name, String words) {}
}
