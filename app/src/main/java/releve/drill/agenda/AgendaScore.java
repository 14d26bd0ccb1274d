package releve.drill.agenda;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What five days of the agenda came to. Minutes are of the exercise's own clock, which counts what people are assumed to take; seconds are of
 * the machine.
 *
 * @param cases in the first five working days, as the pages count them
 * @param missing cases that the synthetic group has in these days and the pages do not, or the other way round
 * @param sortedSeconds from the declaration, after which the lists are asked for at once, until those of all five days were there
 * @param decided cases of these days that stood decided at the end of the fifth day; {@code protectedOnes} go without a vote
 * @param decidedAnHour by the three, of the hours they sat
 * @param machineSecondsPerWord that a word of one of the three took the machine, pages and filing together
 * @param goWithoutThree cases that go without three voices, a crisis cell's word or a bypass
 * @param bypassesForgotten bypasses that nobody stood by and the director's page does not name
 * @param dueAlarms deferred cases whose limit is near or past on the last morning
 * @param pastWithoutAlarm of those, which the director's page does not name
 * @param reopened decisions that a service's state opened again
 * @param calls made by the desks, {@code reached} of them somebody
 * @param callsTwice somebody was told the same of the same appointment by a second call
 * @param callers who called, {@code callersAnswered} of them were told something in time
 */
public record AgendaScore(
        int cases,
        int missing,
        double sortedSeconds,
        int decided,
        int protectedOnes,
        double decidedAnHour,
        double machineSecondsPerWord,
        int bypasses,
        int goWithoutThree,
        int bypassesForgotten,
        int dueAlarms,
        int pastWithoutAlarm,
        int reopened,
        int calls,
        int reached,
        int callsTwice,
        int callers,
        int callersAnswered,
        double slowestCallerMillis,
        List<String> faults) {
    public AgendaScore {
        faults = List.copyOf(faults);
    }

    public boolean passed() {
        return missing == 0
                && goWithoutThree == 0
                && bypassesForgotten == 0
                && pastWithoutAlarm == 0
                && callsTwice == 0
                && callersAnswered == callers;
    }

    public String text() {
        return "\nThe agenda, five days.\n\n"
                + line(
                        "sorted",
                        "%,d cases of five working days %.1f s after the declaration; %d differ from the group's own",
                        cases,
                        sortedSeconds,
                        missing)
                + line(
                        "decided",
                        "%,d, %,d go without a vote; %.0f an hour by the exercise's clock (%d s a case and voice, %d minutes a"
                                + " list); %.3f s of the machine a word",
                        decided,
                        protectedOnes,
                        decidedAnHour,
                        Judges.CASE.toSeconds(),
                        Judges.LIST.toMinutes(),
                        machineSecondsPerWord)
                + line(
                        "go",
                        "%d without three voices; %d bypasses, %d of them forgotten",
                        goWithoutThree,
                        bypasses,
                        bypassesForgotten)
                + after();
    }

    private String after() {
        return line(
                        "limits",
                        "%d near or past on the last morning, %d not named to the director",
                        dueAlarms,
                        pastWithoutAlarm)
                + line("opened again", "%d decisions, by services that changed", reopened)
                + line(
                        "calls",
                        "%,d by %d desks, %,d reached; %d told twice",
                        calls,
                        Telephones.DESKS,
                        reached,
                        callsTwice)
                + line(
                        "callers",
                        "%d, %d answered within %d s, the slowest after %.0f ms",
                        callers,
                        callersAnswered,
                        Telephones.ANSWER.toSeconds(),
                        slowestCallerMillis)
                + (faults.isEmpty() ? "" : line("faults", "%s", String.join("\n                      ", faults)));
    }

    private static String line(String name, String text, Object... figures) {
        return String.format(
                Locale.ROOT,
                "  %-20s" + text + "%n",
                Stream.concat(Stream.of(name), Stream.of(figures)).toArray());
    }
}
