package releve.agenda.calls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import releve.MovableClock;
import releve.agenda.Ballot;
import releve.agenda.CaseRef;
import releve.agenda.Council;
import releve.agenda.Judged;
import releve.agenda.Verdict;
import releve.agenda.Voice;
import releve.agenda.calls.CallFact.Called;
import releve.care.OrderRef;
import releve.crisis.Crisis;
import releve.crisis.CrisisView;
import releve.identity.PatientRef;
import releve.journal.Caller;
import releve.journal.Fact;
import releve.journal.Journal;
import releve.journal.Kind;
import releve.journal.View;
import releve.mirror.meaning.Hospital;

/** A real journal with appointments, the three who judge them, and the calls; everybody is synthetic. */
public final class OpenCalls implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final Caller ANNE = new Caller("account/anne", "clerk");
    static final Caller BERT = new Caller("account/bert", "clerk");

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T06:00:00Z"));
    final Journal journal;
    final Council council;
    final Calls calls;
    private int told;

    OpenCalls(Path folder) {
        List<View> views = new ArrayList<>(Hospital.views());
        views.add(new CrisisView());
        views.add(new CallView());
        this.journal = Journal.open(folder, views, clock);
        this.council = new Council(journal, new Crisis(journal), clock, ZONE);
        this.calls = new Calls(journal, council, persons -> Map.of(), clock, ZONE);
    }

    /** A booked operation, {@code start} as {@code 202611240800}. */
    void booked(String number, int patient, String start, String procedure, String... more) {
        say(siu("S12", number, patient, start, procedure, "04701112" + (10 + patient), more));
    }

    /** Segments of an appointment, and who has it. */
    public static String siu(
            String trigger, String number, int patient, String start, String procedure, String phone, String... more) {
        return "SIU^" + trigger + "\rSCH|" + number + "|F" + number + "|||||OPERATION||30|MIN|^^^" + start + "\rPID|||"
                + patient + "^^^CHR^MR||SYNTHETIC^PATIENT " + (char) ('A' + patient) + "||195002"
                + (10 + patient % 18) + "|F|||||" + phone + "\rAIS|1|A|" + procedure + "|" + start
                + "\rAIL|1|A|BLOC^^^CITADELLE"
                + (more.length == 0 ? "" : "\r" + String.join("\r", more));
    }

    void merged(int into, int from) {
        say("ADT^A40\rEVN|A40|202611210800\rPID|||" + into + "^^^CHR^MR||SYNTHETIC^PATIENT " + (char) ('A' + into)
                + "\rMRG|" + from + "^^^CHR^MR");
    }

    /** @param typed the message type, then its segments */
    void say(String typed) {
        told++;
        int end = typed.indexOf('\r');
        String message = "MSH|^~\\&|RDV|FAC|RELEVE|RELEVE|20261101080" + told % 10 + "||" + typed.substring(0, end)
                + "|" + told + "|P|2.5.1" + typed.substring(end) + "\r";
        journal.append(new Fact(
                new Kind("mirror.message", 1),
                "feed/rdv",
                new Caller("rdv", "feed"),
                message.getBytes(StandardCharsets.UTF_8)));
        journal.settle();
    }

    static PatientRef patient(int number) {
        return new PatientRef("CHR", String.valueOf(number));
    }

    static CaseRef ref(String number, int patient) {
        return new CaseRef(patient(patient), new OrderRef(number, "F" + number));
    }

    void decided(String number, int patient, Verdict verdict) {
        decided(council, ref(number, patient), verdict);
        clock.pass(Duration.ofSeconds(10));
    }

    void classed(String number, int patient, String urgency) {
        council.classify(
                UUID.randomUUID(),
                List.of(ref(number, patient)),
                urgency,
                "exercise",
                new Caller("account/x", "physician"));
        clock.pass(Duration.ofSeconds(10));
    }

    /** All three say the same. */
    public static void decided(Council council, CaseRef ref, Verdict verdict) {
        for (Voice voice : Voice.values()) {
            Judged seen = council.find(ref).orElseThrow();
            var filed = council.speak(
                    UUID.randomUUID(),
                    List.of(new Ballot(seen.of().ref(), seen.rests())),
                    voice,
                    verdict,
                    "",
                    "",
                    new Caller("account/" + voice, "exercise"));
            if (!(filed instanceof releve.agenda.Filed.New)) {
                throw new AssertionError(filed);
            }
        }
    }

    ToCall person(int patient) {
        return calls.find(patient(patient)).orElseThrow();
    }

    /** Files what came of the call that this desk has open. */
    Called reported(Outcome outcome, Caller by) {
        List<String> all = calls.open(by).orElseThrow().telephones();
        return reported(outcome, all.isEmpty() ? "" : all.getFirst(), by);
    }

    Called reported(Outcome outcome, String telephone, Caller by) {
        ToCall person = calls.open(by).orElseThrow();
        var called = new Called(
                UUID.randomUUID(),
                person.state().hold().orElseThrow().of(),
                person.patient().ref(),
                outcome,
                outcome.tells() ? person.toTell() : List.of(),
                telephone,
                clock.instant(),
                Set.of(),
                "");
        calls.report(called, by);
        clock.pass(Duration.ofSeconds(10));
        return called;
    }

    java.util.Optional<ToCall> next(Caller by) {
        clock.pass(Duration.ofSeconds(1));
        return calls.next(UUID.randomUUID(), by, each -> true);
    }

    @Override
    public void close() {
        journal.close();
    }
}
