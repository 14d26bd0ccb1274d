package releve.agenda;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import releve.MovableClock;
import releve.care.OrderRef;
import releve.crisis.Crisis;
import releve.crisis.CrisisView;
import releve.crisis.ServiceState;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.journal.Progress;
import releve.journal.View;
import releve.mirror.meaning.Hospital;

/** A real journal with the agenda's rooms behind it, a feed of appointments, and the three who judge; everybody is synthetic. */
public final class OpenCouncil implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    public static final Caller DOCTOR = new Caller("account/doctor", "physician");
    public static final Caller NURSE = new Caller("account/nurse", "theatre-manager");
    public static final Caller DIRECTOR = new Caller("account/director", "medical-director");
    public static final Caller CELL = new Caller("account/cell", "crisis-cell");
    static final String HIP = "HIP^Prothèse de hanche^L";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    Crisis crisis;
    Council council;
    NewDates dates;
    private final Path folder;
    private Journal journal;
    private int told;

    public OpenCouncil(Path folder) {
        this.folder = folder;
        this.journal = Journal.open(folder, views(), clock);
        this.crisis = new Crisis(journal);
        this.council = new Council(journal, crisis, clock, ZONE);
        this.dates = new NewDates(journal, council);
    }

    private static List<View> views() {
        List<View> views = new ArrayList<>(Hospital.views());
        views.add(new CrisisView());
        return views;
    }

    /** All views dropped and replayed from the journal. */
    void rebuild() {
        journal.close();
        Journal.rebuild(folder, views(), clock, Progress.UNSEEN);
        journal = Journal.open(folder, views(), clock);
        crisis = new Crisis(journal);
        council = new Council(journal, crisis, clock, ZONE);
        dates = new NewDates(journal, council);
    }

    Journal journal() {
        return journal;
    }

    /** A booked operation or consultation at the site CITADELLE. */
    void booked(String number, int patient, String start, String reason, String procedure, String... more) {
        say("S12", number, patient, start, reason, procedure, more);
    }

    void say(
            String trigger, String number, int patient, String start, String reason, String procedure, String... more) {
        told++;
        String message = "MSH|^~\\&|RDV|FAC|RELEVE|RELEVE|20261101080" + told % 10 + "||SIU^" + trigger + "|" + told
                + "|P|2.5.1\rSCH|" + number + "|F" + number + "|||||" + reason + "||30|MIN|^^^" + start
                + "\rPID|||" + patient + "^^^CHR^MR||SYNTHETIC^PATIENT " + patient + "||19500101|F|||||04/22" + patient
                + "\rAIS|1|A|" + procedure + "|" + start + "\rAIL|1|A|" + (reason.equals("OPERATION") ? "BLOC" : "POLI")
                + "^^^CITADELLE\r"
                + (more.length == 0 ? "" : String.join("\r", more) + "\r");
        journal.append(new Fact(
                new Kind("mirror.message", 1),
                "feed/rdv",
                new Caller("rdv", "feed"),
                message.getBytes(StandardCharsets.UTF_8)));
        journal.settle();
    }

    static CaseRef ref(String number, int patient) {
        return new CaseRef(new PatientRef("CHR", String.valueOf(patient)), new OrderRef(number, "F" + number));
    }

    Judged judged(String number, int patient) {
        return council.find(ref(number, patient)).orElseThrow();
    }

    /** What somebody who has the case before them would file. */
    Ballot ballot(String number, int patient) {
        Judged seen = judged(number, patient);
        return new Ballot(seen.of().ref(), seen.rests());
    }

    Filed speak(String number, int patient, Voice voice, Verdict verdict) {
        clock.pass(Duration.ofSeconds(20));
        return council.speak(
                UUID.randomUUID(), List.of(ballot(number, patient)), voice, verdict, "", "", caller(voice));
    }

    static Caller caller(Voice voice) {
        return switch (voice) {
            case DOCTOR -> DOCTOR;
            case NURSE -> NURSE;
            case DIRECTOR -> DIRECTOR;
        };
    }

    void all(String number, int patient, Verdict verdict) {
        for (Voice voice : Voice.values()) {
            speak(number, patient, voice, verdict);
        }
    }

    void state(String service, ServiceState state) {
        clock.pass(Duration.ofSeconds(20));
        crisis.setStatus(UUID.randomUUID(), "CITADELLE", service, state, clock.instant(), "exercise", CELL);
    }

    LocalDate day(int later) {
        return clock.instant().atZone(ZONE).toLocalDate().plusDays(later);
    }

    @Override
    public void close() {
        journal.close();
    }
}
