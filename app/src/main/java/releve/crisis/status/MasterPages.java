package releve.crisis.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import releve.crisis.CrisisPages;
import releve.crisis.Desk;
import releve.crisis.Hours;
import releve.crisis.Master;
import releve.crisis.MasterCell;
import releve.crisis.Rights;
import releve.crisis.Services;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** Screen or paper: what holds at a site, in a service or on a ward. */
final class MasterPages {
    private static final String MASTER = CrisisPages.PATH + "/master/{site}";
    private static final String TEMPLATE = "releve/crisis/master.jte";

    private final Desk desk;

    MasterPages(Desk desk) {
        this.desk = desk;
    }

    void open(Routes routes) {
        routes.page(MASTER, Permission.SIGNED_IN, visit -> {
            Words words = visit.words();
            show(visit, new MasterPage.Fields("", "", words.date(visit.now()), words.time(visit.now()), ""), List.of());
        });
        routes.action(MASTER, Rights.SET_STATUS, this::set);
    }

    private String site(Visit visit) {
        String site = Paths.read(visit.part("site"));
        if (!desk.sites().contains(site)) {
            throw new NotThere("site");
        }
        return site;
    }

    private void show(Visit visit, MasterPage.Fields fields, List<Mistake> mistakes) {
        Words words = visit.words();
        String site = site(visit);
        Map<String, String> names = desk.names();
        var page = new MasterPage(
                visit.frame(words.text("crisis.master.title", site), Desk.TOPIC),
                CrisisPages.PATH + "/master/" + Paths.part(site),
                visit.may(Rights.SET_STATUS),
                Services.ALL.stream()
                        .map(each -> new MasterPage.Unit(each, unit(each, words)))
                        .toList(),
                wards(site).stream()
                        .map(each -> new MasterPage.Unit(each, each))
                        .toList(),
                fields,
                desk.crisis().masters(site).stream()
                        .map(each -> said(each, names, words))
                        .toList(),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show(TEMPLATE, page);
        } else {
            visit.showMistakes(TEMPLATE, page);
        }
    }

    private List<String> wards(String site) {
        return Stream.concat(
                        desk.premises().wards(site).stream(),
                        desk.crisis().units(site).stream().filter(each -> !Services.ALL.contains(each)))
                .distinct()
                .sorted()
                .toList();
    }

    private static String unit(String unit, Words words) {
        if (unit.isEmpty()) {
            return words.text("crisis.master.whole");
        }
        return Services.ALL.contains(unit) ? words.text(Services.key(unit)) : unit;
    }

    private static MasterPage.Said said(MasterCell each, Map<String, String> names, Words words) {
        return new MasterPage.Said(
                each.from().map(words::moment).orElse(""),
                unit(each.unit(), words),
                each.master().shape(),
                words.text(each.master().key()),
                each.words(),
                names.getOrDefault(each.by(), each.by()));
    }

    private void set(Visit visit) {
        String site = site(visit);
        var fields = new MasterPage.Fields(
                visit.form().text("unit"),
                visit.form().text("master"),
                visit.form().text("day"),
                visit.form().text("hour"),
                visit.form().text("words"));
        Optional<Master> master = Arrays.stream(Master.values())
                .filter(each -> each.name().equals(fields.master()))
                .findFirst();
        Optional<Instant> from = Hours.read(fields.day(), fields.hour(), desk.zone());
        List<Mistake> mistakes = mistakes(visit, site, fields, master, from);
        if (!mistakes.isEmpty()) {
            show(visit, fields, mistakes);
            return;
        }
        desk.file(
                visit,
                () -> desk.crisis()
                        .setMaster(
                                visit.formKey(),
                                site,
                                fields.unit(),
                                master.orElseThrow(),
                                from.orElseThrow(),
                                fields.words(),
                                desk.caller(visit)),
                () -> CrisisPages.PATH + "/master/" + Paths.part(site));
    }

    private List<Mistake> mistakes(
            Visit visit, String site, MasterPage.Fields fields, Optional<Master> master, Optional<Instant> from) {
        Words words = visit.words();
        List<Mistake> mistakes = new ArrayList<>();
        String unit = fields.unit();
        if (!unit.isEmpty() && !Services.ALL.contains(unit) && !wards(site).contains(unit)) {
            mistakes.add(new Mistake("unit", words.text("crisis.mistake.unit")));
        }
        if (master.isEmpty()) {
            mistakes.add(new Mistake("master-SCREEN", words.text("crisis.mistake.master")));
        }
        if (from.isEmpty() || from.get().isAfter(visit.now().plus(StatusPages.AHEAD))) {
            mistakes.add(new Mistake("day", words.text("crisis.mistake.from", StatusPages.AHEAD.toDays())));
        }
        if (fields.words().length() > CrisisPages.LONGEST) {
            mistakes.add(new Mistake("words", words.text("crisis.mistake.long", CrisisPages.LONGEST)));
        }
        return mistakes;
    }
}
