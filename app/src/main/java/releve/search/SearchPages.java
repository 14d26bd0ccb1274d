package releve.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import releve.crisis.Trust;
import releve.identity.Reach;
import releve.identity.Rights;
import releve.identity.directory.Directory;
import releve.ward.Wards;
import releve.web.Pages;
import releve.web.Routes;
import releve.web.Visit;

/** The page that finds a patient. */
public final class SearchPages implements Pages {
    static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Reach reach;
    private final Lines lines;

    /** @param trust until when what feeds said is trusted */
    public SearchPages(Jdbi jdbi, Directory directory, Reach reach, Trust trust) {
        this.reach = reach;
        this.lines = new Lines(jdbi, directory, reach, trust);
    }

    /**
     * Finds by names, birth dates and numbers, the numbers of stays too.
     *
     * @param more whose any other number is, for instance that of a sheet
     */
    public static Directory directory(Jdbi jdbi, Clock clock, Function<String, Collection<Long>> more) {
        var wards = new Wards(jdbi);
        return new Directory(jdbi, clock, number -> {
            List<Long> rows = new ArrayList<>(wards.patientsOfStay(number));
            rows.addAll(more.apply(number));
            return rows;
        });
    }

    @Override
    public String room() {
        return "search";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/search", Rights.SEARCH, this::search);
        routes.listed("/search", "search.title", "search.hint");
        routes.searched("/search");
    }

    /**
     * The page, or only the list when the page asks for it by itself. A list of patients that was shown is a fact: what was typed and how
     * many it found. The page asks when typing pauses, not for each letter.
     */
    private void search(Visit visit) {
        String typed = visit.query("q").map(String::strip).orElse("");
        typed = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Lines.Found found =
                typed.isEmpty() ? new Lines.Found(List.of(), List.of(), false) : lines.find(typed, visit, MOST);
        if (!typed.isEmpty()) {
            reach.saw(visit.visitor(), "search", "search, found " + found.size() + (found.more() ? "+" : ""), typed);
        }
        SearchPage page = new SearchPage(
                visit.frame(visit.words().text("search.title")),
                typed,
                found.close(),
                found.alike(),
                found.more(),
                visit.may(Rights.ADMIT) ? "/register" : "");
        visit.show(visit.isPart() ? "releve/search/found.jte" : "releve/search/search.jte", page);
    }
}
