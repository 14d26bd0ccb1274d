package releve.board;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.ward.Census;
import releve.ward.Wards;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Visitor;
import releve.web.Words;

/** The pages of who lies where: all wards, and one ward's board. */
public final class BoardPages implements Pages {
    private final Jdbi jdbi;
    private final Reach reach;
    private final Boards boards;

    public BoardPages(Jdbi jdbi, Reach reach) {
        this.jdbi = jdbi;
        this.reach = reach;
        this.boards = new Boards(jdbi);
    }

    @Override
    public String room() {
        return "board";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/wards", Rights.SEE_OWN_WARD, this::wards);
        routes.page("/ward/{site}/{ward}", Rights.SEE_OWN_WARD, this::board);
        routes.listed("/wards", "board.wards.title", "board.wards.hint");
        routes.topics("ward", this::mayHear);
    }

    /** The topic of a ward's news. Names that a topic cannot carry are told together. */
    public static String topic(String site, String ward) {
        return "ward:" + (site + "." + ward).replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private boolean mayHear(Visitor visitor, String topic) {
        return new Wards(jdbi)
                .names().stream()
                        .filter(each -> topic(each.site(), each.ward()).equals(topic))
                        .anyMatch(each -> reach.sees(visitor, each.site(), each.ward()));
    }

    private void wards(Visit visit) {
        Words words = visit.words();
        Map<Boolean, List<WardsPage.Line>> lines = new TreeMap<>(new Wards(jdbi)
                .census(null).wards().stream()
                        .filter(ward -> reach.sees(visit.visitor(), ward.site(), ward.name()))
                        .map(ward -> WardsPage.Line.of(ward, reach.own(visit.visitor(), ward.site(), ward.name())))
                        .collect(Collectors.partitioningBy(WardsPage.Line::own)));
        visit.show(
                "releve/board/wards.jte",
                new WardsPage(
                        visit.frame(words.text("board.wards.title")),
                        lines.getOrDefault(true, List.of()),
                        lines.getOrDefault(false, List.of())));
    }

    private void board(Visit visit) {
        String site = Paths.read(visit.part("site"));
        String name = Paths.read(visit.part("ward"));
        Census.Ward ward = new Wards(jdbi)
                .census(name).wards().stream()
                        .filter(each -> each.site().equals(site))
                        .findFirst()
                        .orElseThrow(() -> new NotThere("ward"));
        if (!reach.sees(visit.visitor(), site, name)) {
            throw new NotAllowed("ward");
        }
        reach.saw(visit.visitor(), "ward/" + site + "/" + name, "board", "");
        List<BoardLine> lines = boards.of(
                ward, visit.words(), visit.may(Rights.READ_CLINICAL), visit.may(Rights.READ_MEDICATION), visit.now());
        visit.show(
                "releve/board/board.jte",
                new BoardPage(
                        visit.frame(visit.words().text("board.title", name), topic(site, name)),
                        site,
                        name,
                        topic(site, name),
                        lines));
    }
}
