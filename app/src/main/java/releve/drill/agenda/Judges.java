package releve.drill.agenda;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.access.Role;
import releve.agenda.Voice;
import releve.drill.Player;

/** The three, at their own pages: operations one by one, consultations by whole lists with exceptions. */
final class Judges {
    /** How long a practised person takes for a case and for a list; assumptions of the exercise, not measurements. */
    static final Duration CASE = Duration.ofSeconds(15);

    static final Duration LIST = Duration.ofMinutes(3);

    private static final Set<String> SOON = Set.of("P1a", "P1b", "P2");
    private static final double OTHERWISE = 0.03;
    private static final double BYPASSED = 0.2;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" form=\"[^\"]+\" value=\"([^\"]*)\"");
    private static final Map<String, String> GO = Map.of("choice", "GO", "until", "", "to", "", "reason", "");
    private static final Map<String, String> LATER =
            Map.of("choice", "DEFER", "until", "+21", "to", "", "reason", "Exercise: can wait");

    private final Play play;
    private final Map<String, String> urgencies;
    private final Random chance;

    /** The class that each case had on the list when it was first judged. */
    private final Map<String, String> codes = new HashMap<>();

    private final Set<String> bypassed = new HashSet<>();
    private int spoken;

    /** @param urgencies the class that a doctor gives each booking, by its number */
    Judges(Play play, Map<String, String> urgencies, long seed) {
        this.play = play;
        this.urgencies = urgencies;
        this.chance = new Random(seed);
    }

    /** Goes through everything of a day that waits for somebody. */
    void judge(LocalDate day, List<String> sites) throws IOException, InterruptedException {
        for (Voice voice : Voice.values()) {
            Player who = play.signIn(who(voice));
            for (String site : sites) {
                one(who, voice, address(day, site, "&sort=OPERATION&tick=all"));
                list(who, voice, address(day, site, "&sort=CONSULTATION&tick=all"));
            }
        }
        settle(day);
    }

    private static Role who(Voice voice) {
        return switch (voice) {
            case DOCTOR -> Role.PHYSICIAN;
            case NURSE -> Role.BED_MANAGER;
            case DIRECTOR -> Role.MEDICAL_DIRECTOR;
        };
    }

    private boolean soon(DayList.Row row) {
        return SOON.contains(urgencies.getOrDefault(row.number(), "P3"));
    }

    /** Whether this voice lets the case go: as the doctor judges it, but now and then the others think otherwise. */
    private boolean goes(DayList.Row row, Voice voice) {
        return soon(row) == (voice == Voice.DOCTOR || chance.nextDouble() >= OTHERWISE);
    }

    private static String address(LocalDate day, String site, String more) {
        return "/agenda?day=" + day + "&site=" + site + more;
    }

    /** Operations: each on its own page. */
    private void one(Player who, Voice voice, String address) throws IOException, InterruptedException {
        for (DayList.Row row : DayList.of(who.get(address)).rows()) {
            codes.putIfAbsent(row.path(), row.code());
            if (row.ticked() && !bypassed.contains(row.path())) {
                play.pass(CASE);
                if (voice == Voice.DOCTOR && soon(row) && chance.nextDouble() < BYPASSED) {
                    form(who, row.path(), "/bypass", Map.of("bypass-reason", "Exercise: cannot wait for the others"));
                    bypassed.add(row.path());
                } else {
                    form(who, row.path(), word(voice), goes(row, voice) ? GO : LATER);
                    spoken++;
                }
            }
        }
    }

    private static String word(Voice voice) {
        return "/" + voice.name().toLowerCase(Locale.ROOT);
    }

    private static void form(Player who, String path, String to, Map<String, String> answers)
            throws IOException, InterruptedException {
        Player.Page page = who.get(path);
        Map<String, String> all = new LinkedHashMap<>(page.hiddenTo(path + to));
        Matcher seen = SEEN.matcher(page.body());
        if (seen.find()) {
            all.put("seen", Player.plain(seen.group(1)));
        }
        all.putAll(answers);
        expect(who.send(path + to, all), path + to);
    }

    private static void expect(Player.Page page, String action) throws IOException {
        if (page.status() != 200) {
            throw new IOException(action + " was refused: " + page.status());
        }
    }

    /** Consultations: what can wait at once, and the exceptions at once. */
    private void list(Player who, Voice voice, String address) throws IOException, InterruptedException {
        DayList list = DayList.of(who.get(address));
        list.rows().forEach(row -> codes.putIfAbsent(row.path(), row.code()));
        List<String> go = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (DayList.Row row : list.rows()) {
            if (row.ticked()) {
                (goes(row, voice) ? go : later).add(row.ballot().orElseThrow());
                spoken++;
            }
        }
        if (!go.isEmpty() || !later.isEmpty()) {
            play.pass(LIST);
        }
        batch(who, address, voice, go, GO);
        batch(who, address, voice, later, LATER);
    }

    private static void batch(Player who, String address, Voice voice, List<String> cases, Map<String, String> said)
            throws IOException, InterruptedException {
        if (!cases.isEmpty()) {
            String action = "/agenda/speak" + word(voice);
            Player.Page page = who.get(address);
            Map<String, String> all = new LinkedHashMap<>(page.hiddenTo("/agenda/speak/"));
            all.putAll(said);
            expect(who.send(action, all, "case", cases), action);
        }
    }

    /** The crisis cell says what is to become of those on which the three do not agree. */
    private void settle(LocalDate day) throws IOException, InterruptedException {
        Player cell = play.signIn(Role.CRISIS_CELL);
        for (DayList.Row row :
                DayList.of(cell.get("/agenda?day=" + day + "&stage=DISAGREED")).rows()) {
            play.pass(CASE);
            Map<String, String> said = new LinkedHashMap<>(soon(row) ? GO : LATER);
            said.put("reason", "Exercise: settled");
            form(cell, row.path(), "/settle", said);
        }
    }

    /** Somebody else stands by half of what was bypassed; the others stay to be chased. */
    void countersign() throws IOException, InterruptedException {
        Player director = play.signIn(Role.MEDICAL_DIRECTOR);
        int nth = 0;
        for (String path : bypassed.stream().sorted().toList()) {
            Player.Page page = director.get(path);
            if (nth++ % 2 == 0 && page.says("name=\"bypass\"")) {
                Map<String, String> all = new LinkedHashMap<>(page.hiddenTo(path + "/countersign"));
                all.put("agreed", "yes");
                expect(director.send(path + "/countersign", all), path);
            }
        }
    }

    /** Words said so far, of all three. */
    int spoken() {
        return spoken;
    }

    int bypasses() {
        return bypassed.size();
    }

    /** The class that the page named when the case was first judged. */
    Map<String, String> codes() {
        return Map.copyOf(codes);
    }
}
