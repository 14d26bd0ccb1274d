package releve.agenda.calls;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import releve.identity.Reach;
import releve.identity.directory.Directory;
import releve.web.Language;
import releve.web.Pages;
import releve.web.Routes;

/** The pages of the telephone teams: the desk, the lists, whoever calls in, and the entrance. */
public final class CallPages implements Pages {
    private final Desk desk;
    private final Setters setters;

    /** @param site the language of whom no language is known */
    public CallPages(
            Calls calls, Jdbi jdbi, Reach reach, Directory directory, Language site, ZoneId zone, Setters setters) {
        this.desk = new Desk(calls, jdbi, reach, directory, site, zone);
        this.setters = setters;
    }

    /**
     * What the settings are set with.
     *
     * @param classes of the agenda's tables
     * @param names of people by the journal's {@code account/ID}
     */
    public record Setters(Supplier<List<String>> classes, Supplier<Map<String, String>> names) {}

    @Override
    public String room() {
        return "agenda/calls";
    }

    @Override
    public void open(Routes routes) {
        new DeskPages(desk).open(routes);
        new CallerPages(desk).open(routes);
        var writing = new WritingPages(desk);
        writing.open(routes);
        new ListPages(desk, writing).open(routes);
        new EntrancePages(desk).open(routes);
        new SettingsPages(desk, setters.classes(), setters.names()).open(routes);
    }
}
