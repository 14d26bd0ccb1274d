package releve.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import releve.access.Access;
import releve.access.Account;
import releve.access.Changed;
import releve.access.FirstSecret;
import releve.access.NewPerson;
import releve.access.Objection;
import releve.access.Role;
import releve.access.StaffOutcome.Handout;
import releve.identity.Reach;
import releve.web.Form;
import releve.web.Instead;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** One account: opened, changed, closed, opened again, given another PIN or password. */
final class PersonPages {
    private static final String TEMPLATE = "releve/staff/person.jte";
    private static final int UNPROCESSABLE = 422;

    private final Access access;
    private final Reach reach;
    private final Sheets sheets;

    PersonPages(Access access, Reach reach, Sheets sheets) {
        this.access = access;
        this.reach = reach;
        this.sheets = sheets;
    }

    void open(Routes routes) {
        routes.page("/people/add", Rights.MANAGE_PEOPLE, visit -> show(visit, fresh(visit, List.of())));
        routes.action("/people/add", Rights.MANAGE_PEOPLE, this::add);
        String person = "/people/person/{person}";
        routes.page(person, Rights.MANAGE_PEOPLE, visit -> show(visit, known(visit, account(visit), List.of())));
        routes.action(person, Rights.MANAGE_PEOPLE, this::change);
        routes.action(
                person + "/close",
                Rights.MANAGE_PEOPLE,
                visit -> settle(visit, id -> access.disable(id, reason(visit), reach.caller(visit.visitor()))));
        routes.action(
                person + "/open",
                Rights.MANAGE_PEOPLE,
                visit -> settle(visit, id -> access.enable(id, reason(visit), reach.caller(visit.visitor()))));
        routes.action(person + "/reset", Rights.MANAGE_PEOPLE, this::reset);
    }

    private static void show(Visit visit, PersonPage page) {
        visit.show(TEMPLATE, page);
    }

    private Account account(Visit visit) {
        return access.people().find(Paths.read(visit.part("person"))).orElseThrow(() -> new NotThere("account"));
    }

    private static String reason(Visit visit) {
        return visit.form().text("reason");
    }

    private void add(Visit visit) {
        NewPerson person = person(visit.form(), visit.form().text("name"));
        visit.file(() -> {
            String secret = access.fresh(person.roles(), secret(visit.form())).orElseThrow();
            Changed changed = access.add(person, secret, false, reach.caller(visit.visitor()));
            return switch (changed) {
                case Changed.Done done -> handOut(visit, person, secret);
                case Changed.Refused refused ->
                    throw again(fresh(visit, List.of(mistake(visit.words(), refused.objection()))));
            };
        });
    }

    private void change(Visit visit) {
        NewPerson person = person(visit.form(), account(visit).name());
        settle(visit, id -> access.change(id, person, reach.caller(visit.visitor())));
    }

    private void settle(Visit visit, Function<String, Changed> what) {
        Account account = account(visit);
        visit.file(() -> switch (what.apply(account.id())) {
            case Changed.Done done -> PeoplePages.address(done.account());
            case Changed.Refused refused ->
                throw again(known(visit, account, List.of(mistake(visit.words(), refused.objection()))));
        });
    }

    private void reset(Visit visit) {
        Account account = account(visit);
        visit.file(() -> {
            String secret = access.fresh(account.roles(), secret(visit.form())).orElseThrow();
            return switch (access.reset(account.id(), secret, reach.caller(visit.visitor()))) {
                case Changed.Done done -> handOut(visit, described(account), secret);
                case Changed.Refused refused ->
                    throw again(known(visit, account, List.of(mistake(visit.words(), refused.objection()))));
            };
        });
    }

    private String handOut(Visit visit, NewPerson person, String secret) {
        return sheets.keep(visit.visitor().id(), List.of(new Handout(person, secret)));
    }

    private static Instead again(PersonPage page) {
        return new Instead(UNPROCESSABLE, TEMPLATE, page);
    }

    private static NewPerson described(Account account) {
        return new NewPerson(account.name(), account.display(), account.roles(), account.wards(), account.language());
    }

    private static NewPerson person(Form form, String name) {
        return new NewPerson(name, form.text("display"), roles(form), wards(form.text("wards")), form.text("language"));
    }

    static Set<Role> roles(Form form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        form.all("role").forEach(code -> Role.find(code).ifPresent(roles::add));
        return roles;
    }

    static Set<String> wards(String typed) {
        Set<String> wards = new TreeSet<>();
        Arrays.stream(typed.split("[,;\n]"))
                .map(String::strip)
                .filter(ward -> !ward.isEmpty())
                .forEach(wards::add);
        return wards;
    }

    static FirstSecret secret(Form form) {
        return form.text("secret").equals(FirstSecret.PASSWORD.name()) ? FirstSecret.PASSWORD : FirstSecret.PIN;
    }

    private static Mistake mistake(Words words, Objection objection) {
        String field = switch (objection) {
            case NAME_MALFORMED, NAME_TAKEN -> "name";
            case WARD_MALFORMED -> "wards";
            case NO_ROLE, LAST_ADMINISTRATOR -> "roles";
            case REASON_MISSING -> "reason";
            default -> "display";
        };
        return new Mistake(field, Wording.objection(words, objection));
    }

    private PersonPage fresh(Visit visit, List<Mistake> mistakes) {
        Words words = visit.words();
        Form form = visit.form();
        String language = form.find("language").orElse("fr");
        var fields = new PersonPage.Fields(
                form.text("name"),
                form.text("display"),
                Choice.roles(words, roles(form)),
                form.text("wards"),
                Choice.languages(language),
                Choice.secrets(words, secret(form)));
        return new PersonPage(
                visit.frame(words.text("staff.add.title")), fields, new PersonPage.State("", "", true), mistakes);
    }

    private PersonPage known(Visit visit, Account account, List<Mistake> mistakes) {
        Words words = visit.words();
        FirstSecret kind = account.password() && !account.pin() ? FirstSecret.PASSWORD : FirstSecret.PIN;
        var fields = new PersonPage.Fields(
                account.name(),
                account.display(),
                Choice.roles(words, account.roles()),
                String.join(", ", account.wards()),
                Choice.languages(account.language()),
                Choice.secrets(words, kind));
        var state =
                new PersonPage.State(PeoplePages.address(account), PeoplePages.state(words, account), account.active());
        return new PersonPage(visit.frame(account.display()), fields, state, mistakes);
    }
}
