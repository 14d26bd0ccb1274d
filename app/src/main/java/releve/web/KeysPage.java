package releve.web;

/** How to work with the keyboard alone. */
public record KeysPage(Frame frame) {}
