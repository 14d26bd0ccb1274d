package releve.pack;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Where labels are asked for.
 *
 * @param base the address the forms go to
 * @param printers names of the label printers
 * @param told what became of the last job, or blank
 */
public record LabelsPage(
        Frame frame,
        String who,
        String base,
        String back,
        List<Sheet> sheets,
        List<String> printers,
        String trouble,
        String told,
        List<Mistake> mistakes) {
    /** @param size how many labels there are on it */
    public record Sheet(int index, String name, int size) {}
}
