package releve.web;

import java.util.List;

/** A page of a title and a few sentences. */
public record MessagePage(Frame frame, List<String> paragraphs) {}
