package releve.staff;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.access.Objection;
import releve.access.Permission;
import releve.access.Role;
import releve.access.Verdict;
import releve.web.Words;

/** Roles, rights, facts and objections in the words of a page. */
final class Wording {
    private Wording() {}

    static String role(Words words, Role role) {
        String key = "staff.role." + role.code();
        return words.text(key);
    }

    static String roles(Words words, Collection<Role> roles) {
        return roles.stream().map(role -> role(words, role)).collect(Collectors.joining(", "));
    }

    /** What an entry of the journal calls a role: {@code nurse+clerk}, or a program's word. */
    static String said(Words words, String roles) {
        return Stream.of(roles.split("\\+"))
                .map(code -> Role.find(code).map(role -> role(words, role)).orElse(code))
                .collect(Collectors.joining(", "));
    }

    static String right(Words words, Permission right) {
        String key = "staff.right." + dashed(right.name());
        return words.text(key);
    }

    static String verdict(Words words, Verdict verdict) {
        String key = "staff.verdict." + dashed(verdict.name());
        return words.text(key);
    }

    /** @param kind {@code access.seen} */
    static String kind(Words words, String kind) {
        String key = "staff.kind." + kind.substring(kind.indexOf('.') + 1);
        return words.text(key);
    }

    static String objection(Words words, Objection objection) {
        String key = "access." + objection.name().toLowerCase(Locale.ROOT);
        return words.text(key);
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
