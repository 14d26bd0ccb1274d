package releve.crisis;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import releve.journal.Caller;
import releve.web.HouseState;
import releve.web.Live;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Visitor;
import releve.web.Words;

/** Degraded mode: what stands, and the forms that declare, confirm and end it. */
public final class CrisisPages implements Pages {
    static final String PATH = "/crisis";
    private static final int LONGEST = 500;

    private final Crisis crisis;
    private final Function<Visitor, Caller> callers;
    private final Live live;
    private final ZoneId zone;

    /** @param callers who the journal says a visitor is */
    public CrisisPages(Crisis crisis, Function<Visitor, Caller> callers, Live live, ZoneId zone) {
        this.crisis = crisis;
        this.callers = callers;
        this.live = live;
        this.zone = zone;
    }

    /** What stands, for the frame of every page. */
    public static HouseState state(Crisis crisis) {
        return words -> crisis.standing().stream()
                .map(each -> Telling.standing(each, words))
                .toList();
    }

    @Override
    public String room() {
        return "crisis";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Permission.SIGNED_IN, this::show);
        routes.listed(PATH, "crisis.title", "crisis.hint");
        routes.page(PATH + "/declare", Rights.DECLARE, visit -> {
            Words words = visit.words();
            String day = words.date(visit.now());
            String hour = words.time(visit.now());
            declareForm(visit, new DeclarePage.Fields("", "", "", day, hour, day, hour, "", ""), List.of());
        });
        routes.action(PATH + "/declare", Rights.DECLARE, this::declare);
        routes.action(PATH + "/{id}/confirm", Rights.CONFIRM, this::confirm);
        routes.page(
                PATH + "/{id}/end",
                Rights.CONFIRM,
                visit -> endForm(
                        visit,
                        standing(visit),
                        visit.words().date(visit.now()),
                        visit.words().time(visit.now()),
                        List.of()));
        routes.action(PATH + "/{id}/end", Rights.CONFIRM, this::end);
    }

    private void show(Visit visit) {
        var telling = new Telling(visit.words());
        List<Declaration> all = crisis.all();
        visit.show(
                "releve/crisis/crisis.jte",
                new CrisisPage(
                        visit.frame(visit.words().text("crisis.title")),
                        all.stream()
                                .filter(Declaration::stands)
                                .map(telling::line)
                                .toList(),
                        all.stream()
                                .filter(each -> !each.stands())
                                .map(telling::line)
                                .toList(),
                        visit.may(Rights.DECLARE),
                        visit.may(Rights.CONFIRM)));
    }

    private void declareForm(Visit visit, DeclarePage.Fields fields, List<Mistake> mistakes) {
        List<DeclarePage.Choice> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            String key = level.key();
            levels.add(new DeclarePage.Choice(level.name(), visit.words().text(key)));
        }
        var page = new DeclarePage(visit.frame(visit.words().text("crisis.declare.title")), fields, levels, mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/crisis/declare.jte", page);
        } else {
            visit.showMistakes("releve/crisis/declare.jte", page);
        }
    }

    private void declare(Visit visit) {
        var fields = DeclarePage.Fields.of(visit.form());
        Optional<Level> level = Arrays.stream(Level.values())
                .filter(each -> each.name().equals(fields.level()))
                .findFirst();
        Optional<Instant> started = Hours.read(fields.startDay(), fields.startHour(), zone);
        Optional<Instant> trusted = Hours.read(fields.trustedDay(), fields.trustedHour(), zone);
        List<Mistake> mistakes = mistakes(visit, fields, level, started, trusted);
        if (!mistakes.isEmpty()) {
            declareForm(visit, fields, mistakes);
            return;
        }
        UUID form = visit.formKey();
        var fact = new CrisisFact.Declared(
                form,
                level.orElseThrow(),
                fields.scope(),
                fields.cause(),
                started.orElseThrow(),
                trusted.orElseThrow(),
                fields.channels(),
                fields.told());
        file(visit, fact, form);
    }

    private static List<Mistake> mistakes(
            Visit visit,
            DeclarePage.Fields fields,
            Optional<Level> level,
            Optional<Instant> started,
            Optional<Instant> trusted) {
        Words words = visit.words();
        List<Mistake> mistakes = new ArrayList<>();
        if (level.isEmpty()) {
            mistakes.add(new Mistake("level-SUSPECTED", words.text("crisis.mistake.level")));
        }
        if (started.isEmpty() || started.get().isAfter(visit.now().plusSeconds(60))) {
            mistakes.add(new Mistake("start-day", words.text("crisis.mistake.started")));
        }
        if (trusted.isEmpty()) {
            mistakes.add(new Mistake("trusted-day", words.text("crisis.mistake.trusted")));
        } else if (started.isPresent() && trusted.get().isAfter(started.get())) {
            mistakes.add(new Mistake("trusted-day", words.text("crisis.mistake.order")));
        }
        for (String field : List.of("scope", "cause", "channels", "told")) {
            if (visit.form().text(field).length() > LONGEST) {
                mistakes.add(new Mistake(field, words.text("crisis.mistake.long", LONGEST)));
            }
        }
        return mistakes;
    }

    private void confirm(Visit visit) {
        Declaration each = standing(visit);
        file(visit, new CrisisFact.Confirmed(visit.formKey(), each.id()), each.id());
    }

    private void endForm(Visit visit, Declaration each, String day, String hour, List<Mistake> mistakes) {
        var page = new EndPage(
                visit.frame(visit.words().text("crisis.end.title")),
                PATH + "/" + each.id(),
                new Telling(visit.words()).title(each),
                day,
                hour,
                visit.form().text("words"),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/crisis/end.jte", page);
        } else {
            visit.showMistakes("releve/crisis/end.jte", page);
        }
    }

    private void end(Visit visit) {
        Declaration each = standing(visit);
        String day = visit.form().text("day");
        String hour = visit.form().text("hour");
        String said = visit.form().text("words").strip();
        Optional<Instant> from = Hours.read(day, hour, zone);
        List<Mistake> mistakes = new ArrayList<>();
        if (from.isEmpty() || from.get().isBefore(each.started())) {
            mistakes.add(new Mistake("day", visit.words().text("crisis.mistake.ended")));
        }
        if (said.isEmpty() || said.length() > LONGEST) {
            mistakes.add(new Mistake("words", visit.words().text("crisis.mistake.back")));
        }
        if (!mistakes.isEmpty()) {
            endForm(visit, each, day, hour, mistakes);
            return;
        }
        file(visit, new CrisisFact.Ended(visit.formKey(), each.id(), from.orElseThrow(), said), each.id());
    }

    /** Every open page is told at once. */
    private void file(Visit visit, CrisisFact fact, UUID declaration) {
        visit.file(() -> {
            crisis.file(fact, declaration, callers.apply(visit.visitor()));
            live.changed("age");
            return PATH;
        });
    }

    private Declaration standing(Visit visit) {
        try {
            return crisis.find(UUID.fromString(visit.part("id")))
                    .filter(Declaration::stands)
                    .orElseThrow(() -> new NotThere("declaration"));
        } catch (IllegalArgumentException noKey) {
            throw new NotThere("declaration");
        }
    }
}
