package releve;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import releve.access.Role;
import releve.drill.Player;
import releve.drill.agenda.Play;

/** The days after the night, before the same pages and by the same clock. */
record NightPlay(
        NightPages pages,
        Map<Role, DrillStaff.Player> staff,
        List<DrillStaff.Player> desks,
        NightClock clock,
        Consumer<String> hears)
        implements Play {
    @Override
    public Player signIn(Role role) throws IOException, InterruptedException {
        return signedIn(Objects.requireNonNull(staff.get(role), role::code));
    }

    @Override
    public Player desk(int number) throws IOException, InterruptedException {
        return signedIn(desks.get(number));
    }

    private Player signedIn(DrillStaff.Player who) throws IOException, InterruptedException {
        return pages.signedIn(who.name(), who.password());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public void tell(String words) {
        hears.accept(words);
    }
}
