package releve.drill.agenda;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import releve.access.Role;
import releve.drill.Player;

/** Where the days are played: who sits before pages, and what time it is. */
public interface Play {
    /** Somebody with this role who signed in just now. */
    Player signIn(Role role) throws IOException, InterruptedException;

    /** One of many telephone desks, from 0, signed in just now. */
    Player desk(int number) throws IOException, InterruptedException;

    Instant now();

    void pass(Duration time);

    void tell(String words);
}
