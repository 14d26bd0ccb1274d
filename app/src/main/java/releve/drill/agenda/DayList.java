package releve.drill.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import releve.drill.Player;

/** A list of cases as the page shows it, read by its structure and not by its words. */
record DayList(List<Row> rows) {
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern BOX = Pattern.compile("name=\"case\" value=\"([^\"]*)\"( checked)?");
    private static final Pattern CASE = Pattern.compile("href=\"(/agenda/case/[^/\"]+/([^/\"]+)/([^/\"?]+))[^\"]*\"");
    private static final Pattern CODE = Pattern.compile("<td><strong>(P\\d[ab]?)</strong>");
    private static final Pattern COUNT =
            Pattern.compile("<a href=\"[^\"]*stage=[A-Z]+[^\"]*\"><span[^>]*>.*? (\\d+)</span></a>");

    /** @param ticked waits for the word of whoever looks; {@code ballot} what a form says of it, where there is one */
    record Row(String path, String patient, String number, String code, Optional<String> ballot, boolean ticked) {}

    static DayList of(Player.Page page) {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page.body());
        while (row.find()) {
            Matcher one = CASE.matcher(row.group(1));
            if (one.find()) {
                Matcher box = BOX.matcher(row.group(1));
                boolean boxed = box.find();
                Matcher code = CODE.matcher(row.group(1));
                rows.add(new Row(
                        one.group(1),
                        one.group(2),
                        one.group(3),
                        code.find() ? code.group(1) : "",
                        boxed ? Optional.of(Player.plain(box.group(1))) : Optional.empty(),
                        boxed && box.group(2) != null));
            }
        }
        return new DayList(rows);
    }

    /** How many cases the whole day has, by the numbers above the list. */
    static int counted(Player.Page page) {
        int all = 0;
        Matcher count = COUNT.matcher(page.body());
        while (count.find()) {
            all += Integer.parseInt(count.group(1));
        }
        return all;
    }
}
