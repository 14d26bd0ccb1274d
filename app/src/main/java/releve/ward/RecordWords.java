package releve.ward;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import releve.care.DoseOutcome;
import releve.identity.Patient;
import releve.web.Language;
import releve.web.Words;

/** What was recorded, what is asked and why something was refused, in the visitor's words. */
public final class RecordWords {
    private final Words words;

    public RecordWords(Words words) {
        this.words = words;
    }

    /** What sort of thing it is: <i>vital signs</i>. */
    public String title(Item item) {
        String key = "ward.item." + item.code();
        return words.text(key);
    }

    /** The whole of it on one line: {@code 120/80 mmHg · 72/min · 37,2 °C}. */
    public String text(Item item) {
        return switch (item) {
            case Item.VitalSigns signs -> signs(signs);
            case Item.Weight weight ->
                words.number(weight.kilograms()) + " kg (" + Asking.word(weight.how(), words) + ")";
            case Item.Note note -> Asking.word(note.sort(), words) + " – " + note.text();
            case Item.DrugGiven dose -> dose(dose);
            case Item.SampleTaken sample -> sample(sample);
            case Item.Alert alert -> joined(Asking.word(alert.sort(), words), alert.text());
            case Item.CodeStatus status -> joined(Asking.word(status.care(), words), status.limits());
            case Item.Diet diet -> diet(diet);
            case Item.Isolation isolation -> isolation(isolation);
            case Item.FallRisk risk -> Asking.word(risk.level(), words);
            case Item.PressureRisk risk -> Asking.word(risk.level(), words);
            case Item.WhereNow where -> joined(Asking.word(where.where(), words), where.details());
            case Item.ExpectedDischarge day ->
                day.day() == null ? words.text("ward.text.no-day") : words.date(Objects.requireNonNull(day.day()));
            case Item.Moved moved -> PlaceCode.whole(moved.to());
            case Item.Admitted admitted -> PlaceCode.whole(admitted.to());
            case Item.Sent sent -> joined(sent.site() + " " + sent.ward(), sent.details());
            case Item.Accepted accepted -> PlaceCode.whole(accepted.to());
            case Item.TurnedDown refused -> refused.reason();
            case Item.Recalled recalled -> recalled.reason();
            case Item.OnLeave leave -> leave.details();
            case Item.BackFromLeave ignored -> "";
            case Item.Discharged discharged -> joined(Asking.word(discharged.to(), words), discharged.details());
            case Item.BedSaid bed -> bed(bed.state());
        };
    }

    public String bed(BedState state) {
        return joined(Asking.word(state.state(), words), state.reason());
    }

    private String signs(Item.VitalSigns signs) {
        String pressure = signs.systolic() == null && signs.diastolic() == null
                ? ""
                : shown(signs.systolic()) + "/" + shown(signs.diastolic()) + " mmHg";
        String saturation = signs.saturation() == null ? "" : "SpO₂\u00a0" + signs.saturation() + "\u00a0%";
        return Stream.of(
                        pressure,
                        signs.pulse() == null ? "" : words.text("ward.text.pulse", signs.pulse()),
                        signs.temperature() == null ? "" : figure(signs.temperature()) + " °C",
                        saturation,
                        signs.oxygen() == null ? "" : "O₂ " + figure(signs.oxygen()) + " l/min",
                        signs.respiration() == null ? "" : words.text("ward.text.respiration", signs.respiration()),
                        signs.pain() == null ? "" : words.text("ward.text.pain", signs.pain()),
                        signs.consciousness() == null
                                ? ""
                                : Asking.word(Objects.requireNonNull(signs.consciousness()), words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String shown(@Nullable Integer figure) {
        return figure == null ? "–" : figure.toString();
    }

    private String figure(@Nullable BigDecimal figure) {
        return figure == null ? "" : words.number(figure);
    }

    private String diet(Item.Diet diet) {
        return joined(
                Asking.word(diet.texture(), words),
                Asking.word(diet.fluid(), words),
                diet.nilFrom() == null
                        ? ""
                        : words.text("ward.text.nil-from", words.moment(Objects.requireNonNull(diet.nilFrom()))),
                diet.details());
    }

    private String dose(Item.DrugGiven dose) {
        String outcome = outcome(dose.outcome());
        return joined(
                (dose.outcome().given() ? "" : "✗ " + outcome + " – ")
                        + Stream.of(dose.drug().display(), amount(dose.dose()), route(dose.route()))
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining(" ")),
                dose.outcome().given() ? outcome : "",
                dose.orderedBy().isEmpty() ? "" : words.text("ward.text.ordered-by", dose.orderedBy()),
                dose.details());
    }

    /** As said, with the decimal sign of the language: {@code 2.5 mg} is {@code 2,5 mg} in French. */
    private String amount(String said) {
        String figure = said.split(" ", 2)[0];
        return figure.matches("\\d+\\.\\d+") && words.language() != Language.ENGLISH
                ? said.replaceFirst("\\.", ",")
                : said;
    }

    /** What became of a dose. */
    public String outcome(DoseOutcome outcome) {
        return Asking.word(outcome, words);
    }

    /** One of those that wards use daily in words; any other as the order said it. */
    private String route(String said) {
        return Arrays.stream(Route.values())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .map(each -> Asking.word(each, words))
                .orElse(said);
    }

    private String sample(Item.SampleTaken sample) {
        String what = sample.what().stream()
                .sorted()
                .map(each -> Asking.word(each, words))
                .collect(Collectors.joining(" + "));
        return joined(
                sample.urgency() == Urgency.URGENT ? "◆ " + Asking.word(sample.urgency(), words) : "",
                what,
                words.count("ward.text.tubes", sample.tubes())
                        + (sample.labels().isEmpty() ? "" : " (" + String.join(", ", sample.labels()) + ")"),
                sample.tests(),
                sample.details(),
                sample.collector().isEmpty() ? "" : words.text("ward.text.collector", sample.collector()));
    }

    private String isolation(Item.Isolation isolation) {
        String kinds = isolation.precautions().isEmpty()
                ? words.text("ward.text.no-isolation")
                : isolation.precautions().stream()
                        .sorted()
                        .map(each -> Asking.word(each, words))
                        .collect(Collectors.joining(" + "));
        return joined(kinds, isolation.reason());
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" – "));
    }

