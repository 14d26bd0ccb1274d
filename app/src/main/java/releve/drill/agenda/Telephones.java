package releve.drill.agenda;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.drill.Diary;
import releve.drill.Diary.Booked;
import releve.drill.Player;

/** Twenty-four desks that call patients, and patients who call. */
final class Telephones {
    static final int DESKS = 24;

    /** How long a call takes; an assumption of the exercise. */
    static final Duration CALL = Duration.ofMinutes(3);

    /** Within which a caller is told something. */
    static final Duration ANSWER = Duration.ofSeconds(10);

    private static final double ANSWERED = 0.8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern NUMBER =
            Pattern.compile("<section id=\"call\".*?<span class=\"small soft\">([^<]+)</span>", Pattern.DOTALL);

    private static final Pattern DIALLED = Pattern.compile("<option value=\"([^\"]*)\"");

    private final Play play;
    private final Map<String, Booked> patients = new HashMap<>();
    private final List<Booked> all;
    private final Random chance;
    private int calls;
    private int reached;
    private int asked;
    private int answered;
    private long slowest;

    Telephones(Play play, List<Booked> all, long seed) {
        this.play = play;
        this.all = all;
        this.chance = new Random(seed);
        all.forEach(each -> patients.put(each.patient(), each));
    }

    /** So many hours at the desks, or until nobody is due. */
    void work(Duration hours) throws IOException, InterruptedException {
        List<Player> desks = new ArrayList<>();
        for (int i = 0; i < DESKS; i++) {
            desks.add(play.desk(i));
        }
        Map<Player, Player.Page> open = new HashMap<>();
        List<Player> working = new ArrayList<>(desks);
        for (Duration spent = Duration.ZERO;
                spent.compareTo(hours) < 0 && !working.isEmpty();
                spent = spent.plus(CALL)) {
            for (Player desk : List.copyOf(working)) {
                Player.Page page = open.remove(desk);
                if (page == null) {
                    page = desk.fill("/agenda/calls", "/agenda/calls/next", Map.of());
                }
                Matcher number = NUMBER.matcher(page.body());
                if (number.find()) {
                    open.put(desk, call(desk, page, number.group(1)));
                } else {
                    working.remove(desk); // nobody is due: does something else until tomorrow
                }
            }
            play.pass(CALL);
        }
        for (Map.Entry<Player, Player.Page> left : open.entrySet()) {
            if (NUMBER.matcher(left.getValue().body()).find()) {
                left.getKey().send("/agenda/calls/back", left.getValue().hidden("/agenda/calls/back"));
            }
        }
    }

    /** Returns the page after it: the next call, which opens by itself. */
    private Player.Page call(Player desk, Player.Page page, String number) throws IOException, InterruptedException {
        calls++;
        Booked who = patients.get(number);
        boolean right = who != null && who.telephone() == Diary.Telephone.RIGHT;
        if (who == null || !right || chance.nextDouble() >= ANSWERED) {
            boolean wrong = who != null && who.telephone() == Diary.Telephone.WRONG;
            Matcher dialled = DIALLED.matcher(page.body());
            return outcome(
                    desk,
                    page,
                    Map.of(
                            "outcome", wrong ? "WRONG_NUMBER" : "UNREACHABLE",
                            "telephone", dialled.find() ? Player.plain(dialled.group(1)) : ""));
        }
        Map<String, String> said = new LinkedHashMap<>(page.hidden("/agenda/calls/identified"));
        said.put("name", "yes");
        said.put("birth", DAY.format(who.born()));
        Player.Page saying = desk.send("/agenda/calls/identified", said);
        reached++;
        return outcome(desk, saying, Map.of("outcome", outcome()));
    }

    private String outcome() {
        double drawn = chance.nextDouble();
        return drawn < 0.05 ? "PROXY_REACHED" : drawn < 0.08 ? "WANTS_CLINICIAN" : drawn < 0.1 ? "REFUSED" : "REACHED";
    }

    private static Player.Page outcome(Player desk, Player.Page page, Map<String, String> answers)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(page.hidden("/agenda/calls/outcome"));
        all.putAll(answers);
        Player.Page next = desk.send("/agenda/calls/outcome", all);
        if (next.status() != 200) {
            throw new IOException("a call's outcome was refused: " + next.status());
        }
        return next;
    }

    /** Patients of the agenda call and say name and birth date; the first two desks answer. */
    void answer(int callers) throws IOException, InterruptedException {
        List<Player> desks = List.of(play.desk(0), play.desk(1));
        List<Booked> ahead =
                all.stream().filter(each -> each.when().isAfter(play.now())).toList();
        for (int i = 0; i < callers && !ahead.isEmpty(); i++) {
            Booked who = ahead.get(chance.nextInt(ahead.size()));
            Player desk = desks.get(i % desks.size());
            Player.Page form = desk.get("/agenda/caller");
            Map<String, String> said = new LinkedHashMap<>(form.hidden("/agenda/caller"));
            said.put("who", who.name());
            said.put("birth", DAY.format(who.born()));
            long start = System.nanoTime();
            Player.Page answer = desk.send("/agenda/caller", said);
            long took = System.nanoTime() - start;
            asked++;
            slowest = Math.max(slowest, took);
            if (answer.status() == 200 && answer.says("<h2>") && took < ANSWER.toNanos()) {
                answered++;
            }
        }
    }

    int calls() {
        return calls;
    }

    int reached() {
        return reached;
    }

    int asked() {
        return asked;
    }

    int answered() {
        return answered;
    }

    double slowestMillis() {
        return slowest / 1e6;
    }
}
