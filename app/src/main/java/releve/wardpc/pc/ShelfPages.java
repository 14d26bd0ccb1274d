package releve.wardpc.pc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The packs that are kept: which one is read, printing it, and how the line to the node is. */
final class ShelfPages implements Pages {
    private static final String PATH = "/packs";

    private final Shelf shelf;
    private final Reading reading;
    private final Links links;
    private final Rounds rounds;
    private final Optional<PagePrinter> printer;

    ShelfPages(Shelf shelf, Reading reading, Links links, Rounds rounds, Optional<PagePrinter> printer) {
        this.shelf = shelf;
        this.reading = reading;
        this.links = links;
        this.rounds = rounds;
        this.printer = printer;
    }

    @Override
    public String room() {
        return "pc";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Permission.SIGNED_IN, visit -> list(visit, ""));
        routes.listed(PATH, "pc.packs.title", "pc.packs.hint");
        routes.action(PATH, Permission.SIGNED_IN, this::choose);
        routes.action(PATH + "/old", Permission.SIGNED_IN, this::admit);
        routes.page(PATH + "/pdf", Permission.SIGNED_IN, this::pdf);
        routes.action(PATH + "/print", Permission.SIGNED_IN, this::print);
        routes.action(PATH + "/now", Permission.SIGNED_IN, this::now);
    }

    private void list(Visit visit, String said) {
        Words words = visit.words();
        Inside inside = reading.inside(visit);
        String shown =
                shelf.find(inside.chosen()).or(reading::newest).map(Pack::id).orElse("");
        List<PacksPage.Line> lines = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Shelf.Ward ward : shelf.wards()) {
            ward.packs().forEach(pack -> lines.add(line(pack, pack.id().equals(shown), visit)));
            Links.refused(ward, words).ifPresent(refused::add);
            ward.damaged()
                    .forEach(each -> refused.add(words.text(
                            "pc.packs.damaged", each.file(), each.why().in(words))));
        }
        visit.show(
                "releve/pc/packs.jte",
                new PacksPage(
                        visit.frame(words.text("pc.packs.title")),
                        lines,
                        refused,
                        printer.map(PagePrinter::host).orElse(""),
                        links.link(words),
                        said));
    }

    private static PacksPage.Line line(Pack pack, boolean shown, Visit visit) {
        Words words = visit.words();
        return new PacksPage.Line(
                pack.id(),
                Reading.ward(pack),
                words.moment(pack.heading().made()),
                Reading.age(pack.heading().made(), visit.now(), words),
                words.moment(pack.heading().until()),
                pack.ended(visit.now()) ? words.text("pc.packs.ended") : words.text("pc.packs.valid"),
                pack.heading().patients(),
                shown);
    }

    private Pack asked(Visit visit) {
        return shelf.find(visit.form().text("pack")).orElseThrow(() -> new NotThere("pack"));
    }

    private void choose(Visit visit) {
        Pack pack = asked(visit);
        boolean newest =
                reading.newest().filter(each -> each.id().equals(pack.id())).isPresent();
        reading.inside(visit).choose(newest ? "" : pack.id());
        visit.go("/ward");
    }

    /** Only who ticks the box opens an old pack. */
    private void admit(Visit visit) {
        Pack pack = asked(visit);
        String back = visit.form().text("back");
        if (!visit.form().text("known").equals("yes")) {
            var mistake = new Mistake("known", visit.words().text("pc.old.mistake"));
            visit.showMistakes("releve/pc/old.jte", Reading.old(visit, pack, back, List.of(mistake)));
            return;
        }
        reading.inside(visit).admit(pack.id());
        visit.go(back);
    }

    private void pdf(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        visit.sendDocument(
                "application/pdf",
                "pack-" + Reading.ward(opened.pack()).replace(' ', '-') + ".pdf",
                opened.copy().pdf());
    }

    private void print(Visit visit) {
        Inside.Opened opened = reading.open(visit);
        PagePrinter to = printer.orElseThrow(() -> new NotThere("printer"));
        list(
                visit,
                to.send(opened.copy().pdf())
                        ? visit.words().text("pc.print.sent", to.host())
                        : visit.words().text("pc.print.failed", to.host()));
    }

    private void now(Visit visit) {
        rounds.nudge();
        list(visit, visit.words().text("pc.packs.asked"));
    }
}
