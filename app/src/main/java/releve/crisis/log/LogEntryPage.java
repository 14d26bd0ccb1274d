package releve.crisis.log;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** One entry, with every version that was ever written, the latest first. */
public record LogEntryPage(
        Frame frame, LogLine line, List<LogLine> earlier, boolean keeps, int seen, List<Mistake> mistakes) {}
