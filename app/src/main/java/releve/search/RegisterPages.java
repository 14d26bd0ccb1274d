package releve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import releve.chart.ChartPages;
import releve.crisis.Trust;
import releve.identity.Labelled;
import releve.identity.Patient;
import releve.identity.PatientRef;
import releve.identity.Patients;
import releve.identity.Person;
import releve.identity.Reach;
import releve.identity.Reception;
import releve.identity.Rights;
import releve.identity.TemporaryNumber;
import releve.identity.directory.Born;
import releve.identity.directory.Directory;
import releve.search.RegisterPage.Fields;
import releve.search.RegisterPage.Sex;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The pages that register a patient whom no system knows, or who cannot say who they are. */
public final class RegisterPages implements Pages {
    private static final int ALIKE_SHOWN = 10;
    private static final int LONGEST_NAME = 100;
    private static final int OLDEST = 130;

    private final Jdbi jdbi;
    private final Directory directory;
    private final Reception reception;
    private final Reach reach;
    private final Lines lines;

    public RegisterPages(Jdbi jdbi, Directory directory, Reception reception, Reach reach, Trust trust) {
        this.jdbi = jdbi;
        this.directory = directory;
        this.reception = reception;
        this.reach = reach;
        this.lines = new Lines(jdbi, directory, reach, trust);
    }

    @Override
    public String room() {
        return "search";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/register", Rights.ADMIT, visit -> show(visit, List.of(), false, List.of()));
        routes.action("/register", Rights.ADMIT, this::register);
        routes.page("/registered/{form}", Rights.ADMIT, this::registered);
        routes.listed("/register", "search.register.title", "search.register.hint");
    }

    private void show(Visit visit, List<FoundLine> alike, boolean warned, List<Mistake> mistakes) {
        RegisterPage page = new RegisterPage(
                visit.frame(visit.words().text("search.register.title")),
                Fields.of(visit.form()),
                sexes(visit.words()),
                alike,
                warned,
                mistakes);
        if (mistakes.isEmpty() && !warned) {
            visit.show("releve/search/register.jte", page);
        } else {
            visit.showMistakes("releve/search/register.jte", page);
        }
    }

    static List<Sex> sexes(Words words) {
        return List.of(
                new Sex("F", words.text("search.sex.f")),
                new Sex("M", words.text("search.sex.m")),
                new Sex("O", words.text("search.sex.o")),
                new Sex("U", words.text("search.sex.u")));
    }

    private void register(Visit visit) {
        Fields fields = Fields.of(visit.form());
        List<Mistake> mistakes = mistakes(fields, visit);
        if (!mistakes.isEmpty()) {
            show(visit, List.of(), false, mistakes);
            return;
        }
        boolean sure = visit.form().text("sure").equals("yes");
        List<FoundLine> alike = sure || fields.nameless() ? List.of() : alike(fields, visit);
        if (!alike.isEmpty()) {
            show(visit, alike, true, List.of());
            return;
        }
        UUID form = visit.formKey();
        Person person = person(fields, visit);
        if (!fields.label().isEmpty()) {
            labelled(visit, person, TemporaryNumber.read(fields.label()).orElseThrow(), form);
            return;
        }
        visit.file(() -> {
            reception.register(person, form, reach.caller(visit.visitor()));
            return "/registered/" + form;
        });
    }

    /** The patient wears a label out of a kit already. */
    private void labelled(Visit visit, Person person, String number, UUID form) {
        switch (reception.register(person, number, form, reach.caller(visit.visitor()))) {
            case Labelled.Done ignored -> visit.file(() -> "/registered/" + form);
            case Labelled.NotSetAside ignored -> showLabel(visit, "search.register.mistake.label-unknown");
            case Labelled.Given ignored -> showLabel(visit, "search.register.mistake.label-given");
        }
    }

    private void showLabel(Visit visit, String why) {
        show(visit, List.of(), false, List.of(new Mistake("label", visit.words().text(why))));
    }

