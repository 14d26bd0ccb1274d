package releve.search;

import releve.web.Frame;

/** The number that a patient was given, large enough to be written down from across a desk. */
public record RegisteredPage(Frame frame, String name, String number, String spaced, String path) {}
