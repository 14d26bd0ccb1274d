package releve.web;

import java.util.List;

/** The first administrator: the one-time code from the terminal, a name, a secret. */
public record FirstPage(Frame frame, String name, List<Mistake> mistakes) {}
