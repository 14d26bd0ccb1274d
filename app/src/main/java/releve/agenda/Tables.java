package releve.agenda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public record Rule(Sort sort, List<String> words, String urgency, Map<String, String> reason) {
        public Rule {
            there("rules: sort", sort);
            there("rules: words", words);
            there("rules: urgency", urgency);
            there("rules: reason", reason);
            words = List.copyOf(words);
            reason = texts(reason);
        }
    }

    /** @param names by language */
    public record ProtectedGroup(String code, List<String> words, Map<String, String> names) {
        public ProtectedGroup {
            there("protectedGroups: code", code);
            there("protectedGroups: words", words);
            there("protectedGroups: names", names);
            words = List.copyOf(words);
            names = texts(names);
        }
    }

    /** @param takes the sorts that it takes */
    public record Partner(String name, List<Sort> takes) {
        public Partner {
            there("partners: name", name);
            there("partners: takes", takes);
            takes = List.copyOf(takes);
        }
    }

    /** The most hours within which a bypass is countersigned: two weeks. */
    public static final int MOST_HOURS = 24 * 14;

    /** The most days before its limit at which a deferred case is brought up again. */
    public static final int MOST_NEAR_DAYS = 90;

    public Tables {
        there("urgencies", urgencies);
        there("sorts", sorts);
        there("needs", needs);
        there("rests", rests);
        there("rules", rules);
        there("protectedGroups", protectedGroups);
        there("workarounds", workarounds);
        there("partners", partners);
        urgencies = List.copyOf(urgencies);
        rules = List.copyOf(rules);
        protectedGroups = List.copyOf(protectedGroups);
        partners = List.copyOf(partners);
        codes(urgencies, rules);
        if (countersignHours < 1 || countersignHours > MOST_HOURS || nearDays < 0 || nearDays > MOST_NEAR_DAYS) {
            throw new BadTables("agenda.rules.bad.times", countersignHours + ", " + nearDays);
        }
    }

    /** A file that a person edited may lack anything. */
    private static void there(String name, @Nullable Object part) {
        if (part == null) {
            throw new BadTables("agenda.rules.bad.missing", name);
        }
    }

    private static void codes(List<Urgency> urgencies, List<Rule> rules) {
        Set<String> codes = new HashSet<>();
        for (Urgency each : urgencies) {
            if (!codes.add(each.code())) {
                throw new BadTables("agenda.rules.bad.class-twice", each.code());
            }
        }
        if (codes.isEmpty()) {
            throw new BadTables("agenda.rules.bad.no-class", "");
        }
        for (Rule rule : rules) {
            if (!codes.contains(rule.urgency())) {
                throw new BadTables("agenda.rules.bad.rule-class", rule.urgency());
            }
        }
    }

    /** In their order; a file that a person edited may say {@code null}. */
    private static Map<String, String> texts(Map<String, String> texts) {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (text != null) {
                said.put(language, text);
            }
        });
        return Collections.unmodifiableMap(said);
    }

    /** A text in this language; where it has none, in French, else in whichever it has. */
    public static String said(Map<String, String> texts, String language) {
        return Stream.of(language, "fr", "nl", "de", "en")
                .map(each -> texts.getOrDefault(each, ""))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Those that come with the program. */
    public static Tables original() {
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
