package releve.agenda.calls;

import releve.web.Frame;

/** The call after somebody has said who they are. */
public record SayPage(Frame frame, SayPart part) {}
