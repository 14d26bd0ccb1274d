package releve.medication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import releve.care.Coded;
import releve.care.OrderRef;
import releve.medication.Medication.Dose;
import releve.medication.Medication.Doubled;
import releve.medication.Medication.Drug;
import releve.medication.MedicationFact.Prescribed;

/**
 * Finds the dose that another one at this moment would double. It only asks: the answer is a person's. In the same order two doses are
 * of one round when their nearest hour is the same, or less than half the interval lies between them; where the order says neither, and
 * under another order of the same drug, when less than {@link #CLOSE} lies between them.
 */
final class SameRound {
    /** Drugs taken as needed have mostly at least four hours between doses (as paracetamol in its summary of product characteristics). */
    static final Duration CLOSE = Duration.ofHours(4);

    /** Whatever the order says, and for what runs all the time: more often is a question. */
    static final Duration VERY_CLOSE = Duration.ofHours(1);

    /** Of a drug in words, a first word this long names it: <i>Paracétamol</i> is <i>Paracétamol 500 mg</i>. */
    private static final int TELLING_WORD = 5;

    private final Instant at;
    private final OptionalLong but;
    private final ZoneId zone;

    SameRound(Instant at, OptionalLong but, ZoneId zone) {
        this.at = at;
        this.but = but;
        this.zone = zone;
    }

    /** The nearest in time of all that are close. */
    Optional<Doubled> among(List<Drug> drugs, Coded asked, OrderRef order) {
        return drugs.stream()
                .flatMap(drug -> {
                    boolean own = drug.prescription()
                            .filter(said -> said.order().matches(order))
                            .isPresent();
                    return own || same(drug, asked) ? close(drug, own) : Stream.empty();
                })
                .min(Comparator.comparing(each -> away(each.dose())));
    }

    private Stream<Doubled> close(Drug drug, boolean own) {
        return drug.doses().stream()
                .filter(Dose::taken)
                .filter(dose ->
                        but.isEmpty() || dose.noted().isEmpty() || dose.origin().seq() != but.getAsLong())
                .filter(dose -> own ? sameRound(drug.prescription().orElseThrow(), dose) : within(dose, CLOSE))
                .map(dose -> new Doubled(drug.name(), dose));
    }

    private boolean sameRound(Prescribed said, Dose dose) {
        String pattern = Due.pattern(said);
        List<LocalTime> hours = Due.dailyHours(said);
        if (pattern.equals("ONCE")) {
            return true;
        }
        if (pattern.equals("C")) {
            return within(dose, VERY_CLOSE);
        }
        if (!hours.isEmpty()) {
            Instant given = dose.origin().eventTime();
            return within(dose, VERY_CLOSE) || Due.roundOf(given, hours, zone).equals(Due.roundOf(at, hours, zone));
        }
        return within(
                dose, Due.interval(pattern).map(every -> every.dividedBy(2)).orElse(CLOSE));
    }

    private boolean within(Dose dose, Duration close) {
        return away(dose).compareTo(close) < 0;
    }

    private Duration away(Dose dose) {
        return Duration.between(dose.origin().eventTime(), at).abs();
    }

    private static boolean same(Drug drug, Coded asked) {
        boolean coded = Stream.concat(
                        drug.prescription().map(Prescribed::drug).stream(),
                        drug.doses().stream().map(dose -> dose.dose().drug()))
                .anyMatch(known -> !asked.code().isBlank() && known.key().equals(asked.key()));
        String name = asked.display().strip();
        boolean alike = asked.code().isBlank()
                && first(name).length() >= TELLING_WORD
                && first(name).equals(first(drug.name()));
        return coded || drug.name().equalsIgnoreCase(name) || alike;
    }

    private static String first(String name) {
        return name.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }
}
