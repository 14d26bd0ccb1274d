package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;

/** Patients of the pack whose name, birth date or number holds what was asked. */
public record FoundPage(Frame frame, CopyHead head, String asked, List<Hit> hits) {
    public record Hit(String path, String name, String born, String sex, String number, String bed) {}
}
