package releve.wardpc.pc;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import releve.paper.BarCode;
import releve.paper.Paper;
import releve.paper.Printout;
import releve.paper.Xhtml;
import releve.wardpc.Speech.SelfCheck;
import releve.wardpc.Speech.SelfCheck.Finding;
import releve.wardpc.Speech.SelfCheck.Part;
import releve.web.Mistake;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Permission;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The self-check of each shift: what the PC finds, and a test page whose digits only somebody who holds it can type back. */
final class CheckPages implements Pages {
    private static final String PATH = "/check";
    private static final int SHOWN = 6;
    private static final String STYLE = ".digits { font-size: 28pt; font-weight: bold; letter-spacing: 2pt; }";

    private final SelfChecks checks;
    private final Reading reading;
    private final Book book;
    private final Rounds rounds;
    private final Optional<PagePrinter> printer;
    private final String label;
    private final SecureRandom random;
    private final Paper paper = new Paper();

    CheckPages(
            SelfChecks checks,
            Reading reading,
            Book book,
            Rounds rounds,
            Optional<PagePrinter> printer,
            Enrolled enrolled,
            SecureRandom random) {
        this.checks = checks;
        this.reading = reading;
        this.book = book;
        this.rounds = rounds;
        this.printer = printer;
        this.label = enrolled.label();
        this.random = random;
    }

    @Override
    public String room() {
        return "pc";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Permission.SIGNED_IN, visit -> show(visit, List.of(), ""));
        routes.listed(PATH, "pc.check.title", "pc.check.hint");
        routes.page(
                PATH + "/sheet",
                Permission.SIGNED_IN,
                visit -> visit.sendDocument("application/pdf", "test.pdf", sheet(visit)));
        routes.action(PATH + "/print", Permission.SIGNED_IN, this::print);
        routes.action(PATH, Permission.SIGNED_IN, this::keep);
    }

    private void show(Visit visit, List<Mistake> mistakes, String said) {
        Words words = visit.words();
        List<String> before = book.checks(false).reversed().stream()
                .limit(SHOWN)
                .map(check ->
                        words.text("pc.check.before", words.moment(check.at()), check.by(), summary(check, words)))
                .toList();
        var page = new CheckPage(
                visit.frame(words.text("pc.check.title")),
                checks.parts().stream().map(part -> line(part, words)).toList(),
                printer.map(PagePrinter::host).orElse(""),
                before,
                mistakes,
                said.isEmpty() && visit.query("kept").isPresent() ? words.text("pc.check.kept") : said);
        if (mistakes.isEmpty()) {
            visit.show("releve/pc/check.jte", page);
        } else {
            visit.showMistakes("releve/pc/check.jte", page);
        }
    }

    private static String summary(SelfCheck check, Words words) {
        return check.parts().stream()
                .map(part -> line(part, words))
                .map(line -> line.shape() + " " + line.what())
                .collect(Collectors.joining(" · "));
    }

    private static CheckPage.Line line(Part part, Words words) {
        String what = "pc.check." + part.what();
        return switch (part.finding()) {
            case GOOD -> new CheckPage.Line(words.text(what), "good", "●", words.text("pc.check.good"), part.figure());
            case HEED -> new CheckPage.Line(words.text(what), "warn", "▲", words.text("pc.check.heed"), part.figure());
            case BAD -> new CheckPage.Line(words.text(what), "bad", "■", words.text("pc.check.bad"), part.figure());
        };
    }

    /** New digits each time, so that yesterday's page proves nothing today. */
    private byte[] sheet(Visit visit) {
        String digits = "%08d".formatted(random.nextInt(100_000_000));
        reading.inside(visit).shown(digits);
        Words words = visit.words();
        Xhtml body = new Xhtml()
                .element("h1", words.text("pc.sheet.title"))
                .element("p", words.text("pc.sheet.what", label, words.moment(visit.now())))
                .bars(BarCode.code128(digits), BarCode.MODULE * 2, 25)
                .element("p", digits, "class", "digits");
        return paper.pdf(new Printout(words.language().tag(), words.text("pc.sheet.title"), STYLE, body));
    }

    private void print(Visit visit) {
        PagePrinter to = printer.orElseThrow(() -> new NotThere("printer"));
        Words words = visit.words();
        show(
                visit,
                List.of(),
                to.send(sheet(visit))
                        ? words.text("pc.print.sent", to.host())
                        : words.text("pc.print.failed", to.host()));
    }

    private void keep(Visit visit) {
        String typed = visit.form().text("digits").replaceAll("\\s", "");
        boolean untried = visit.form().text("untried").equals("yes");
        Inside inside = reading.inside(visit);
        boolean right = !inside.digits().isEmpty() && inside.digits().equals(typed);
        if (!untried && !right) {
            String text = visit.words().text(typed.isEmpty() ? "pc.check.digits-missing" : "pc.check.digits-wrong");
            show(visit, List.of(new Mistake("digits", text)), "");
            return;
        }
        visit.file(() -> {
            List<Part> parts = new ArrayList<>(checks.parts());
            parts.add(new Part("printer", right ? Finding.GOOD : Finding.BAD, ""));
            book.checked(new SelfCheck(visit.now(), right ? inside.name() : "", parts));
            rounds.nudge();
            return PATH + "?kept=yes";
        });
    }
}
