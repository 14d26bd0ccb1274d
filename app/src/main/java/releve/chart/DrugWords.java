package releve.chart;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.medication.Due;
import releve.medication.Medication;
import releve.medication.MedicationFact.Administered;
import releve.medication.MedicationFact.AtBedside;
import releve.medication.MedicationFact.Prescribed;
import releve.medication.Repeats;
import releve.ward.RecordWords;
import releve.web.Words;

/** A drug in the visitor's words: how much, by which way, how often, last given, and when it is due. */
public final class DrugWords {
    private final Figures figures;
    private final Words words;

    public DrugWords(Figures figures) {
        this.figures = figures;
        this.words = figures.words();
    }

    /** Dose and way: {@code 1 g per os}. */
    public String dose(Prescribed said) {
        return ChartText.joined(" ", amount(said.dose()), route(said.route()));
    }

    /** {@code 0.5 mL} is {@code 0,5 mL} in French. */
    public String amount(String said) {
        int gap = said.indexOf(' ');
        return gap < 0
                ? figures.number(said)
                : figures.measured(
                        said.substring(0, gap), said.substring(gap + 1).strip());
    }

    /** HL7 v2 table 0162, those that wards meet daily; any other as sent. */
    String route(String code) {
        return switch (code) {
            case "PO" -> words.text("chart.route.po");
            case "SC", "SQ" -> words.text("chart.route.sc");
            case "IV" -> words.text("chart.route.iv");
            case "IM" -> words.text("chart.route.im");
            case "IH" -> words.text("chart.route.ih");
            case "TP" -> words.text("chart.route.tp");
            case "TD" -> words.text("chart.route.td");
            case "SL" -> words.text("chart.route.sl");
            case "PR" -> words.text("chart.route.pr");
            case "NG" -> words.text("chart.route.ng");
            case "OP" -> words.text("chart.route.op");
            default -> code;
        };
    }

    /** How often, in words where it can be read, else as sent; then the hours, then what was said beside it. */
    public String often(Prescribed said) {
        Repeats repeats = said.repeats();
        if (repeats.pattern().isBlank() && repeats.hours().isEmpty()) {
            return said.timing();
        }
        String hours =
                repeats.hours().isEmpty() ? "" : words.text("chart.often.at", String.join(", ", repeats.hours()));
        return ChartText.joined(" · ", pattern(repeats.pattern()), hours, repeats.text());
    }

    /** HL7 v2 table 0335. */
    private String pattern(String sent) {
        String pattern = sent.strip().toUpperCase(Locale.ROOT);
        return switch (pattern) {
            case "QD" -> words.text("chart.often.times", 1);
            case "BID" -> words.text("chart.often.times", 2);
            case "TID" -> words.text("chart.often.times", 3);
            case "QID" -> words.text("chart.often.times", 4);
            case "QAM" -> words.text("chart.often.morning");
            case "QPM" -> words.text("chart.often.evening");
            case "QHS" -> words.text("chart.often.bedtime");
            case "QOD" -> words.text("chart.often.second-day");
            case "PRN" -> words.text("chart.often.needed");
            case "C" -> words.text("chart.often.continuous");
            case "ONCE" -> words.text("chart.often.once");
            case "AC" -> words.text("chart.often.before-meals");
            case "PC" -> words.text("chart.often.after-meals");
            default -> numbered(pattern, sent);
        };
    }

    private String numbered(String pattern, String sent) {
        if (pattern.matches("[1-9]\\d?ID")) {
            return words.text("chart.often.times", pattern.substring(0, pattern.length() - 2));
        }
        if (!pattern.matches("Q[1-9]\\d{0,2}[HMDW]")) {
            return sent;
        }
        String number = pattern.substring(1, pattern.length() - 1);
        return switch (pattern.charAt(pattern.length() - 1)) {
            case 'H' -> words.text("chart.often.hours", number);
            case 'M' -> words.text("chart.often.minutes", number);
            case 'D' -> words.text("chart.often.days", number);
            default -> words.text("chart.often.weeks", number);
        };
    }

    /** When and how much; that no dose is known is said. */
    String lastGiven(Medication.Drug drug) {
        return drug.lastGiven()
                .map(dose -> ChartText.joined(
                        " ",
                        figures.shortly(dose.origin().eventTime()),
                        dose.dose().at() != null && dose.dose().at().ambiguous() ? words.text("chart.twice") : "",
                        amount(dose.dose().amount()),
                        dose.noted().map(this::noted).orElse("")))
                .orElse(words.text("chart.never-given"));
    }

    /** That a ward recorded it here, and who. */
    public String noted(AtBedside dose) {
        return words.text("chart.dose.ward", dose.by());
    }

    /** The same where there is little room: introduced, or that there was none. */
    String last(Medication.Drug drug) {
        return drug.lastGiven().isPresent() ? words.text("chart.last", lastGiven(drug)) : lastGiven(drug);
    }

    /** A dose that was to be given after the last one given, and was not: why. */
    public Optional<String> notGiven(Medication.Drug drug) {
        return drug.doses().stream()
                .findFirst()
                .filter(dose -> !dose.dose().given())
                .map(dose -> words.text(
                        "chart.not-given", figures.shortly(dose.origin().eventTime()), why(dose)));
    }

    private String why(Medication.Dose dose) {
        return dose.noted().map(this::whyNoted).orElseGet(() -> why(dose.dose()));
    }

    private String whyNoted(AtBedside noted) {
        String outcome = new RecordWords(words).outcome(noted.outcome());
        return ChartText.joined(", ", ChartText.joined(" – ", outcome, noted.details()), noted(noted));
    }

    private String why(Administered dose) {
        return dose.status().equals("RE") ? words.text("chart.refused") : words.text("chart.not-administered");
    }

    /** When it is due, or why that cannot be said. */
    public String due(Due due) {
        return switch (due) {
            case Due.At at ->
                at.open().isEmpty()
                        ? words.text("chart.due.next", figures.shortly(at.next()))
                        : words.text("chart.due.open", open(at.open()), figures.shortly(at.next()));
            case Due.HoursNotSaid ignored -> words.text("chart.due.hours-not-said");
            case Due.AsNeeded ignored -> words.text("chart.often.needed");
            case Due.Continuous ignored -> words.text("chart.often.continuous");
            case Due.Once once -> once(once);
            case Due.OnHold ignored -> words.text("chart.due.held");
            case Due.Over ignored -> words.text("chart.due.over");
            case Due.NotKnown ignored -> words.text("chart.due.not-known");
        };
    }

    private String once(Due.Once once) {
        if (once.given()) {
            return words.text("chart.due.once-given");
        }
        return once.at()
                .map(at -> words.text("chart.due.once-at", figures.shortly(at)))
                .orElse(words.text("chart.often.once"));
    }

    private String open(List<Instant> rounds) {
        return rounds.size() <= 3
                ? rounds.stream().map(figures::shortly).collect(Collectors.joining(", "))
                : words.text("chart.due.rounds", rounds.size(), figures.shortly(rounds.getFirst()));
    }
}
