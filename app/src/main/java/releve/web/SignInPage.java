package releve.web;

import java.util.List;

/** Name, secret, and the ward PC's name. */
public record SignInPage(Frame frame, String back, String name, String place, List<Mistake> mistakes) {}
