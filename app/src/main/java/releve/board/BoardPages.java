package releve.board;

import java.util.LinkedHashSet;
import java.util.Set;
import releve.access.Watched;
import releve.crisis.Crisis;
import releve.crisis.Desk;
import releve.crisis.ServicesLine;
import releve.crisis.Trust;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.ward.PatientSight;
import releve.ward.Undecided;
import releve.ward.Wards.Named;
import releve.web.DataAges;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Pages;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;
import releve.web.Visitor;

/** The pages of who lies where: one ward's board, and the beds of all wards, sites and the group. */
public final class BoardPages implements Pages {
    private static final String PART = "releve/board/boardPart.jte";

    private final Kardex kardex;
    private final Reach reach;
    private final Crisis crisis;
    private final DataAges ages;
    private final Trust trust;
    private final Undecided undecided;
    private final SitePages sites;
    private final Rendered rendered = new Rendered();
    private final Watched watched = new Watched();

    public BoardPages(Kardex kardex, Reach reach, DataAges ages, Crisis crisis, Undecided undecided) {
        this.kardex = kardex;
        this.reach = reach;
        this.ages = ages;
        this.crisis = crisis;
        this.trust = crisis::trusted;
        this.undecided = undecided;
        this.sites = new SitePages(kardex, reach, crisis);
    }

    @Override
    public String room() {
        return "board";
    }

    @Override
    public void open(Routes routes) {
        sites.open(routes);
        routes.page("/ward/{site}/{ward}", Rights.SEE_OWN_WARD, this::board);
        routes.topics("ward", this::mayHear);
    }

    /** The topic of a ward's news. Names that a topic cannot carry are told together. */
    public static String topic(Named ward) {
        return "ward:" + (ward.site() + "." + ward.ward()).replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** The topic of a site's news; of the group's with a blank name. */
    public static String siteTopic(String site) {
        return SitePages.topic(site);
    }

    private boolean mayHear(Visitor visitor, String topic) {
        return kardex.wards().stream()
                .filter(each -> topic(each).equals(topic))
                .anyMatch(each -> reach.sees(visitor, each.site(), each.ward()));
    }

    private void board(Visit visit) {
        var ward = new Named(Paths.read(visit.part("site")), Paths.read(visit.part("ward")));
        if (!kardex.knows(ward)) {
            throw new NotThere("ward");
        }
        if (!reach.sees(visit.visitor(), ward.site(), ward.ward())) {
            throw new NotAllowed("ward");
        }
        Picture picture = kardex.of(ward);
        Set<Long> unnamed = unnamed(picture, visit.visitor());
        Sees sees = Sees.of(visit);
        Heed heed = Heed.of(picture, sees, ages, trust, undecided, visit.words(), visit.now());
        var key = new Rendered.Key(
                ward,
                picture.version(),
                visit.words().language(),
                sees,
                unnamed,
                heed,
                visit.now().getEpochSecond() / 60);
        Rendered.Board board =
                rendered.of(key, () -> visit.render(PART, part(ward, picture, visit, sees, unnamed, heed)));
        seen(visit, ward);
        if (visit.isRefresh()) {
            visit.showPart(board.html(), board.version());
        } else {
            visit.keep();
            visit.show("releve/board/board.jte", page(ward, visit, board));
        }
    }

    private void seen(Visit visit, Named ward) {
        String subject = "ward/" + ward.site() + "/" + ward.ward();
        watched.look(
                visit.visitor().id(),
                subject,
                visit.isRefresh(),
                visit.now(),
                () -> reach.saw(visit.visitor(), subject, "board", ""));
    }

    private BoardPart part(Named ward, Picture picture, Visit visit, Sees sees, Set<Long> unnamed, Heed heed) {
        var lines = new Lines(picture, visit.words(), sees, unnamed, heed, visit.now());
        String settling = sees.settles() ? undecided.path() : "";
        return new BoardPart(
                visit.words(), ward.site(), ward.ward(), topic(ward), lines.lines(), lines.coming(), heed, settling);
    }

    private BoardPage page(Named ward, Visit visit, Rendered.Board board) {
        return new BoardPage(
                visit.frame(visit.words().text("board.title", ward.ward()), topic(ward), Desk.TOPIC),
                ward.site(),
                ward.ward(),
                output -> output.writeContent(board.html()),
                board.version(),
                topic(ward),
                ServicesLine.of(crisis, ward.site(), ward.ward(), visit.words(), visit.now()),
                visit.may(Rights.SEE_ANY_WARD),
                visit.may(Rights.PRINT_PACK));
    }

    /** Rows of those who lie here and may not be named to this visitor. */
    private Set<Long> unnamed(Picture picture, Visitor visitor) {
        Set<Long> unnamed = new LinkedHashSet<>();
        picture.cards().forEach((row, card) -> {
            if (!PatientSight.of(visitor, card.who().basis(), reach).named()) {
                unnamed.add(row);
            }
        });
        return unnamed;
    }
}
