package releve.agenda.plan;

import java.util.List;
import java.util.Map;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * A week's hours of theatres and clinics, beds and equipment, with the forms that change them.
 *
 * @param rows one for each room
 * @param stock beds of intensive care and counted equipment, by site
 * @param typed what forms show again, by field
 * @param monday of the week, as forms carry it
 */
public record SessionPage(
        Frame frame,
        boolean plans,
        List<String> days,
        List<Row> rows,
        List<Stock> stock,
        List<Series> series,
        Lists lists,
        Map<String, String> typed,
        List<Choice> weekdays,
        String monday,
        Links links,
        List<Mistake> mistakes) {
    /** @param cells one for each day of the week */
    public record Row(String room, List<List<Cell>> cells) {}

    /**
     * @param closes the day's series and day, to close it; blank where it is closed
     * @param reopens the form that closed it; blank where it is open
     */
    public record Cell(String text, String more, boolean closed, String closes, String reopens, String name) {}

    /** @param cells one for each day of the week; a dash where nobody said */
    public record Stock(String what, List<String> cells) {}

    /** A series that goes on after this week's Monday. */
    public record Series(String id, String text, String until, String name) {}

    /** What there is to choose from. */
    public record Lists(
            List<String> sites,
            List<String> rooms,
            List<String> words,
            List<String> surgeons,
            List<Choice> sorts,
            List<Choice> supplies) {}

    public record Links(String before, String after, String address) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
