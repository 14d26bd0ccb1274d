package releve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.access.Role;
import releve.drill.Cable;
import releve.drill.Diary;
import releve.drill.Drill;
import releve.drill.Pace;
import releve.drill.Player;
import releve.drill.Replay;
import releve.drill.Tails;
import releve.drill.agenda.FiveDays;
import releve.journal.Caller;
import releve.journal.Verified;
import releve.journal.Verifier;
import releve.mirror.Mirror;
import releve.ward.Census;
import releve.ward.Wards;
import releve.wardpc.node.EventKeys;
import releve.web.WebSettings;

/**
 * The night of the exercise, played against the real pages and the real ward PCs by its own clock: feeds fall silent one after the other,
 * degraded mode is declared late, one site loses its line to the node for six hours, works on its ward PCs, and meets the node again.
 */
final class Night implements AutoCloseable {
    /** The site whose line is cut. */
    private static final String SITE = "H4";

    /** So long after the first feed fell silent somebody declares degraded mode. */
    private static final Duration LATE = Duration.ofMinutes(50);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration USABLE = Duration.ofMinutes(15);
    private static final int STEPS = 3;
    private static final Duration STEP = Duration.ofHours(2);

    /** In real time: packs are set at the pace of a running node. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Mirror mirror;
    private final NightClock clock;
    private final Drill drill;
    private final Path data;
    private final Consumer<String> tell;
    private final Front front;
    private final Map<Role, DrillStaff.Player> staff = new HashMap<>();
    private final List<WardAlone> wards = new ArrayList<>();
    private final Warnings warnings;
    private final NightPages pages;

    Night(Mirror mirror, NightClock clock, Drill drill, Path data, Consumer<String> tell) throws IOException {
        this.mirror = mirror;
        this.clock = clock;
        this.drill = drill;
        this.data = data;
        this.tell = tell;
        this.front = Front.open(
                mirror.journal(),
                data,
                WebSettings.encryptedLoopback(data, drill.feeds().getFirst().zone()),
                clock);
        this.pages = new NightPages(front);
        this.warnings = new Warnings(clock);
        DrillStaff.enlist(front.access(), new SecureRandom()).forEach(each -> staff.put(each.role(), each));
    }

    private Player player(Role role) throws IOException, InterruptedException {
        DrillStaff.Player who = Objects.requireNonNull(staff.get(role), role::code);
        return pages.signedIn(who.name(), who.password());
    }

    /** Feeds send what is left of their tails, a thing a minute, and the nurse of H1 looks at the age of the data until all are named. */
    void freeze(Tails tails) throws IOException, InterruptedException {
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), mirror.port());
        Player nurse = player(Role.NURSE);
        while (warnings.given().size() < drill.feeds().size() && !warnings.isDue(LATE)) {
            List<String> alive = tails.alive();
            new Replay(feed -> server, new Pace(0), 1, Duration.ofSeconds(60))
                    .play(tails.next().iterator(), sent -> {});
            List<String> still = tails.alive();
            alive.stream().filter(feed -> !still.contains(feed)).forEach(warnings::frozen);
            clock.pass(MINUTE);
            warnings.look(nurse);
        }
    }

    /** The whole night after the last message, and the days of the agenda after it. @param booked in the group's agenda */
    Score goOn(Score day, List<Diary.Booked> booked) throws IOException, InterruptedException {
        FiveDays days = NightPlay.of(front, pages, staff, clock, tell).fiveDays(mirror.journal(), drill, booked);
        NightScore night = night(days);
        return day.with(night, days.play());
    }

    private NightScore night(FiveDays days) throws IOException, InterruptedException {
        var node = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), front.web().port());
        try (var cable = new Cable(node)) {
            tell.accept("ward PCs of " + SITE + " are enrolled and fetch their packs");
            enrol(cable);
            fetch(clock.instant());
            declare();
            days.sort();
            Player nurse = player(Role.NURSE);
            while (warnings.awaited() && !warnings.isDue(Duration.ofHours(3))) {
                clock.pass(MINUTE);
                warnings.look(nurse);
            }
            long declared = warnings.sinceFirst().toMinutes();
            fetch(clock.instant());
            pages.look(staff.values());
            cable.cut();
            Instant cut = clock.instant();
            List<Duration> behind =
                    wards.stream().flatMap(ward -> ward.behind(cut).stream()).toList();
            tell.accept("the line to " + SITE + " is cut: six hours on ward PCs");
            int usable = alone();
            elsewhere();
            cable.mend();
            tell.accept("the line is back: what was recorded is handed over");
            return score(declared, behind, usable);
        }
    }

    private void enrol(Cable cable) throws IOException, InterruptedException {
        String code = new EventKeys(mirror.journal(), new SecureRandom(), clock)
                .make(SITE, new Caller("drill", "administrator"))
                .code()
                .printed();
        String node = "https://127.0.0.1:" + cable.port();
        String pin = front.web().fingerprint().orElseThrow();
        Player admin = player(Role.ADMINISTRATOR);
        for (String ward : known()) {
            Player.Page made =
                    admin.fill("/ward-pcs", "/ward-pcs", Map.of("label", "PC " + ward, "site", SITE, "ward", ward));
            Matcher once = Pattern.compile("<p class=\"code big\">([^<]+)<").matcher(made.body());
            if (!once.find()) {
                throw new IOException("no code for the ward PC of " + ward + ": " + made.status());
            }
            Path folder = data.resolve("wardpcs").resolve(ward);
            wards.add(WardAlone.enrol(ward, folder, node, pin, once.group(1), code, clock));
        }
    }

    /** Wards of the site of which the node knows beds. */
    private List<String> known() {
        return new Wards(mirror.journal().read().jdbi())
                .census(null).wards().stream()
                        .filter(each -> each.site().equals(SITE))
                        .map(Census.Ward::name)
                        .toList();
    }

    /** Rounds of all ward PCs until each has a pack that was made since then, or patience ends. */
    private void fetch(Instant since) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<WardAlone> waiting = new ArrayList<>(wards);
        while (!waiting.isEmpty() && System.nanoTime() < until) {
            waiting.removeIf(ward -> {
                ward.round();
                return ward.behind(since).filter(Duration::isNegative).isPresent();
            });
            Thread.sleep(500);
        }
    }

    private void declare() throws IOException, InterruptedException {
        if (!warnings.isDue(LATE)) {
            clock.pass(LATE.minus(warnings.sinceFirst()));
        }
        Map<String, String> said = Map.of(
                "level",
                "GROUP",
                "start-day",
                "21/11/2026",
                "start-hour",
                "3:30",
                "trusted-day",
                "21/11/2026",
                "trusted-hour",
                "3:00",
                "scope",
                "Exercise: all sites",
                "channels",
                "Radio",
                "told",
                "Medical director");
        Player.Page declared = player(Role.BED_MANAGER).fill("/crisis/declare", "/crisis/declare", said);
        if (declared.status() != 200) {
            throw new IOException("degraded mode could not be declared: " + declared.status());
        }
        Player director = player(Role.MEDICAL_DIRECTOR);
        Player.Page crisis = director.get("/crisis");
        Matcher confirm =
                Pattern.compile("action=\"(/crisis/[0-9a-f-]+/confirm)\"").matcher(crisis.body());
        if (confirm.find()) {
            director.send(confirm.group(1), crisis.hidden(confirm.group(1)));
        }
    }

    /** Six hours: each ward opens its pack, reads, and records. @return wards whose pack opened */
    private int alone() throws IOException, InterruptedException {
        int usable = 0;
        for (int step = 0; step < STEPS; step++) {
            for (WardAlone ward : wards) {
                ward.round();
                var nurse = ward.nurse();
                if (nurse.isEmpty()) {
                    continue;
                }
                usable += step == 0 ? 1 : 0;
                List<String> patients = ward.patients(nurse.get());
                if (patients.isEmpty()) {
                    continue;
                }
                String patient = patients.get(step % patients.size());
                if (step == 0) {
                    pages.lookAlone(ward.ward(), nurse.get(), patient);
                }
                for (String form : WardAlone.FORMS.get(step)) {
                    ward.record(nurse.get(), patient, form);
                }
            }
            clock.pass(STEP);
        }
        return usable;
    }

    /** Meanwhile somebody with a line moves two of those patients: their ward PCs will say otherwise. */
    private void elsewhere() throws IOException, InterruptedException {
        Player clerk = player(Role.CLERK);
        for (WardAlone ward : wards.subList(0, Math.min(2, wards.size()))) {
            for (String patient : ward.moved()) {
                String path = patient.replaceFirst("^/ward/", "/patient/") + "/record/discharge";
                Player.Page asked = clerk.get(path);
                Map<String, String> fields = new HashMap<>(asked.hidden(path));
                fields.put("to", "HOME");
                clerk.send(path, fields);
            }
        }
    }

    private NightScore score(long declared, List<Duration> behind, int usable)
            throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            wards.forEach(WardAlone::round);
        }
        List<String> forms =
                wards.stream().flatMap(ward -> ward.forms().stream()).toList();
        Map<String, Integer> times = new FormWitness(mirror.journal()).times(forms);
        int filed = (int) times.values().stream().filter(n -> n == 1).count();
        int doubled = (int) times.values().stream().filter(n -> n > 1).count();
        Player.Page list = player(Role.BED_MANAGER).get("/ward-pcs/entries");
        int listed = list.body().split("/file\" class=\"one-button\"", -1).length - 1;
        int journals = 0;
        for (WardAlone ward : wards) {
            ward.close();
            journals += Verifier.journal(ward.data()).verify() instanceof Verified.Sound ? 1 : 0;
        }
        long recent =
                behind.stream().filter(each -> each.compareTo(USABLE) <= 0).count();
        return new NightScore(
                warnings.given(),
                declared,
                wards.size(),
                (int) Math.min(usable, recent),
                behind.stream().mapToLong(Duration::toMinutes).max().orElse(-1),
                forms.size(),
                filed,
                listed,
                Math.max(0, forms.size() - filed - doubled - listed),
                doubled,
                pages.looked(),
                pages.silent().size(),
                pages.silent().stream().limit(NightScore.SHOWN).toList(),
                journals);
    }

    @Override
    public void close() {
        wards.forEach(WardAlone::close);
        front.close();
    }
}
