package releve.wardpc.pc;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** Asked before something that was recorded here is taken back. */
public record WithdrawPage(Frame frame, String action, String who, String what, String why, List<Mistake> mistakes) {}
