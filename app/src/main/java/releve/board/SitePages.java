package releve.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import releve.care.DataKind;
import releve.crisis.Crisis;
import releve.crisis.Desk;
import releve.crisis.ServicesLine;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.ward.Occupancy;
import releve.ward.Wards.Named;
import releve.web.FeedNote;
import releve.web.NotAllowed;
import releve.web.NotThere;
import releve.web.Paths;
import releve.web.Routes;
import releve.web.Visit;

/** Beds across wards, without a patient's name: each visitor's wards, a site for the bed manager, the whole group. */
final class SitePages {
    private static final String GROUP = "sites";

    private final Kardex kardex;
    private final Reach reach;
    private final Crisis crisis;

    SitePages(Kardex kardex, Reach reach, Crisis crisis) {
        this.kardex = kardex;
        this.reach = reach;
        this.crisis = crisis;
    }

    void open(Routes routes) {
        routes.page("/wards", Rights.SEE_OWN_WARD, this::wards);
        routes.page("/site/{site}", Rights.SEE_ANY_WARD, this::site);
        routes.page("/sites", Rights.SEE_ANY_WARD, this::group);
        routes.listed("/wards", "board.wards.title", "board.wards.hint");
        routes.listed("/sites", "board.group.title", "board.group.hint");
        routes.topics(
                "site",
                (visitor, topic) -> kardex.wards().stream()
                        .filter(each -> topic(each.site()).equals(topic))
                        .anyMatch(each -> reach.sees(visitor, each.site(), each.ward())));
        routes.topics(
                GROUP,
                (visitor, topic) ->
                        kardex.wards().stream().anyMatch(each -> reach.sees(visitor, each.site(), each.ward())));
    }

    static String topic(String site) {
        return site.isEmpty() ? GROUP : "site:" + site.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private List<WardsPage.Line> lines(Predicate<Named> wanted) {
        List<WardsPage.Line> lines = new ArrayList<>();
        for (Named ward : kardex.wards()) {
            if (wanted.test(ward)) {
                Occupancy beds = kardex.beds(ward);
                if (!beds.beds().isEmpty()) {
                    lines.add(WardsPage.Line.of(ward, Tally.specialty(beds), Tally.of(beds), beds.feeds()));
                }
            }
        }
        return lines;
    }

    private void wards(Visit visit) {
        var who = visit.visitor();
        List<WardsPage.Line> own = lines(each -> reach.own(who, each.site(), each.ward()));
        List<WardsPage.Line> others =
                lines(each -> !reach.own(who, each.site(), each.ward()) && reach.sees(who, each.site(), each.ward()));
        List<String> sites = visit.may(Rights.SEE_ANY_WARD)
                ? kardex.wards().stream().map(Named::site).distinct().toList()
                : List.of();
        visit.keep();
        visit.show(
                "releve/board/wards.jte",
                new WardsPage(
                        visit.frame(visit.words().text("board.wards.title")),
                        own,
                        others,
                        sites,
                        notes(
                                visit,
                                Stream.concat(own.stream(), others.stream()).toList())));
    }

    private void site(Visit visit) {
        String site = Paths.read(visit.part("site"));
        List<WardsPage.Line> wards = lines(each -> each.site().equals(site));
        if (wards.isEmpty()) {
            throw new NotThere("site");
        }
        show(visit, site, seen(visit, wards), List.of());
    }

    private void group(Visit visit) {
        List<WardsPage.Line> wards = seen(visit, lines(each -> true));
        Map<String, Tally> sums = new TreeMap<>();
        wards.forEach(each -> sums.merge(each.site(), each.tally(), Tally::plus));
        show(
                visit,
                "",
                wards,
                sums.entrySet().stream()
                        .map(each -> new SitePage.Site(each.getKey(), each.getValue()))
                        .toList());
    }

    private List<WardsPage.Line> seen(Visit visit, List<WardsPage.Line> wards) {
        List<WardsPage.Line> seen = wards.stream()
                .filter(each -> reach.sees(visit.visitor(), each.site(), each.ward()))
                .toList();
        if (seen.isEmpty() && !wards.isEmpty()) {
            throw new NotAllowed("site");
        }
        return seen;
    }

    /** Late and frozen feeds that said who lies on these wards. */
    private static List<String> notes(Visit visit, List<WardsPage.Line> wards) {
        Set<String> feeds =
                wards.stream().flatMap(each -> each.feeds().stream()).collect(Collectors.toSet());
        return FeedNote.of(visit.ages().feeds(), DataKind.STAYS, feeds, visit.words(), visit.now()).stream()
                .map(FeedNote::text)
                .toList();
    }

    private void show(Visit visit, String site, List<WardsPage.Line> wards, List<SitePage.Site> sites) {
        String title = site.isEmpty()
                ? visit.words().text("board.group.title")
                : visit.words().text("board.site.title", site);
        String topic = topic(site);
        visit.keep();
        visit.show(
                "releve/board/site.jte",
                new SitePage(
                        visit.frame(title, topic, Desk.TOPIC),
                        site,
                        topic,
                        ServicesLine.of(crisis, site, "", visit.words(), visit.now()),
                        Tally.sum(wards.stream().map(WardsPage.Line::tally).toList()),
                        bySpecialty(wards),
                        site.isEmpty() ? List.of() : wards,
                        sites,
                        notes(visit, wards)));
    }

    private static List<SitePage.Free> bySpecialty(List<WardsPage.Line> wards) {
        Map<String, List<WardsPage.Line>> grouped = new TreeMap<>();
        wards.forEach(each -> grouped.computeIfAbsent(each.specialty(), none -> new ArrayList<>())
                .add(each));
        List<SitePage.Free> free = new ArrayList<>();
        grouped.forEach((specialty, lines) -> {
            lines.sort(Comparator.comparingInt(
                            (WardsPage.Line line) -> -line.tally().ready())
                    .thenComparing(WardsPage.Line::site)
                    .thenComparing(WardsPage.Line::ward));
            free.add(new SitePage.Free(
                    specialty,
                    Tally.sum(lines.stream().map(WardsPage.Line::tally).toList()),
                    lines));
        });
        return free;
    }
}
