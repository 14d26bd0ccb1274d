package releve.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import releve.identity.Reach;
import releve.journal.Journal;
import releve.paper.LabelSheet;
import releve.paper.Paper;
import releve.ward.Census;
import releve.ward.Wards;
import releve.wardpc.node.EventKeys;
import releve.web.DataAges;
import releve.web.Language;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** Where cards, shift sheets and kits are printed, and telephones and places are said. */
public final class KitPages implements Pages {
    private static final String PATH = "/kit";
    private static final int LONGEST = 20_000;

    private final Journal journal;
    private final Kits kits;
    private final EventKeys keys;
    private final Units units;
    private final Situation situation;
    private final DataAges ages;
    private final Reach reach;
    private final Fresh fresh;
    private final Paper paper = new Paper();

    public KitPages(
            Journal journal,
            Kits kits,
            EventKeys keys,
            Situation situation,
            DataAges ages,
            Reach reach,
            java.time.Clock clock) {
        this.journal = journal;
        this.kits = kits;
        this.keys = keys;
        this.units = new Units(journal.read());
        this.situation = situation;
        this.ages = ages;
        this.reach = reach;
        this.fresh = new Fresh(clock);
    }

    @Override
    public String room() {
        return "kit";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Rights.PRINT, visit -> list(visit, List.of()));
        routes.listed(PATH, "kit.page.title", "kit.page.hint");
        routes.page(PATH + "/{site}/{unit}/card", Rights.PRINT, this::card);
        routes.page(PATH + "/{site}/{unit}/shift", Rights.PRINT, this::shift);
        routes.page(PATH + "/{site}/{unit}/edit", Rights.EDIT, this::edit);
        routes.action(PATH + "/{site}/{unit}/edit", Rights.EDIT, this::say);
        routes.action(PATH + "/{site}/seal", Rights.SEAL, this::seal);
        routes.action(PATH + "/{site}/withdraw/{kit}", Rights.SEAL, this::withdraw);
        routes.page(PATH + "/made/{kit}", Rights.SEAL, this::made);
        routes.page(PATH + "/made/{kit}/{file}", Rights.SEAL, this::file);
    }

    /** A unit's part of an address; {@code -} is the site as a whole. */
    private static String path(String site, String unit, String what) {
        return PATH + "/" + Paths.part(site) + "/" + (unit.isEmpty() ? "-" : Paths.part(unit)) + "/" + what;
    }

    private void list(Visit visit, List<Mistake> mistakes) {
        Words words = visit.words();
        List<KitPage.Site> sites = new ArrayList<>();
        for (String site : kits.sites()) {
            List<KitPage.Kit> standing = keys.all(site).stream()
                    .map(each -> new KitPage.Kit(
                            each.kit(),
                            words.text("kit.page.stands", each.kit(), words.moment(each.made())),
                            PATH + "/" + Paths.part(site) + "/withdraw/" + each.kit()))
                    .toList();
            List<KitPage.Line> lines = kits.unitsOf(site).stream()
                    .map(unit -> line(site, unit, words))
                    .toList();
            sites.add(new KitPage.Site(site, path(site, "", "edit"), standing, lines));
        }
        var page = new KitPage(
                visit.frame(words.text("kit.page.title")),
                sites,
                visit.may(Rights.EDIT),
                visit.may(Rights.SEAL),
                List.of(Language.values()),
                mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/kit/kit.jte", page);
        } else {
            visit.showMistakes("releve/kit/kit.jte", page);
        }
    }

    /** No pack is locked for it from now on; ward PCs learn it with their next pack. */
    private void withdraw(Visit visit) {
        String kit = visit.part("kit");
        String why = visit.form().text("why").strip();
        if (keys.all(site(visit)).stream().noneMatch(each -> each.kit().equals(kit))) {
            throw new NotThere("kit");
        }
        if (why.isEmpty() || why.length() > Phone.LONGEST) {
            list(visit, List.of(new Mistake("why-" + kit, visit.words().text("kit.withdraw.why-missing"))));
            return;
        }
        visit.file(() -> {
            keys.withdraw(kit, why, reach.caller(visit.visitor()));
            return PATH;
        });
    }

    private KitPage.Line line(String site, String unit, Words words) {
        return new KitPage.Line(
                unit,
                path(site, unit, "card"),
                path(site, unit, "shift"),
                path(site, unit, "edit"),
                units.of(site, unit).at().map(words::moment).orElse(words.text("kit.page.unsaid")));
    }

    private static String site(Visit visit) {
        return Paths.read(visit.part("site"));
    }

    /** A unit that is there; blank for the site as a whole. */
    private String unit(Visit visit) {
        String unit = Paths.read(visit.part("unit"));
        if (unit.equals("-") && kits.sites().contains(site(visit))) {
            return "";
        }
        if (!kits.unitsOf(site(visit)).contains(unit)) {
            throw new NotThere("unit");
        }
        return unit;
    }

    private void card(Visit visit) {
        String site = site(visit);
        String unit = unit(visit);
        var card = new Card(new Sheet(visit.words(), visit.now()), situation);
        visit.sendDocument(
                "application/pdf",
                "card-" + site + "-" + unit + ".pdf",
                paper.pdf(card.of(site, unit, units.onCard(site, unit))));
    }

    private void shift(Visit visit) {
        String site = site(visit);
        String unit = unit(visit);
        reach.saw(visit.visitor(), "ward/" + site + "/" + unit, "shift sheet", "");
        List<Census.Bed> beds = new Wards(journal.read().jdbi())
                .census(unit).wards().stream()
                        .filter(each -> each.site().equals(site))
                        .flatMap(each -> each.beds().stream())
                        .toList();
        List<Census.Occupant> in =
                beds.stream().flatMap(each -> each.occupants().stream()).toList();
        long onLeave = in.stream().filter(Census.Occupant::onLeave).count();
        long free = beds.stream().filter(each -> each.occupants().isEmpty()).count();
        journal.settle();
        var checkpoint = journal.checkpoint();
        var sheet = new ShiftSheet(new Sheet(visit.words(), visit.now()), situation)
                .of(
                        site,
                        unit,
                        new ShiftSheet.Count(in.size(), onLeave, free),
                        ages.feeds(),
                        java.util.Optional.of(checkpoint));
        visit.sendDocument("application/pdf", "shift-" + site + "-" + unit + ".pdf", paper.pdf(sheet));
    }

    private void edit(Visit visit) {
        Units.Known known = units.of(site(visit), unit(visit));
        show(visit, Rows.typedPhones(known.phones()), Rows.typedSpots(known.spots()), List.of());
    }

    private void show(Visit visit, String phones, String spots, List<Mistake> mistakes) {
        String title = visit.words().text("kit.edit.title", Card.name(site(visit), unit(visit)));
        var page = new UnitPage(visit.frame(title), path(site(visit), unit(visit), "edit"), phones, spots, mistakes);
        if (mistakes.isEmpty()) {
            visit.show("releve/kit/unit.jte", page);
        } else {
            visit.showMistakes("releve/kit/unit.jte", page);
        }
    }

    private void say(Visit visit) {
        String site = site(visit);
        String unit = unit(visit);
        String typedPhones = visit.form().text("phones");
        String typedSpots = visit.form().text("spots");
        Rows<Phone> phones = Rows.phones(typedPhones);
        Rows<Spot> spots = Rows.spots(typedSpots);
        List<Mistake> mistakes = new ArrayList<>();
        wrong(visit, "phones", phones, mistakes);
        wrong(visit, "spots", spots, mistakes);
        if (typedPhones.length() + typedSpots.length() > LONGEST) {
            mistakes.add(new Mistake("phones", visit.words().text("kit.edit.long")));
        }
        if (!mistakes.isEmpty()) {
            show(visit, typedPhones, typedSpots, mistakes);
            return;
        }
        UUID form = visit.formKey();
        visit.file(() -> {
            Units.say(journal, form, site, unit, phones.good(), spots.good(), reach.caller(visit.visitor()));
            return PATH;
        });
    }

    private static void wrong(Visit visit, String field, Rows<?> rows, List<Mistake> mistakes) {
        if (!rows.wrong().isEmpty()) {
            String lines =
                    String.join(", ", rows.wrong().stream().map(String::valueOf).toList());
            String key = "kit.edit.wrong." + field;
            mistakes.add(new Mistake(field, visit.words().text(key, lines)));
        }
    }

    private void seal(Visit visit) {
        String site = site(visit);
        if (!kits.sites().contains(site)) {
            throw new NotThere("site");
        }
        UUID form = visit.formKey();
        Words words = Language.find(visit.form().text("language"))
                .map(language -> Words.of(language, visit.words().zone(), ROOMS))
                .orElse(visit.words());
        visit.file(() -> {
            Kits.Made made =
                    kits.make(site, form, words, LabelSheet.A4_3X8, visit.now(), reach.caller(visit.visitor()));
            fresh.put(visit.visitor().id(), made);
            return PATH + "/made/" + made.kit();
        });
    }

    /** The rooms whose words stand on these papers. */
    public static final List<String> ROOMS = List.of("web", "crisis", "kit");

    private Kits.Made find(Visit visit) {
        return fresh.find(visit.part("kit"), visit.visitor().id()).orElseThrow(() -> new NotThere("kit"));
    }

    private void made(Visit visit) {
        Kits.Made made = find(visit);
        List<MadePage.File> files = made.papers().keySet().stream()
                .sorted()
                .map(name -> new MadePage.File(
                        PATH + "/made/" + made.kit() + "/" + Paths.part(name),
                        name,
                        visit.words().text(name.startsWith("kit-") ? "kit.made.kit" : "kit.made.labels")))
                .toList();
        visit.show(
                "releve/kit/made.jte",
                new MadePage(visit.frame(visit.words().text("kit.made.title", made.kit())), made.kit(), files));
    }

    private void file(Visit visit) {
        byte[] pdf = find(visit).papers().get(Paths.read(visit.part("file")));
        if (pdf == null) {
            throw new NotThere("file");
        }
        visit.sendDocument("application/pdf", Paths.read(visit.part("file")), Arrays.copyOf(pdf, pdf.length));
    }
}
