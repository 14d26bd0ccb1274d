package releve.agenda.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import releve.agenda.BookingDetails;
import releve.agenda.Judged;
import releve.agenda.Need;
import releve.web.Words;

/** What a booking says of itself, part by part; what it does not say is left out. */
final class CaseFacts {
    private CaseFacts() {}

    /** @param named whether the visitor may see who the patient is */
    static List<CasePage.Fact> of(Judged judged, boolean named, Words words) {
        var booking = judged.of().booking();
        BookingDetails details = booking.details();
        List<CasePage.Fact> facts = new ArrayList<>();
        fact(facts, words, "agenda.fact.service", details.service());
        fact(facts, words, "agenda.fact.physician", details.physician());
        fact(
                facts,
                words,
                "agenda.fact.with",
                String.join(", ", booking.appointment().with()));
        fact(facts, words, "agenda.fact.reason", booking.appointment().reason());
        fact(
                facts,
                words,
                "agenda.fact.diagnosis",
                details.diagnosis() == null
                        ? ""
                        : details.diagnosis().code() + " " + details.diagnosis().text());
        fact(facts, words, "agenda.fact.minutes", details.minutes() == 0 ? "" : String.valueOf(details.minutes()));
        fact(facts, words, "agenda.fact.anaesthesia", details.anaesthesia());
        fact(facts, words, "agenda.fact.asa", details.asa());
        fact(
                facts,
                words,
                "agenda.fact.needs",
                judged.meaning().needs().stream().map(each -> need(each, words)).collect(Collectors.joining(", ")));
        fact(facts, words, "agenda.fact.resources", String.join(", ", details.resources()));
        fact(facts, words, "agenda.fact.consent", details.consent());
        if (named) {
            fact(facts, words, "agenda.fact.language", details.language());
            fact(
                    facts,
                    words,
                    "agenda.fact.proxies",
                    details.proxies().stream()
                            .map(each -> each.name() + " (" + each.relation() + ") " + each.phones())
                            .collect(Collectors.joining(", ")));
        }
        fact(
                facts,
                words,
                "agenda.fact.learned",
                words.moment(booking.origin().learned()) + " · "
                        + booking.origin().feed());
        judged.classed()
                .ifPresent(each -> fact(
                        facts,
                        words,
                        "agenda.fact.class-source",
                        judged.urgency().source()));
        return facts;
    }

    private static String need(Need need, Words words) {
        return words.text(Keys.need(need));
    }

    private static void fact(List<CasePage.Fact> facts, Words words, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new CasePage.Fact(words.text(key), value));
        }
    }
}
