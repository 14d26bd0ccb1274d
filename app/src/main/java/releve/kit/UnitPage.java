package releve.kit;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** Telephones and places of one unit, as lines to type or paste. */
public record UnitPage(Frame frame, String action, String phones, String spots, List<Mistake> mistakes) {}
