package releve.web;

import java.util.List;

/** Another PIN or password of one's own; {@code must} when nothing else is open before. */
public record OwnSecretPage(Frame frame, boolean must, String back, List<Mistake> mistakes) {}
