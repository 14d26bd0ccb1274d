package releve.crisis.log;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import releve.paper.Paper;
import releve.web.Language;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Words;

/** The hourly situation report, on the page and on paper. */
public final class ReportPages implements Pages {
    static final String PATH = "/crisis/report";

    /** Texts that paper of this room needs besides its own. */
    static final List<String> ROOMS = List.of("crisis/log", "crisis", "web");

    private final Sources sources;
    private final Paper paper;
    private final Language site;

    /** @param site the language that the house prints in unless another is asked for */
    public ReportPages(Sources sources, Paper paper, Language site) {
        this.sources = sources;
        this.paper = paper;
        this.site = site;
    }

    @Override
    public String room() {
        return "crisis/log";
    }

    @Override
    public void open(Routes routes) {
        routes.page(PATH, Rights.READ, this::show);
        routes.listed(PATH, "crisis.log.report.title", "crisis.log.report.hint");
        routes.page(PATH + "/pdf", Rights.READ, this::print);
    }

    private void show(Visit visit) {
        Report report = new ReportWriter(sources, visit.words(), visit.now()).report();
        visit.show(
                "releve/crisis/log/report.jte",
                new ReportPage(
                        visit.frame(visit.words().text("crisis.log.report.title"), LogPages.TOPIC),
                        report,
                        inOrder(site)
                                .map(each -> new ReportPage.Print(
                                        PATH + "/pdf?language=" + each.tag(), each.tag(), each.ownName()))
                                .toList()));
    }

    static Stream<Language> inOrder(Language first) {
        return Stream.of(Language.values()).sorted(Comparator.comparing(each -> each != first));
    }

    private void print(Visit visit) {
        Language language = visit.query("language").flatMap(Language::find).orElse(site);
        Words words = Words.of(language, visit.words().zone(), ROOMS);
        Report report = new ReportWriter(sources, words, visit.now()).report();
        String name = report.title() + " " + words.moment(visit.now()).replaceAll("[/: ]", "-") + ".pdf";
        visit.sendDocument("application/pdf", name, paper.pdf(ReportPaper.of(report, words, visit.now())));
    }
}
