package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** Asked before a pack is opened that is past its end. */
public record OldPage(
        Frame frame,
        String id,
        String back,
        String ward,
        String made,
        String until,
        String age,
        List<Mistake> mistakes) {}
