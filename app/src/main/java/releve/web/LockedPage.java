package releve.web;

import java.util.List;

/** A locked session: its owner's secret opens it, or somebody else signs in. */
public record LockedPage(Frame frame, String back, List<Mistake> mistakes) {}
