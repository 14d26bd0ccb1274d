package releve.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import releve.crisis.DeclarePage.Fields;
import releve.crisis.DeclarePage.When;
import releve.web.Mistake;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The form that declares degraded mode, and the same form that changes what was declared. */
final class DeclareForms {
    private static final String DECLARE = CrisisPages.PATH + "/declare";
    private static final String UPDATE = CrisisPages.PATH + "/{id}/update";
    private static final String TEMPLATE = "releve/crisis/declare.jte";

    private final Desk desk;

    DeclareForms(Desk desk) {
        this.desk = desk;
    }

    void open(Routes routes) {
        routes.page(
                DECLARE, Rights.DECLARE, visit -> show(visit, "", Fields.blank(visit.now(), visit.words()), List.of()));
        routes.action(DECLARE, Rights.DECLARE, this::declare);
        routes.page(UPDATE, Rights.DECLARE, visit -> {
            Declaration each = CrisisPages.standing(desk.crisis(), visit);
            show(visit, each.version().toString(), Fields.of(each.terms(), visit.words()), List.of());
        });
        routes.action(UPDATE, Rights.DECLARE, this::update);
    }

    private void show(Visit visit, String version, Fields fields, List<Mistake> mistakes) {
        Words words = visit.words();
        var page = new DeclarePage(
                visit.frame(words.text(version.isEmpty() ? "crisis.declare.title" : "crisis.update.title")),
                version.isEmpty() ? DECLARE : UPDATE.replace("{id}", visit.part("id")),
                version,
                fields,
                Arrays.stream(Level.values())
                        .map(each -> choice(each.name(), each.key(), words))
                        .toList(),
                Stream.concat(desk.sites().stream(), fields.sites().stream())
                        .distinct()
                        .map(each -> new DeclarePage.Choice(each, each))
                        .toList(),
                Services.ALL.stream()
                        .map(each -> choice(each, Services.key(each), words))
                        .toList(),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private static DeclarePage.Choice choice(String value, String key, Words words) {
        return new DeclarePage.Choice(value, words.text(key));
    }

    private void declare(Visit visit) {
        var fields = Fields.of(visit.form());
        List<Mistake> mistakes = new Checks(visit, fields).mistakes();
        if (!mistakes.isEmpty()) {
            show(visit, "", fields, mistakes);
            return;
        }
        CrisisFact.Declared said = said(visit, fields);
        desk.file(visit, () -> desk.crisis().file(said, said.form(), desk.caller(visit)), () -> CrisisPages.PATH);
    }

    /** Refused when somebody else changed it since the form was shown: neither overwrites the other unawares. */
    private void update(Visit visit) {
        Declaration each = CrisisPages.standing(desk.crisis(), visit);
        var fields = Fields.of(visit.form());
        List<Mistake> mistakes = new ArrayList<>(new Checks(visit, fields).mistakes());
        boolean same = each.versions().stream()
                .anyMatch(version -> version.key().equals(visit.formKey())); // sent again: filed already
        if (!same && !each.version().toString().equals(visit.form().text("version"))) {
            mistakes.add(new Mistake("scope", visit.words().text("crisis.mistake.changed")));
        }
        if (!mistakes.isEmpty()) {
            show(visit, each.version().toString(), fields, mistakes);
            return;
        }
        var fact = new CrisisFact.Updated(each.id(), visit.may(Rights.CONFIRM), said(visit, fields));
        desk.file(visit, () -> desk.crisis().file(fact, each.id(), desk.caller(visit)), () -> CrisisPages.PATH);
    }

    private CrisisFact.Declared said(Visit visit, Fields fields) {
        UUID form = visit.formKey();
        return new CrisisFact.Declared(
                form,
                level(fields).orElseThrow(),
                fields.scope(),
                fields.cause(),
                read(fields.start()).orElseThrow(),
                read(fields.trusted()).orElseThrow(),
                fields.channels(),
                fields.told(),
                fields.where(),
                read(fields.review()).orElse(null),
                read(fields.meeting()).orElse(null));
    }

    private static Optional<Level> level(Fields fields) {
        return Arrays.stream(Level.values())
                .filter(each -> each.name().equals(fields.level()))
                .findFirst();
    }

    private Optional<Instant> read(When when) {
        return Hours.read(when.day(), when.hour(), desk.zone());
    }

    /** What is to mend in a form. */
    private final class Checks {
        private final Visit visit;
        private final Fields fields;
        private final List<Mistake> mistakes = new ArrayList<>();

        Checks(Visit visit, Fields fields) {
            this.visit = visit;
            this.fields = fields;
        }

        List<Mistake> mistakes() {
            if (level(fields).isEmpty()) {
                add("level-SUSPECTED", "crisis.mistake.level");
            }
            if (!Services.ALL.containsAll(fields.services())) {
                add("service-" + Services.EMERGENCY, "crisis.mistake.service");
            }
            times();
            for (String field : List.of("scope", "cause", "channels", "told", "other-site")) {
                if (visit.form().text(field).length() > CrisisPages.LONGEST) {
                    mistakes.add(new Mistake(field, visit.words().text("crisis.mistake.long", CrisisPages.LONGEST)));
                }
            }
            return mistakes;
        }

        private void times() {
            Optional<Instant> started = read(fields.start());
            Optional<Instant> trusted = read(fields.trusted());
            if (started.isEmpty() || started.get().isAfter(visit.now().plusSeconds(60))) {
                add("start-day", "crisis.mistake.started");
            }
            if (trusted.isEmpty()) {
                add("trusted-day", "crisis.mistake.trusted");
            } else if (started.isPresent() && trusted.get().isAfter(started.get())) {
                add("trusted-day", "crisis.mistake.order");
            }
            if (!fields.review().blank() && read(fields.review()).isEmpty()) {
                add("review-day", "crisis.mistake.when");
            }
            if (!fields.meeting().blank() && read(fields.meeting()).isEmpty()) {
                add("meeting-day", "crisis.mistake.when");
            }
        }

        private void add(String field, String key) {
            mistakes.add(new Mistake(field, visit.words().text(key)));
        }
    }
}
