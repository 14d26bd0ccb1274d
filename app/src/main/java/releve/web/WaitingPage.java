package releve.web;

/** The forms that wait on this PC; the browser fills it in, the node knows none of them yet. */
public record WaitingPage(Frame frame) {}
