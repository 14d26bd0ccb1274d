package releve.ward;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** Has a patient shown only to those who care for them, or to everybody again. */
public record ConfidentialPage(
        Frame frame,
        String who,
        boolean confidential,
        String path,
        String back,
        String reason,
        List<Mistake> mistakes) {}
