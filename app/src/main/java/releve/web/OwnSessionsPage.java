package releve.web;

import java.time.Instant;
import java.util.List;

/** Where one is signed in; {@code done} says what was ended just now. */
public record OwnSessionsPage(
        Frame frame, Words words, List<OpenSession> sessions, String done, List<Mistake> mistakes) {
    public String moment(Instant moment) {
        return words.moment(moment);
    }

    /** There is something to end. */
    public boolean others() {
        return sessions.size() > 1;
    }

    public String state(OpenSession session) {
        if (session.here()) {
            return frame.text("web.sessions.here");
        }
        return frame.text(session.locked() ? "web.sessions.locked" : "web.sessions.open");
    }
}
