package releve.agenda.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import releve.agenda.Judged;
import releve.web.Visit;

/** Which cases of the waiting list; blank for all. */
record WaitFilter(String site, String sort, String service, String urgency) {
    static WaitFilter of(Visit visit) {
        return new WaitFilter(
                visit.query("site").orElse(""),
                visit.query("sort").orElse(""),
                visit.query("service").orElse(""),
                visit.query("class").orElse(""));
    }

    List<WaitLine> of(List<WaitLine> all) {
        return all.stream().filter(each -> lets(each.judged())).toList();
    }

    private boolean lets(Judged judged) {
        var details = judged.of().booking().details();
        return (site.isEmpty() || site.equals(details.site()))
                && (sort.isEmpty() || sort.equals(judged.meaning().sort().name()))
                && (service.isEmpty() || service.equals(service(judged)))
                && (urgency.isEmpty() || urgency.equals(judged.urgency().code()));
    }

    /** What a case belongs to: its service, else the unit that it was booked in. */
    static String service(Judged judged) {
        var details = judged.of().booking().details();
        return details.service().isBlank() ? details.unit() : details.service();
    }

    /** For the end of an address; blank when everything is shown. */
    String query() {
        String all = part("site", site) + part("sort", sort) + part("service", service) + part("class", urgency);
        return all.isEmpty() ? "" : "?" + all.substring(1);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