    public String doubt(Doubt doubt) {
        return switch (doubt) {
            case Doubt.LongAgo ago -> words.text("ward.doubt.long-ago", words.moment(ago.event()));
            case Doubt.Unusual unusual -> {
                String key = "ward.field." + unusual.field();
                yield words.text("ward.doubt.unusual", words.text(key), words.number(unusual.value()));
            }
            case Doubt.WeightJump jump ->
                words.text(
                        "ward.doubt.weight",
                        words.number(jump.value()),
                        words.number(jump.before()),
                        words.moment(jump.when()));
            case Doubt.GivenAlready given -> given(given.dose());
            case Doubt.LabelUsed used ->
                words.text(
                        used.same() ? "ward.doubt.label-same" : "ward.doubt.label-other",
                        used.label(),
                        words.moment(used.when()));
            case Doubt.BedTaken taken ->
                words.text(
                        "ward.doubt.taken",
                        PlaceCode.bed(taken.bed()),
                        taken.by().stream().map(Patient::name).collect(Collectors.joining(" + ")));
            case Doubt.BedNotReady bed ->
                words.text(
                        "ward.doubt.not-ready",
                        PlaceCode.bed(bed.bed()),
                        bed(bed.state().value()),
                        words.moment(bed.state().event()));
        };
    }

    private String given(DrugsOf.Earlier dose) {
        String drug = (dose.drug() + " " + amount(dose.amount())).strip();
        String vomited = dose.vomited() ? " (" + outcome(DoseOutcome.VOMITED) + ")" : "";
        String who = dose.by().isBlank() ? words.text("ward.text.nobody-said") : dose.by();
        return dose.feed().isBlank()
                ? words.text("ward.doubt.given-ward", drug, words.moment(dose.at()) + vomited, who)
                : words.text("ward.doubt.given-feed", drug, words.moment(dose.at()) + vomited, dose.feed(), who);
    }

    public String refusal(Refusal why) {
        return switch (why) {
            case Refusal.InTheFuture ignored -> words.text("ward.refused.future");
            case Refusal.NothingSaid ignored -> words.text("ward.mistake.nothing");
            case Refusal.Elsewhere now ->
                now.now() == null
                        ? words.text("ward.refused.nowhere")
                        : words.text("ward.refused.elsewhere", PlaceCode.whole(Objects.requireNonNull(now.now())));
            case Refusal.NotAdmitted ignored -> words.text("ward.refused.not-admitted");
            case Refusal.AlreadyThere there -> words.text("ward.refused.already-there", PlaceCode.whole(there.place()));
            case Refusal.OtherWard ignored -> words.text("ward.refused.other-ward");
            case Refusal.AlreadySent sent -> words.text("ward.refused.already-sent", sent.site() + " " + sent.ward());
            case Refusal.NoLongerWaiting ignored -> words.text("ward.refused.no-longer-waiting");
            case Refusal.LeaveStandsOtherwise leave ->
                leave.onLeave() ? words.text("ward.refused.on-leave") : words.text("ward.refused.not-on-leave");
            case Refusal.BeforeTheLast last -> words.text("ward.refused.before", words.moment(last.last()));
            case Refusal.NoSuchBed ignored -> words.text("ward.refused.no-bed");
            case Refusal.NotThere ignored -> words.text("ward.refused.not-there");
            case Refusal.CorrectedMeanwhile ignored -> words.text("ward.refused.corrected");
            case Refusal.ReasonMissing ignored -> words.text("ward.refused.reason");
        };
    }
}
