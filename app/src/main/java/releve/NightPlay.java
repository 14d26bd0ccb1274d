package releve;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import releve.access.Role;
import releve.drill.Diary;
import releve.drill.Drill;
import releve.drill.Player;
import releve.drill.agenda.FiveDays;
import releve.drill.agenda.Play;
import releve.journal.Journal;

/** The days after the night, before the same pages and by the same clock. */
record NightPlay(
        NightPages pages,
        Map<Role, DrillStaff.Player> staff,
        List<DrillStaff.Player> desks,
        NightClock clock,
        Consumer<String> hears)
        implements Play {
    /** With as many desks more as the days take. */
    static NightPlay of(
            Front front,
            NightPages pages,
            Map<Role, DrillStaff.Player> staff,
            NightClock clock,
            Consumer<String> hears) {
        List<DrillStaff.Player> desks = DrillStaff.desks(front.access(), new SecureRandom(), FiveDays.DESKS);
        return new NightPlay(pages, staff, desks, clock, hears);
    }

    /** @param booked what the group's agenda holds for the days ahead */
    FiveDays fiveDays(Journal journal, Drill drill, List<Diary.Booked> booked) {
        Set<FiveDays.Booking> others = new HashSet<>();
        drill.truth().appointments().forEach(each -> others.add(new FiveDays.Booking(each.number(), each.when())));
        List<String> sites =
                drill.group().sites().stream().map(each -> each.code()).toList();
        return new FiveDays(this, journal, booked, others, sites, Exercise.zone(drill));
    }

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
