package releve.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.agenda.DeskFact.Classed;
import releve.agenda.DeskFact.Voiced;
import releve.agenda.Verdict.Choice;
import releve.crisis.ServiceState;

/** Reads cases by the hospital's tables and the state of its services at one moment. For one reading, by one thread. */
final class Judging {
    private final Meanings meanings;
    private final States states;
    private final Instant now;
    private final ZoneId zone;

    Judging(Meanings meanings, States states, Instant now, ZoneId zone) {
        this.meanings = meanings;
        this.states = states;
        this.now = now;
        this.zone = zone;
    }

    Judged of(Case of) {
        Tables tables = meanings.tables();
        // By what was booked: another room makes no operation of a consultation.
        Meaning meaning = meanings.of(of.booked());
        Optional<Heard> classed = classed(of);
        Urgency urgency = classed.map(each -> ((Classed) each.fact()).urgency())
                .flatMap(tables::find)
                .orElseGet(() -> tables.find(meaning.proposed().urgency()).orElseThrow());
        LocalDate limit = limit(of, classed, urgency);
        List<Rest> rests = rests(of, meaning);
        Instant near = limit.minusDays(tables.nearDays()).atStartOfDay(zone).toInstant();
        var conditions = new Conditions(
                rests,
                meaning.protectedGroup(),
                Duration.ofHours(tables.countersignHours()),
                near.isAfter(now) ? Optional.empty() : Optional.of(near));
        return new Judged(
                of,
                meaning,
                urgency,
                classed.map(each -> new Judged.Classed(each.by(), each.at(), ((Classed) each.fact()).reason())),
                limit,
                rests,
                feasible(of, meaning, urgency, rests),
                harm(of),
                Concertation.of(of, conditions));
    }

    private Optional<Heard> classed(Case of) {
        @Nullable Heard last = null;
        for (Heard each : of.standing()) {
            if (each.fact() instanceof Classed it
                    && meanings.tables().find(it.urgency()).isPresent()) {
                last = each;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<Judged.HarmSaid> harm(Case of) {
        Judged.@Nullable HarmSaid last = null;
        for (Heard each : of.standing()) {
            if (each.fact() instanceof DeskFact.HarmJudged it) {
                last = new Judged.HarmSaid(it.grades(), each.by(), each.at(), it.reason());
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * The class counts from the day on which somebody judged it, or from the day that was booked when that came first: what waited already
     * has waited already. While nobody judged, from the day booked. A new date leaves the limit where it is.
     */
    private LocalDate limit(Case of, Optional<Heard> classed, Urgency urgency) {
        Optional<Instant> judged = classed.map(Heard::at).or(() -> firstPutOff(of));
        Instant booked = of.booked().findStart().orElse(now);
        Instant from = judged.filter(each -> each.isBefore(booked)).orElse(booked);
        return from.atZone(zone).toLocalDate().plus(urgency.delay());
    }

    private static Optional<Instant> firstPutOff(Case of) {
        return of.standing().stream()
                .filter(each -> each.fact() instanceof Voiced it && it.verdict().choice() == Choice.DEFER)
                .map(Heard::at)
                .findFirst();
    }

    /** As the services will be when it starts, as far as anybody has said. */
    private List<Rest> rests(Case of, Meaning meaning) {
        String site = of.booking().details().site();
        Instant at = at(of);
        return meaning.services().stream()
                .map(service -> new Rest(site, service, states.of(site, service, at)))
                .toList();
    }

    private Instant at(Case of) {
        return of.booking().findStart().filter(start -> start.isAfter(now)).orElse(now);
    }

    private Feasible feasible(Case of, Meaning meaning, Urgency urgency, List<Rest> rests) {
        List<Rest> missing =
                rests.stream().filter(each -> !works(each.state(), urgency)).toList();
        if (missing.isEmpty()) {
            List<Rest> degraded = rests.stream()
                    .filter(each -> each.state() != ServiceState.NORMAL)
                    .toList();
            return degraded.isEmpty() ? new Feasible.Here() : new Feasible.WithWorkaround(degraded);
        }
        List<String> sites = new ArrayList<>();
        for (String site : states.sites(at(of))) {
            if (!site.equals(of.booking().details().site())
                    && meaning.services().stream().allMatch(each -> works(states.of(site, each, at(of)), urgency))) {
                sites.add(site);
            }
        }
        List<String> partners = meanings.tables().partners().stream()
                .filter(each -> each.takes().contains(meaning.sort()))
                .map(Tables.Partner::name)
                .toList();
        return sites.isEmpty() && partners.isEmpty()
                ? new Feasible.Nowhere(missing)
                : new Feasible.Elsewhere(missing, sites, partners);
    }

    /** Where only emergencies are taken, what is needed within hours is one. */
    private static boolean works(ServiceState state, Urgency urgency) {
        return switch (state) {
            case NORMAL, DEGRADED -> true;
            case EMERGENCY_ONLY -> urgency.hours() > 0;
            case CLOSED, DIVERTED -> false;
        };
    }
}
