package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;

/** There is no pack that can be shown: why, and where the printed one is. */
public record NothingPage(Frame frame, List<String> sentences) {}
