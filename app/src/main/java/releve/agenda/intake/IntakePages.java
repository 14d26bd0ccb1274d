package releve.agenda.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import releve.access.People;
import releve.agenda.Imports;
import releve.agenda.Rights;
import releve.agenda.rescue.Horizon;
import releve.agenda.rescue.Setting;
import releve.identity.Reach;
import releve.web.Live;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Upload;
import releve.web.Visit;
import releve.web.Words;

/** Handing in an export, looking at how it is read, and taking it. */
public final class IntakePages implements Pages {
    static final String PATH = "/agenda/imports";

    /** A little more than the largest export, so that one that is too large is answered with a sentence beside its field. */
    private static final int UPLOAD = 66 << 20;

    private static final int LONGEST_SOURCE = 60;
    private static final String TEMPLATE = "releve/agenda/intake/imports.jte";

    private final Imports imports;
    private final Drafts drafts;
    private final Reach reach;
    private final People people;
    private final Live live;
    private final ZoneId zone;

    public IntakePages(Imports imports, Path data, Reach reach, People people, Live live, Clock clock, ZoneId zone) {
        this.imports = imports;
        this.drafts = new Drafts(data.resolve("agenda-exports"), clock);
        this.reach = reach;
        this.people = people;
        this.live = live;
        this.zone = zone;
    }

    @Override
    public String room() {
        return "agenda/intake";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Rights.KEEP, visit -> visit.show(TEMPLATE, page(visit, List.of())));
        routes.listed(PATH, "agenda.intake.title", "agenda.intake.hint");
        routes.upload(PATH, Rights.KEEP, UPLOAD, this::handIn);
        routes.page(PATH + "/{draft}", Rights.KEEP, visit -> show(visit, get(visit), List.of()));
        routes.action(PATH + "/{draft}", Rights.KEEP, this::change);
        routes.action(PATH + "/{draft}/take", Rights.KEEP, this::take);
        routes.action(PATH + "/{draft}/drop", Rights.KEEP, this::drop);
    }

    private IntakePage page(Visit visit, List<Mistake> mistakes) {
        Words words = visit.words();
        List<IntakePage.Line> taken = imports.all().stream()
                .map(each -> new IntakePage.Line(each.source(), each.name(), words.moment(each.at()), name(each.by())))
                .toList();
        List<IntakePage.Begun> begun = drafts.of(visit.visitor().id()).stream()
                .map(each -> new IntakePage.Begun(path(each), each.source(), each.name()))
                .toList();
        return new IntakePage(
                visit.frame(words.text("agenda.intake.title")), visit.form().text("source"), begun, taken, mistakes);
    }

    private String name(String by) {
        return by.startsWith("account/")
                ? people.find(by.substring("account/".length()))
                        .map(each -> each.display())
                        .orElse(by)
                : by;
    }

    private void handIn(Visit visit) {
        Words words = visit.words();
        String source = visit.form().text("source");
        Optional<Upload> file = visit.form().file("file");
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            wrong(visit, "source", words.text("agenda.intake.mistake.source"));
        } else if (file.isEmpty() || file.get().bytes().length == 0) {
            wrong(visit, "file", words.text("agenda.intake.mistake.file"));
        } else {
            byte[] bytes = file.get().bytes();
            Optional<Setting> before = imports.all().stream()
                    .filter(each -> each.source().equalsIgnoreCase(source))
                    .findFirst()
                    .map(Imports.Taken::setting);
            Horizon horizon = Horizon.ahead(zone, visit.now().atZone(zone).toLocalDate());
            var draft = new Draft(
                    visit.formKey(),
                    visit.visitor().id(),
                    source,
                    file.get().name(),
                    Settings.proposed(bytes, before, horizon));
            visit.file(() -> {
                drafts.keep(draft, bytes);
                return path(draft);
            });
        }
    }

    private void wrong(Visit visit, String field, String text) {
        visit.showMistakes(TEMPLATE, page(visit, List.of(new Mistake(field, text))));
    }

    static String path(Draft draft) {
        return PATH + "/" + draft.id();
    }

    private void show(Visit visit, Draft draft, List<Mistake> mistakes) {
        reach.saw(visit.visitor(), "agenda/import", "export of an agenda", "");
        DraftPage page = new Looked(visit, draft, drafts.bytes(draft)).page(mistakes);
        if (page.mistakes().isEmpty()) {
            visit.show("releve/agenda/intake/draft.jte", page);
        } else {
            visit.showMistakes("releve/agenda/intake/draft.jte", page);
        }
    }

    private void change(Visit visit) {
        Draft draft = get(visit);
        visit.file(() -> {
            drafts.change(draft.with(Settings.read(visit.form(), draft.setting())));
            return path(draft);
        });
    }

    private void take(Visit visit) {
        Draft draft = get(visit);
        Imports.Came came = imports.take(
                visit.formKey(),
                draft.source(),
                draft.name(),
                draft.setting(),
                drafts.bytes(draft),
                reach.caller(visit.visitor()));
        switch (came) {
            case Imports.Came.New ignored -> done(visit, draft);
            case Imports.Came.Same ignored -> done(visit, draft);
            case Imports.Came.Not ignored -> show(visit, draft, List.of());
            case Imports.Came.TooLarge ignored ->
                show(
                        visit,
                        draft,
                        List.of(new Mistake("source", visit.words().text("agenda.rescue.reason.too-large"))));
        }
    }

    private void done(Visit visit, Draft draft) {
        visit.file(() -> {
            drafts.drop(draft.id());
            live.changed("agenda");
            return PATH;
        });
    }

    private void drop(Visit visit) {
        Draft draft = get(visit);
        visit.file(() -> {
            drafts.drop(draft.id());
            return PATH;
        });
    }

    private Draft get(Visit visit) {
        try {
            return drafts.find(
                            UUID.fromString(visit.part("draft")),
                            visit.visitor().id())
                    .orElseThrow(() -> new NotThere("export"));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("export");
        }
    }
}
