package releve.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import releve.access.Access;
import releve.access.Account;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The list of people. */
final class PeoplePages {
    static final int PAGE = 100;
    private static final int LONGEST_PAGE_NUMBER = 6;

    private final Access access;

    PeoplePages(Access access) {
        this.access = access;
    }

    void open(Routes routes) {
        routes.page("/people", Rights.MANAGE_PEOPLE, this::list);
        routes.listed("/people", "staff.people.title", "staff.people.hint");
    }

    private void list(Visit visit) {
        Words words = visit.words();
        String asked = visit.query("q").orElse("").strip();
        List<Account> found = access.people().all().stream()
                .filter(account -> asked.isEmpty() || fits(words, account, plain(asked)))
                .toList();
        int page = visit.query("page")
                .filter(text -> text.matches("\\d{1," + LONGEST_PAGE_NUMBER + "}"))
                .map(Integer::parseInt)
                .orElse(0);
        Map<String, Instant> last = access.people().lastSignIns();
        List<PeoplePage.Row> rows = found.stream()
                .skip((long) page * PAGE)
                .limit(PAGE)
                .map(account -> row(words, account, last.get(account.id())))
                .toList();
        visit.show(
                "releve/staff/people.jte",
                new PeoplePage(
                        visit.frame(words.text("staff.people.title")),
                        asked,
                        words.count("staff.people.count", found.size()),
                        rows,
                        page > 0 ? address(asked, page - 1) : "",
                        (long) (page + 1) * PAGE < found.size() ? address(asked, page + 1) : "",
                        visit.may(Rights.ENROL_WARD_PC)));
    }

    private static boolean fits(Words words, Account account, String asked) {
        return Stream.of(
                        account.name(),
                        account.display(),
                        Wording.roles(words, account.roles()),
                        String.join(" ", account.wards()))
                .anyMatch(text -> plain(text).contains(asked));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String address(String asked, int page) {
        return "/people?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&page=" + page;
    }

    static String address(Account account) {
        return "/people/person/" + Paths.part(account.id());
    }

    private static PeoplePage.Row row(Words words, Account account, @Nullable Instant last) {
        boolean secret = account.pin() || account.password();
        return new PeoplePage.Row(
                address(account),
                account.display(),
                account.name(),
                Wording.roles(words, account.roles()),
                String.join(", ", account.wards()),
                state(words, account),
                !account.active() ? "bad" : !secret || account.temporary() ? "warn" : "good",
                last == null ? "" : words.moment(last));
    }

    static String state(Words words, Account account) {
        if (!account.active()) {
            return words.text("staff.state.closed");
        }
        if (!account.pin() && !account.password()) {
            return words.text("staff.state.no-secret");
        }
        return words.text(account.temporary() ? "staff.state.handed-out" : "staff.state.open");
    }
}
