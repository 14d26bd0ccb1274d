package releve.ward;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import releve.identity.Patient;
import releve.identity.Reach;
import releve.journal.Caller;
import releve.web.Mistake;
import releve.web.Visit;
import releve.web.Words;

/** What all forms have in common: when it happened, who said it, and what is shown again when it cannot be kept as it is. */
final class FormFiling {
    /** Longer than anybody leaves a form open; an older mark is not believed. */
    private static final Duration OPEN = Duration.ofHours(24);

    private final Reach reach;
    private final ZoneId zone;

    FormFiling(Reach reach, ZoneId zone) {
        this.reach = reach;
        this.zone = zone;
    }

    /** What a form shows again besides its questions. */
    record Again(List<Mistake> mistakes, List<RecordPage.DoubtLine> doubts) {
        static final Again NOTHING = new Again(List.of(), List.of());
    }

    Caller caller(Visit visit) {
        return reach.caller(visit.visitor());
    }

    boolean sees(Visit visit, String site, String ward) {
        return reach.sees(visit.visitor(), site, ward);
    }

    Answers answers(Visit visit) {
        return new Answers(visit.form(), visit.words(), zone);
    }

    /** How it is told; nothing when the time has to be mended. */
    @Nullable
    static Telling telling(Visit visit, Answers answers) {
        Instant typed = answers.moment("date", "time");
        String saidBy = answers.text("said-by", 200, false);
        if (!answers.clean()) {
            return null;
        }
        Instant shown = shown(visit);
        boolean untouched = typed == null || typed.equals(shown.truncatedTo(ChronoUnit.MINUTES));
        return new Telling(
                untouched ? shown : Objects.requireNonNull(typed),
                untouched,
                saidBy,
                visit.formKey(),
                new HashSet<>(visit.form().all("confirm")),
                PlaceCode.read(visit.form().text("seen")));
    }

    /** When the form was shown: its own time stands for now until somebody types another. */
    private static Instant shown(Visit visit) {
        try {
            Instant shown = Instant.ofEpochMilli(Long.parseLong(visit.form().text("shown")));
            return shown.isAfter(visit.now()) || shown.isBefore(visit.now().minus(OPEN)) ? visit.now() : shown;
        } catch (NumberFormatException noMark) {
            return visit.now();
        }
    }

    RecordPage.When now(Visit visit) {
        return new RecordPage.When(
                visit.words().date(visit.now()), visit.words().time(visit.now()), "");
    }

    static RecordPage.When typed(Visit visit) {
        return new RecordPage.When(
                visit.form().text("date"),
                visit.form().text("time"),
                visit.form().text("said-by"));
    }

    /** The form's own mark survives being shown again, so that a confirmation does not shift the time. */
    static RecordPage.Hidden hidden(Visit visit, Optional<Place> seen, String version) {
        String place = seen.map(PlaceCode::of).orElse("");
        return new RecordPage.Hidden(Long.toString(shown(visit).toEpochMilli()), place, version);
    }

    /**
     * Files it once and goes on, or shows the form again.
     *
     * @param on where to go, given the item
     */
    void file(Visit visit, Function<Telling, Filed> filing, Answers answers, Function<Filed, String> on, Shown again) {
        Telling telling = telling(visit, answers);
        if (telling == null) {
            again.show(new Again(answers.mistakes(), List.of()));
            return;
        }
        Filed filed = filing.apply(telling);
        switch (filed) {
            case Filed.New kept -> visit.file(() -> on.apply(kept));
            case Filed.Already kept -> visit.file(() -> on.apply(kept));
            case Filed.Doubtful doubtful -> again.show(new Again(List.of(), doubts(doubtful, visit.words())));
            case Filed.Refused refused ->
                again.show(new Again(
                        List.of(new Mistake(
                                field(refused.why()), new RecordWords(visit.words()).refusal(refused.why()))),
                        List.of()));
        }
    }

    interface Shown {
        void show(Again again);
    }

    /** Where the eye should go: the time for what concerns time, else the form. */
    private static String field(Refusal why) {
        return switch (why) {
            case Refusal.InTheFuture ignored -> "time";
            case Refusal.BeforeTheLast ignored -> "time";
            case Refusal.ReasonMissing ignored -> "why";
            case Refusal.NothingSaid ignored -> "systolic";
            case Refusal.AlreadyThere ignored -> "bed";
            case Refusal.NoSuchBed ignored -> "bed";
            case Refusal.OtherWard ignored -> "bed";
            case Refusal.Elsewhere ignored -> "form";
            case Refusal.NotAdmitted ignored -> "form";
            case Refusal.AlreadySent ignored -> "form";
            case Refusal.NoLongerWaiting ignored -> "form";
            case Refusal.LeaveStandsOtherwise ignored -> "form";
            case Refusal.NotThere ignored -> "form";
            case Refusal.CorrectedMeanwhile ignored -> "form";
        };
    }

    static List<RecordPage.DoubtLine> doubts(Filed.Doubtful doubtful, Words words) {
        List<RecordPage.DoubtLine> lines = new ArrayList<>();
        for (Doubt each : doubtful.doubts()) {
            lines.add(new RecordPage.DoubtLine(
                    "confirm-" + lines.size(), each.code(), new RecordWords(words).doubt(each)));
        }
        return lines;
    }

    static RecordPage.Who who(Patient patient, Optional<Place> place, Words words) {
        String birth = Objects.requireNonNullElse(patient.person().birth(), "");
        boolean whole = birth.matches("\\d{4}-\\d{2}-\\d{2}.*");
        return new RecordPage.Who(
                patient.name(),
                whole ? words.date(java.time.LocalDate.parse(birth.substring(0, 10))) : birth,
                Objects.requireNonNullElse(patient.person().sex(), "?"),
                patient.ref().number(),
                place.map(PlaceCode::whole).orElse(""));
    }

    static void show(Visit visit, RecordPage page) {
        if (page.mistakes().isEmpty() && page.doubts().isEmpty()) {
            visit.show("releve/ward/record.jte", page);
        } else {
            visit.showMistakes("releve/ward/record.jte", page);
        }
    }

    /** The part of an address that says what was just filed. */
    static String done(Filed filed) {
        return switch (filed) {
            case Filed.New kept -> "?done=" + kept.item();
            case Filed.Already kept -> "?done=" + kept.item() + "&again=yes";
            case Filed.Doubtful ignored -> "";
            case Filed.Refused ignored -> "";
        };
    }

    static Set<String> value(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text);
    }
}
