package releve.drill.agenda;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.access.Role;
import releve.drill.Diary.Booked;
import releve.drill.Player;
import releve.journal.Journal;

/** The agenda from the first morning on: sorted at once, judged by three, called by many, services open and close; then one morning much later. */
public final class FiveDays {
    /** Telephone desks that play. */
    public static final int DESKS = Telephones.DESKS;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration AT_THE_DESKS = Duration.ofHours(7);
    private static final int WORKING_DAYS = 5;
    private static final int SHOWN = 3;

    /** The morning on which what waits 12 weeks at most is near its limit. */
    private static final int MUCH_LATER = 81;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern CASE = Pattern.compile("href=\"(/agenda/case/[^/\"]+/[^/\"]+/[^/\"?]+)");

    private final Play play;
    private final Journal journal;
    private final List<Booked> booked;
    private final Set<Booking> others;
    private final ZoneId zone;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<String> sites;
    private final Judges judges;
    private final Telephones telephones;
    private final List<String> faults = new ArrayList<>();
    private Sorted sorted = new Sorted(0, 0, 0);
    private Duration sat = Duration.ZERO;
    private long wordsNanos;

    /** A booking that the group has beside the diary's. */
    public record Booking(String number, Instant when) {}

    /** @param others bookings that the day itself made */
    public FiveDays(
            Play play, Journal journal, List<Booked> booked, Set<Booking> others, List<String> sites, ZoneId zone) {
        this.play = play;
        this.journal = journal;
        this.booked = List.copyOf(booked);
        this.others = Set.copyOf(others);
        this.sites = List.copyOf(sites);
        this.zone = zone;
        Map<String, String> urgencies = new HashMap<>();
        booked.forEach(each -> urgencies.put(each.number(), each.urgency()));
        this.judges = new Judges(play, urgencies, booked.size());
        LocalDate first = today().plusDays(1);
        for (LocalDate day = first; days.size() < WORKING_DAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        this.telephones = new Telephones(play, booked, booked.size());
    }

    private LocalDate today() {
        return day(play.now());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Asks for the lists of all five days, as somebody does at once when degraded mode is declared. */
    public void sort() throws IOException, InterruptedException {
        play.tell("the agenda of five working days is sorted");
        long start = System.nanoTime();
        int cases = 0;
        int missing = 0;
        Player manager = play.signIn(Role.THEATRE_MANAGER);
        for (LocalDate day : days) {
            int counted = DayList.counted(manager.get("/agenda?day=" + day));
            cases += counted;
            missing += Math.abs(counted - expected(day));
        }
        sorted = new Sorted(cases, missing, (System.nanoTime() - start) / 1e9);
    }

    /** Five days, then one morning much later. */
    public AgendaScore play() throws IOException, InterruptedException {
        works("theatre", sites.get(0), "EMERGENCY_ONLY");
        works("imaging", sites.get(1), "DEGRADED");
        for (int nth = 0; nth < WORKING_DAYS; nth++) {
            play.tell("day " + (nth + 1) + " of the agenda: judged, called, asked");
            day(nth);
        }
        int decided = decided();
        int unheard = inStage("PROTECTED").size();
        return score(new Judged(decided, unheard, reopen()));
    }

    private int expected(LocalDate day) {
        long diary =
                booked.stream().filter(each -> day(each.when()).equals(day)).count();
        long rest = others.stream().filter(each -> day(each.when()).equals(day)).count();
        return Math.toIntExact(diary + rest);
    }

    /** Days are judged two at once, before the first is there; whatever is open again is judged anew each day. */
    private void day(int nth) throws IOException, InterruptedException {
        if (nth > 0) {
            until(today().plusDays(1));
        }
        if (nth == 1) {
            judges.countersign();
        }
        Instant sits = play.now();
        long start = System.nanoTime();
        for (LocalDate day : days.subList(0, Math.min(WORKING_DAYS, 2 * nth + 2))) {
            if (day.isAfter(today())) {
                judges.judge(day, sites);
            }
        }
        wordsNanos += System.nanoTime() - start;
        sat = sat.plus(Duration.between(sits, play.now()));
        telephones.work(AT_THE_DESKS);
        telephones.answer(Math.max(4, booked.size() / 900));
    }

    private void works(String service, String site, String state) throws IOException, InterruptedException {
        String path = "/crisis/status/" + site + "/" + service;
        var now = play.now().atZone(zone);
        Player.Page done = play.signIn(Role.MEDICAL_DIRECTOR)
                .fill(
                        path,
                        path,
                        Map.of("state", state, "day", DAY.format(now), "hour", HOUR.format(now), "reason", "Exercise"));
        if (done.status() != 200) {
            throw new IOException("the state of " + service + " was refused: " + done.status());
        }
    }

    private Set<String> inStage(String stage) throws IOException, InterruptedException {
        Player manager = play.signIn(Role.THEATRE_MANAGER);
        Set<String> found = new HashSet<>();
        for (LocalDate day : days) {
            for (String site : sites) {
                DayList.of(manager.get("/agenda?day=" + day + "&site=" + site + "&stage=" + stage))
                        .rows()
                        .forEach(row -> found.add(row.path()));
            }
        }
        return found;
    }

    private int decided() throws IOException, InterruptedException {
        int all = 0;
        for (String stage : List.of("GO", "BYPASSED", "DEFERRED", "TRANSFERRED", "CANCELLED")) {
            all += inStage(stage).size();
        }
        return all;
    }

    /** A theatre closes when everything is decided: what rested on it is open again. */
    private int reopen() throws IOException, InterruptedException {
        int before = inStage("REOPENED").size();
        works("theatre", sites.get(2), "CLOSED");
        int after = inStage("REOPENED").size();
        works("theatre", sites.get(2), "NORMAL");
        int again = inStage("REOPENED").size();
        if (again != before) {
            faults.add(again + " decisions stay open when the theatre works as before, " + before + " were");
        }
        return after - before;
    }

    private record Sorted(int cases, int missing, double seconds) {}

    private record Judged(int decided, int protectedOnes, int reopened) {}

    private AgendaScore score(Judged judged) throws IOException, InterruptedException {
        AgendaWitness witness = AgendaWitness.of(journal);
        List<String> without = witness.goWithoutThree(inStage("GO"));
        Set<String> morning = morning();
        List<String> forgotten = witness.chased().stream()
                .filter(each -> !morning.contains(each))
                .toList();
        until(days.getFirst().plusDays(MUCH_LATER));
        List<String> due = witness.due(judges.codes(), starts(), today(), zone);
        Set<String> later = morning();
        List<String> silent = due.stream().filter(each -> !later.contains(each)).toList();
        fault("goes without three: ", without);
        fault("bypass forgotten: ", forgotten);
        fault("near its limit and not named: ", silent);
        return new AgendaScore(
                sorted.cases(),
                sorted.missing(),
                sorted.seconds(),
                judged.decided(),
                judged.protectedOnes(),
                judged.decided() / Math.max(0.001, sat.toSeconds() / 3600.0),
                wordsNanos / 1e9 / Math.max(1, judges.spoken()),
                judges.bypasses(),
                without.size(),
                forgotten.size(),
                due.size(),
                silent.size(),
                judged.reopened(),
                telephones.calls(),
                telephones.reached(),
                witness.twice(),
                telephones.asked(),
                telephones.answered(),
                telephones.slowestMillis(),
                faults);
    }

    /** Goes to the morning of a day. */
    private void until(LocalDate day) {
        play.pass(Duration.between(play.now(), day.atTime(MORNING).atZone(zone).toInstant()));
    }

    private void fault(String what, List<String> cases) {
        cases.stream().limit(SHOWN).forEach(each -> faults.add(what + each));
    }

    /** When each case that was judged is booked for. */
    private Map<String, Instant> starts() {
        Map<String, Instant> byNumber = new HashMap<>();
        booked.forEach(each -> byNumber.put(each.number(), each.when()));
        others.forEach(each -> byNumber.put(each.number(), each.when()));
        Map<String, Instant> starts = new HashMap<>();
        for (String path : judges.codes().keySet()) {
            Instant start = byNumber.get(path.substring(path.lastIndexOf('/') + 1));
            if (start != null) {
                starts.put(path, start);
            }
        }
        return starts;
    }

    /** Every case that the director's page names. */
    private Set<String> morning() throws IOException, InterruptedException {
        Player.Page page = play.signIn(Role.MEDICAL_DIRECTOR).get("/agenda/director");
        Set<String> named = new HashSet<>();
        Matcher one = CASE.matcher(page.body());
        while (one.find()) {
            named.add(one.group(1));
        }
        return named;
    }
}
