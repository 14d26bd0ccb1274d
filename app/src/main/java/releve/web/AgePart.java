package releve.web;

/** The data's age alone, as the frame fetches it again. */
public record AgePart(Frame frame) {}
