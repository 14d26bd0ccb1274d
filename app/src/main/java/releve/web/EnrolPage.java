package releve.web;

import java.util.List;

/** The code that makes this browser a ward PC; {@code done} is the ward PC's name once it is one, or blank. */
public record EnrolPage(Frame frame, String done, List<Mistake> mistakes) {}
