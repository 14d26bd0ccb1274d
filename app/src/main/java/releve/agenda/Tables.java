package releve.agenda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import releve.agenda.rescue.Need;
import releve.journal.Json;

/**
 * What the hospital edits: classes with their limits, the words by which sorts and needs are known, what each rests on, which cases are
 * proposed which class, who goes ahead without a vote. Data, never code; each class and rule names its source.
 *
 * @param sorts words that make a booking of this sort; what none fits is a consultation
 * @param needs words that name a need
 * @param rests the services of {@link releve.crisis.Services} that a sort or need rests on, by its name
 * @param rules the first that fits proposes
 * @param protectedGroups who goes ahead without a vote
 * @param workarounds what is done while a service is degraded, by service and language
 * @param partners hospitals of others that take patients
 * @param countersignHours within which a bypass is countersigned
 * @param nearDays before its limit at which a deferred case is brought up again
 */
public record Tables(
        List<Urgency> urgencies,
        Map<Sort, List<String>> sorts,
        Map<Need, List<String>> needs,
        Map<String, List<String>> rests,
        List<Rule> rules,
        List<ProtectedGroup> protectedGroups,
        Map<String, Map<String, String>> workarounds,
        List<Partner> partners,
        int countersignHours,
        int nearDays) {
    /** @param words any of which, in procedure, diagnosis, service or unit, makes it fit; {@code reason} by language */
    public record Rule(Sort sort, List<String> words, String urgency, Map<String, String> reason) {}

    /** @param names by language */
    public record ProtectedGroup(String code, List<String> words, Map<String, String> names) {}

    /** @param takes the sorts that it takes */
    public record Partner(String name, List<Sort> takes) {}

    public Tables {
        urgencies = List.copyOf(urgencies);
        rules = List.copyOf(rules);
        protectedGroups = List.copyOf(protectedGroups);
        partners = List.copyOf(partners);
        Set<String> codes = new HashSet<>();
        for (Urgency each : urgencies) {
            if (!codes.add(each.code())) {
                throw new IllegalArgumentException("class " + each.code() + " stands twice in the table");
            }
        }
        for (Rule rule : rules) {
            if (!codes.contains(rule.urgency())) {
                throw new IllegalArgumentException(
                        "a rule proposes the class " + rule.urgency() + ", which is not there");
            }
        }
        if (urgencies.isEmpty()
                || countersignHours < 1
                || countersignHours > 24 * 14
                || nearDays < 0
                || nearDays > 90) {
            throw new IllegalArgumentException(
                    "at least one class, 1 to 336 hours for a countersignature and 0 to 90 days"
                            + " before a limit expected");
        }
    }

    /** Those that come with the program. */
    static Tables original() {
        try (InputStream in = Tables.class.getResourceAsStream("tables.json")) {
            if (in == null) {
                throw new IllegalStateException("the agenda's tables are missing from the program");
            }
            return Json.read(in.readAllBytes(), Tables.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Urgency> find(String code) {
        return urgencies.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
