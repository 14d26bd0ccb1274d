package releve.ward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.care.Coded;
import releve.care.DoseOutcome;
import releve.care.OrderRef;
import releve.web.Words;

/** The form of a dose. What is left blank of amount and way is as ordered: the order's own words are repeated, nothing is computed. */
final class DrugForm {
    private DrugForm() {}

    /** What a record of a dose must be, wherever it comes from. */
    static void check(Coded drug, DoseOutcome outcome, List<String> words) {
        Texts.said(drug.display(), Item.LONGEST_TEXT);
        words.forEach(each -> Texts.bounded(each, Item.LONGEST_TEXT));
        if (outcome.taken() && words.getFirst().isBlank()) {
            throw new IllegalArgumentException("a dose that was taken says how much");
        }
        if (outcome == DoseOutcome.OTHER && words.getLast().isBlank()) {
            throw new IllegalArgumentException("a dose not given for another reason says which");
        }
    }

    static void ask(Asking ask, List<DrugsOf.Choice> drugs) {
        if (!drugs.isEmpty()) {
            ask.oneOf("drug", "drug", drugs, DrugsOf.Choice::code, DrugsOf.Choice::shown);
        }
        ask.line("other-drug", "other-drug", drugs.isEmpty() ? "no-drugs" : "other-drug")
                .one("outcome", "outcome", "", DoseOutcome.class)
                .line("dose", "dose", "dose")
                .one("route", "route", "route", Route.class)
                .line("details", "details", "outcome")
                .line("ordered-by", "ordered-by", "ordered-by");
    }

    static @Nullable Item read(List<DrugsOf.Choice> drugs, Answers answers, Words words) {
        Optional<DrugsOf.Choice> drug = drug(drugs, answers, words);
        Optional<DoseOutcome> outcome = answers.one("outcome", DoseOutcome.class, true);
        boolean taken = outcome.filter(DoseOutcome::taken).isPresent();
        String dose = answers.text("dose", Item.LONGEST_TEXT, false);
        Optional<Route> route = answers.one("route", Route.class, false);
        String details = answers.text(
                "details",
                Item.LONGEST_TEXT,
                outcome.equals(Optional.of(DoseOutcome.OTHER)) || route.equals(Optional.of(Route.OTHER)));
        String orderedBy = answers.text("ordered-by", Item.LONGEST_TEXT, false);
        if (drug.isEmpty()) {
            return null;
        }
        String amount = dose.isEmpty() ? drug.get().dose() : dose;
        String way = route.map(Enum::name).orElse(drug.get().route());
        if (taken && amount.isBlank()) {
            answers.mistake("dose", words.text("ward.mistake.dose"));
        }
        if (taken && way.isBlank()) {
            answers.mistake("route", words.text("ward.mistake.route"));
        }
        return answers.clean() && outcome.isPresent()
                ? new Item.DrugGiven(
                        drug.get().drug(), drug.get().order(), outcome.get(), amount, way, orderedBy, details)
                : null;
    }

    /** One of the list or one in words, not both; what is on the list is chosen there, so that it answers its order. */
    private static Optional<DrugsOf.Choice> drug(List<DrugsOf.Choice> drugs, Answers answers, Words words) {
        String other = answers.text("other-drug", Item.LONGEST_TEXT, false);
        String code = answers.raw("drug");
        Optional<DrugsOf.Choice> chosen =
                drugs.stream().filter(each -> each.code().equals(code)).findFirst();
        if (chosen.isEmpty() == other.isEmpty()) {
            String field = drugs.isEmpty() || chosen.isPresent() ? "other-drug" : "drug";
            answers.mistake(field, words.text("ward.mistake.drug"));
            return Optional.empty();
        }
        if (chosen.isPresent()) {
            return chosen;
        }
        if (drugs.stream().anyMatch(each -> each.drug().display().equalsIgnoreCase(other))) {
            answers.mistake("drug", words.text("ward.mistake.on-list"));
            return Optional.empty();
        }
        return Optional.of(new DrugsOf.Choice(new Coded("", other, ""), OrderRef.NONE, "", "", other));
    }

    /** Chosen from the list, rather than written in words. */
    static boolean listed(Item.DrugGiven said) {
        return !said.order().equals(OrderRef.NONE) || !said.drug().code().isBlank();
    }

    /** The choices of a correction: the list of now, and what was recorded, which may have been stopped since. */
    static List<DrugsOf.Choice> with(Item item, List<DrugsOf.Choice> current) {
        if (!(item instanceof Item.DrugGiven said) || !listed(said)) {
            return current;
        }
        String code = DrugsOf.Choice.code(said.drug(), said.order());
        if (current.stream().anyMatch(each -> each.code().equals(code))) {
            return current;
        }
        List<DrugsOf.Choice> all = new ArrayList<>(current);
        all.add(new DrugsOf.Choice(
                said.drug(),
                said.order(),
                said.dose(),
                said.route(),
                said.drug().display()));
        return List.copyOf(all);
    }
}
