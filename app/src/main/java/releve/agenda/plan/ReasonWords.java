package releve.agenda.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import releve.agenda.plan.PlanFact.Away;
import releve.agenda.rescue.Need;
import releve.rebooking.Breach;
import releve.rebooking.Reason;
import releve.rebooking.Session;
import releve.rebooking.Unplaced;
import releve.rebooking.Why;
import releve.web.Words;

/** Says why a case has the date it has, and which constraints a date set by hand breaks. */
final class ReasonWords {
    /** More cases than these are counted, not named. */
    private static final int NAMED = 4;

    private final PlanWords words;
    private final Proposed proposed;

    ReasonWords(PlanWords words, Proposed proposed) {
        this.words = words;
        this.proposed = proposed;
    }

    private Words texts() {
        return words.words();
    }

    /** <i>mar. 01/12/2026 08:00 Salle 2 (CITADELLE)</i>. */
    String session(Session session) {
        return words.day(session.day()) + " " + Hours.hour(session.start()) + " " + session.room() + " ("
                + session.site() + ")";
    }

    /** What binds a case, in few sentences: late or not, and the first session it could have had. */
    List<String> shortly(String key) {
        Why why = proposed.why(key);
        List<String> said = new ArrayList<>();
        if (why.late() > 0 && why.slot().isPresent()) {
            said.add("■ " + texts().count("agenda.plan.late", why.late()));
        }
        proposed.breaches(key).forEach(each -> said.add("▲ " + breach(each, key)));
        if (why.slot().isPresent()) {
            said.add(earlier(why, key));
        } else {
            said.add(unplaced(key, why));
        }
        return said;
    }

    private String earlier(Why why, String key) {
        return why.binding()
                .map(each -> texts().text(
                                "agenda.plan.why.binding", session(each.session()), reason(each.reason(), key, each)))
                .orElseGet(() -> why.passedBy().isEmpty()
                        ? texts().text("agenda.plan.why.first")
                        : texts().text("agenda.plan.why.none", distinct(why, key)));
    }

    private String unplaced(String key, Why why) {
        Unplaced reason =
                Optional.ofNullable(proposed.plan().unplaced().get(key)).orElse(Unplaced.ALL_TAKEN);
        return switch (reason) {
            case KEPT_OFF -> texts().text("agenda.plan.why.off");
            case NOTHING_FITS ->
                why.passedBy().isEmpty()
                        ? texts().text("agenda.plan.why.no-session")
                        : texts().text("agenda.plan.why.nothing", distinct(why, key));
            case ALL_TAKEN -> earlier(why, key);
        };
    }

    private String distinct(Why why, String key) {
        Set<String> all = new LinkedHashSet<>();
        why.passedBy().forEach(each -> all.add(reason(each.reason(), key, each)));
        return all.stream().limit(NAMED).collect(Collectors.joining("; "));
    }

    /** Every earlier session of its kind with what stands in the way. */
    List<String> wholly(String key) {
        return proposed.why(key).passedBy().stream()
                .map(each -> texts().text(
                                "agenda.plan.why.passed", session(each.session()), reason(each.reason(), key, each)))
                .toList();
    }

    String reason(Reason reason, String key, Why.Passed passed) {
        return switch (reason) {
            case Reason.NotBefore it -> texts().text("agenda.plan.reason.not-before", words.day(it.earliest()));
            case Reason.Away ignored -> away(key, passed.session().day());
            case Reason.SamePatient it -> texts().text("agenda.plan.reason.same-patient", cases(it.cases()));
            case Reason.NoSurgeon it -> texts().text("agenda.plan.reason.no-surgeon", surgeons(it.wanted()));
            case Reason.TooLong it -> texts().text("agenda.plan.reason.too-long", it.minutes(), it.session());
            case Reason.BedsFull it ->
                it.cases().isEmpty()
                        ? texts().text("agenda.plan.reason.no-bed", words.day(it.night()))
                        : texts().text("agenda.plan.reason.beds-full", words.day(it.night()), cases(it.cases()));
            case Reason.SupplyTaken it ->
                it.cases().isEmpty()
                        ? texts().text("agenda.plan.reason.no-supply", supply(it.what()))
                        : texts().text("agenda.plan.reason.supply-taken", supply(it.what()), cases(it.cases()));
            case Reason.SurgeonElsewhere it ->
                texts().text("agenda.plan.reason.surgeon-elsewhere", surgeons(it.surgeons()), cases(it.cases()));
            case Reason.Full it -> texts().text("agenda.plan.reason.full", cases(it.cases()));
            case Reason.Open it -> texts().text("agenda.plan.reason.open", Hours.hour(it.start()));
        };
    }

    private String away(String key, LocalDate day) {
        boolean busy = Optional.ofNullable(proposed.posed().busy().get(key))
                .filter(days -> days.contains(day))
                .isPresent();
        return texts().text(busy ? "agenda.plan.reason.busy" : "agenda.plan.reason.away");
    }

    /** <i>du 01/12/2026 au 05/12/2026 : voyage</i>. */
    String absence(Away away) {
        return texts().text("agenda.plan.absence", texts().date(away.first()), texts().date(away.last()), away.note());
    }

    String supply(String what) {
        return words.need(Need.valueOf(what));
    }

    private String surgeons(Set<String> plain) {
        return plain.stream().map(proposed.posed()::surgeon).sorted().collect(Collectors.joining(", "));
    }

    private String cases(Collection<String> keys) {
        String some = keys.stream()
                .limit(NAMED)
                .map(each -> proposed.posed().find(each).map(words::named).orElse("?"))
                .collect(Collectors.joining(", "));
        return keys.size() > NAMED ? texts().text("agenda.plan.and-more", some, keys.size() - NAMED) : some;
    }

    /** In words, with the other cases that break it together with this one. */
    String breach(Breach breach, String key) {
        String name = "agenda.plan.breach." + breach.kind().name().toLowerCase(Locale.ROOT);
        List<String> others =
                breach.cases().stream().filter(each -> !each.equals(key)).toList();
        String said = texts().text(name);
        return others.isEmpty() ? said : texts().text("agenda.plan.breach.with", said, cases(others));
    }
}
