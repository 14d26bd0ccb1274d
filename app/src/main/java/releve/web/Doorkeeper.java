package releve.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who may come in and what they may see. The frame asks; sessions live behind this, in the data folder, so that a restart signs nobody
 * out. A token is the doorkeeper's secret for one session, at least 128 bits of chance; the frame keeps it in a cookie only.
 */
public interface Doorkeeper {
    /** True until the first account exists: then the only page is the one that asks for the one-time code. */
    boolean empty();

    /** The visitor of a session, locked or not; empty when the session is over. Looking is not activity. */
    Optional<Visitor> visitor(String token);

    /** The visitor did something, so the automatic lock begins to wait anew. Updates that a page fetches by itself do not count. */
    void active(String token);

    /** So long without activity, and a session locks. */
    Duration lockAfter();

    /** The enrolled ward PC that holds this token; only there are PINs taken. */
    Optional<WardPc> wardPc(String token);

    /** Makes the browser that asks a ward PC, if the code is one an administrator made for it. */
    Enrolment enrol(String code, Whence where);

    SignIn signIn(String name, String secret, Whence where);

    /** Makes the first account; {@code code} was printed in the terminal. */
    SignIn first(String code, String name, String secret, Whence where);

    void lock(String token);

    /** Opens a locked session; the doorkeeper may give it another token. */
    SignIn unlock(String token, String secret, Whence where);

    /** Whether the visitor's PIN or password was chosen by somebody else: then they change it before anything else. */
    boolean mustChange(Visitor visitor);

    /** Another PIN or password of one's own, proven by the old one; the session goes on under the token that comes back. */
    SignIn change(String token, String old, String fresh, Whence where);

    void signOut(String token);

    /** Where the owner of this session is signed in, this session included. */
    List<OpenSession> sessions(String token);

    /** Ends the owner's other sessions, proven by their own PIN or password. */
    OthersEnded endOthers(String token, String secret, Whence where);

    /** Remembers the language a visitor chose. */
    void speaks(Visitor visitor, Language language);

    boolean may(Visitor visitor, Permission permission);

    /** The pages of the way in; a doorkeeper who asks for something else than a PIN or password has pages of their own. */
    default WayInLook look() {
        return WayInLook.USUAL;
    }

    /** A page said no; the doorkeeper makes it a fact. {@code path} names the route, with its parameters still as names. */
    void refused(Visitor visitor, Permission permission, String path);
}