    /** Who may be the same person: the names as typed or nearly, whatever the birth date, since that is often wrong. */
    private List<FoundLine> alike(Fields fields, Visit visit) {
        Lines.Found found = lines.find(fields.searched(), visit, ALIKE_SHOWN);
        reach.saw(visit.visitor(), "search", "register, found " + found.size(), fields.searched());
        List<FoundLine> all = new ArrayList<>(found.close());
        all.addAll(found.alike());
        return all;
    }

    private List<Mistake> mistakes(Fields fields, Visit visit) {
        Words words = visit.words();
        List<Mistake> mistakes = new ArrayList<>();
        if (fields.family().length() > LONGEST_NAME || fields.given().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("family", words.text("search.register.mistake.long", LONGEST_NAME)));
        }
        if (sexes(words).stream().noneMatch(sex -> sex.code().equals(fields.sex()))) {
            mistakes.add(new Mistake("sex-F", words.text("search.register.mistake.sex")));
        }
        List<Born> births = fields.birth().isEmpty() ? List.of() : directory.births(fields.birth());
        if (!fields.birth().isEmpty() && births.size() != 1) {
            mistakes.add(new Mistake(
                    "birth",
                    births.isEmpty()
                            ? words.text("search.register.mistake.birth")
                            : words.text("search.register.mistake.century")));
        }
        if (!fields.age().isEmpty() && age(fields) < 0) {
            mistakes.add(new Mistake("years", words.text("search.register.mistake.age", OLDEST)));
        }
        if (!fields.label().isEmpty() && TemporaryNumber.read(fields.label()).isEmpty()) {
            mistakes.add(new Mistake("label", words.text("search.register.mistake.label")));
        }
        return mistakes;
    }

    private static int age(Fields fields) {
        boolean number = fields.age().matches("\\d{1,3}") && Integer.parseInt(fields.age()) <= OLDEST;
        return number ? Integer.parseInt(fields.age()) : -1;
    }

    /** Who has no name is called what can be seen: {@code Inconnu, homme ~40}. An age that was guessed is kept as a year of birth. */
    private Person person(Fields fields, Visit visit) {
        Words words = visit.words();
        String birth = null;
        if (!fields.birth().isEmpty()) {
            birth = iso(directory.births(fields.birth()).getFirst());
        } else if (!fields.age().isEmpty()) {
            int year = visit.now().atZone(java.time.ZoneOffset.UTC).getYear() - age(fields);
            birth = Integer.toString(year);
        }
        if (!fields.nameless()) {
            return new Person(fields.family(), fields.given(), birth, fields.sex(), null, null, null);
        }
        String sex = sexes(words).stream()
                .filter(each -> each.code().equals(fields.sex()))
                .map(Sex::words)
                .findFirst()
                .orElse("");
        String seen = fields.age().isEmpty() ? sex : sex + " ~" + fields.age();
        return new Person(words.text("search.register.unknown"), seen, birth, fields.sex(), null, null, null);
    }

    private static String iso(Born born) {
        return born.month() == 0
                ? "%04d".formatted(born.year())
                : born.day() == 0
                        ? "%04d-%02d".formatted(born.year(), born.month())
                        : "%04d-%02d-%02d".formatted(born.year(), born.month(), born.day());
    }

    private void registered(Visit visit) {
        PatientRef ref = form(visit.part("form"));
        Patient patient = new Patients(jdbi)
                .find(ref.number(), ref.authority()).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotThere("registration"));
        visit.show(
                "releve/search/registered.jte",
                new RegisteredPage(
                        visit.frame(visit.words().text("search.registered.title")),
                        patient.name(),
                        ref.number(),
                        TemporaryNumber.spaced(ref.number()),
                        ChartPages.path(ref)));
    }

    private PatientRef form(String key) {
        try {
            return reception.registered(UUID.fromString(key)).orElseThrow(() -> new NotThere("registration"));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("registration");
        }
    }
}
